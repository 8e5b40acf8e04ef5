import type { CliIo } from "./io.ts";

/** Values by which people turn FORCE_COLOR off. */
const OFF: readonly (string | undefined)[] = [undefined, "", "0", "false"];

/**
 * Whether what goes to a stream has colours: on a terminal unless NO_COLOR is set (no-color.org), and
 * elsewhere, such as in the log of a CI job, only if FORCE_COLOR is (force-color.org). Pure.
 */
export function hasColour(env: CliIo["env"], isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  if (!OFF.includes(env["FORCE_COLOR"])) return true;
  return isTerminal && env["TERM"] !== "dumb";
}
