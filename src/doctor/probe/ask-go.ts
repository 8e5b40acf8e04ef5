import { goEnvironment } from "../../app/job/go-environment.ts";
import { childEnvironment, pickVariables } from "../../lib/child-environment.ts";
import { run } from "../../lib/process.ts";
import type { Environment } from "../judge/facts.ts";

/** What came of a go command. */
type GoAnswer =
  | { kind: "fine" }
  | { kind: "fails"; stderr: string }
  /** It did not end in time, or could not be started. */
  | { kind: "unknown" };

/** What git and ssh, which go starts, may need besides. */
const READ_BY_GIT = /^(?:GIT_.*|SSH_AUTH_SOCK|NETRC)$/;

/**
 * Runs the go command of PATH for its messages. It gets what go and git need of the environment, and no
 * tokens. What it has started ends with it. Never throws.
 */
export async function askGo(
  args: readonly string[],
  { dir, env, timeoutMs }: { dir: string; env: Environment; timeoutMs: number },
): Promise<GoAnswer> {
  try {
    const { exitCode, stderr } = await run("go", args, {
      cwd: dir,
      env: {
        ...childEnvironment(env),
        ...goEnvironment(env),
        ...pickVariables(env, (name) => READ_BY_GIT.test(name)),
        GIT_TERMINAL_PROMPT: "0",
      },
      timeoutMs,
      killsGroup: true,
    });
    return exitCode === 0 ? { kind: "fine" } : { kind: "fails", stderr };
  } catch {
    return { kind: "unknown" };
  }
}
