import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { errorMessage } from "../lib/errors.ts";
import { UsageError } from "./io.ts";

const HELP = { help: { type: "boolean", short: "h" } } as const;

/**
 * The options and the other arguments of a command, which may stand in any order; each command also
 * knows `--help`. Throws `UsageError` for an option that it does not know.
 */
export function parseOptions<Options extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, ...HELP },
    });
  } catch (error) {
    throw new UsageError(`${command}: ${errorMessage(error)}`);
  }
}
