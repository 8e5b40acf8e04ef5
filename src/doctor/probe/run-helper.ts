import { goEnvironment } from "../../app/job/go-environment.ts";
import { splitGoFlags } from "../../gocmd/go-flags.ts";
import { childEnvironment } from "../../lib/child-environment.ts";
import { errorMessage } from "../../lib/errors.ts";
import { run } from "../../lib/process.ts";
import type { Environment } from "../judge/facts.ts";
import type { HelperRun } from "../judge/judge-goauth.ts";

const TIMEOUT_MS = 4_000;
/** As a shell reports a program that is not there. */
const NOT_FOUND_CODE = 127;

/** Runs a command of GOAUTH as go first does it: with no more arguments. Never throws. */
export async function runHelper(command: string, env: Environment): Promise<HelperRun> {
  // Go splits it as it does GOFLAGS.
  const [program = "", ...args] = splitGoFlags(command) ?? [];
  try {
    const ended = await run(program, args, {
      env: { ...childEnvironment(env), ...goEnvironment(env) },
      timeoutMs: TIMEOUT_MS,
    });
    return { command, ...ended };
  } catch (error) {
    return { command, exitCode: NOT_FOUND_CODE, stdout: "", stderr: errorMessage(error) };
  }
}
