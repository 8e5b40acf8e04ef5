/**
 * The wait that a Retry-After header asks for: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined if it asks for none.
 */
export function parseRetryAfter(
  value: string | string[] | undefined,
  nowMs: number,
): number | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Every form of an HTTP date begins with the weekday. Date.parse alone would read "-1" as a year.
  const dateMs = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
