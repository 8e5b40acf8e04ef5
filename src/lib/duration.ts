const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a duration such as `90s` or `1m30s`; undefined for any other text. */
export function parseDurationMs(text: string): number | undefined {
  if (!/^(?:[0-9]+(?:ms|s|m|h))+$/.test(text)) return undefined;
  let sumMs = 0;
  for (const [, count, unit = ""] of text.matchAll(/([0-9]+)(ms|s|m|h)/g)) {
    sumMs += Number(count) * (UNITS_MS[unit] ?? 0);
  }
  return sumMs;
}
