import { run } from "../../lib/process.ts";
import { goEnvironment } from "./go-environment.ts";
import type { Host } from "./ports.ts";

const EXEC_TIMEOUT_MS = 60_000;

/**
 * Runs programs as a host promises, with what go and compilers need of `env` at that time. `more` is
 * added to what every program gets of this process.
 */
export function createExec(
  env: Readonly<NodeJS.ProcessEnv>,
  more: Readonly<NodeJS.ProcessEnv> = {},
): Host["exec"] {
  return async (command, args, options) => {
    const { exitCode, stdout, stderr } = await run(command, args, {
      cwd: options.cwd,
      env: { ...goEnvironment(env), ...more, ...options.env },
      timeoutMs: options.timeoutMs ?? EXEC_TIMEOUT_MS,
    });
    if (exitCode === 0) return stdout;
    const detail = stderr.trim().split("\n").at(-1) ?? "";
    throw new Error(`${command} ${args[0] ?? ""} failed with exit code ${exitCode}: ${detail}`);
  };
}
