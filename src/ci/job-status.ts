const WORDS: ReadonlyMap<string, string> = new Map([
  ["success", "success"],
  ["passed", "success"],
  ["failure", "failure"],
  ["failed", "failure"],
  // Jenkins: tests failed.
  ["unstable", "failure"],
  ["cancelled", "cancelled"],
  ["canceled", "cancelled"],
  ["aborted", "cancelled"],
]);
/** Exit codes of a shell whose command was ended by SIGINT or SIGTERM. */
const SIGNALLED: readonly number[] = [130, 143];

/**
 * How a job stands: `success`, `failure` or `cancelled`, from a word of a CI system in any case or
 * from the exit code of its last command. Empty for any other text. Pure.
 */
export function parseStatus(text: string): string {
  if (!/^-?\d{1,5}$/.test(text)) return WORDS.get(text.toLowerCase()) ?? "";
  const exitCode = Number(text);
  if (exitCode === 0) return "success";
  return SIGNALLED.includes(exitCode) ? "cancelled" : "failure";
}
