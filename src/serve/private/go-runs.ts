import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { type Clock, systemClock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { createPriorityLimiter } from "../../lib/priority-limiter.ts";
import { type RunResult, run } from "../../lib/process.ts";
import { makeHome, planHome, removeHome } from "./home.ts";
import { limitUse, OverLimitError } from "./limit-use.ts";
import type { PrivateModules } from "./private-modules.ts";
import { type SandboxedGo, sandboxCommand } from "./sandbox.ts";

/** A run of go that has ended, and its folder. */
export interface GoRun extends RunResult {
  /** GOMODCACHE. */
  modulesDir: string;
  /** Removes the folder. Never rejects. */
  remove(): Promise<void>;
}

/**
 * Runs go, in a sandbox and a new folder. Throws an `Error` if it could not be run, or took more than it
 * may.
 */
export type RunGo = (
  wanted: PrivateModules,
  go: SandboxedGo,
  args: readonly string[],
) => Promise<GoRun>;

/** Each of them runs git, which takes a processor and much memory. */
const MAX_RUNS = 4;
/** Those who wait hold places that requests to mirrors need, too. */
const MAX_WAITING = 24;

/**
 * @param workDir A folder that nobody else uses.
 * @param ending Ends the runs under way, and lets none begin.
 */
export function createGoRuns(
  workDir: string,
  { clock = systemClock, ending }: { clock?: Pick<Clock, "sleep">; ending?: AbortSignal } = {},
): RunGo {
  const limiter = createPriorityLimiter({ foregroundLimit: MAX_RUNS, backgroundLimit: MAX_RUNS });
  let pending = 0;

  async function runOne(
    wanted: PrivateModules,
    go: SandboxedGo,
    args: readonly string[],
  ): Promise<GoRun> {
    const dir = await mkdtemp(path.join(workDir, "run-"));
    const remove = () => rm(dir, { recursive: true, force: true }).catch(() => {});
    try {
      const home = planHome(wanted, dir);
      await makeHome(home, dir);
      const wrapped = sandboxCommand(go, args, { dir, limits: wanted.limits });
      const use = limitUse({ dir, limits: wanted.limits, clock, signal: ending });
      const result = await run(wrapped.command, wrapped.args, {
        cwd: dir,
        env: { ...home.env, ...go.networkEnv },
        timeoutMs: wanted.limits.timeoutMs,
        killsGroup: true,
        signal: use.exceeded,
        onStart: use.watch,
      }).finally(use.end);
      // The modules are kept for a moment, but nobody needs the credentials any more.
      await removeHome(dir);
      return { ...result, modulesDir: home.env["GOMODCACHE"] ?? dir, remove };
    } catch (error) {
      await remove();
      if (error instanceof OverLimitError) throw error;
      const seconds = wanted.limits.timeoutMs / 1000;
      throw new Error(`${errorMessage(error)}; it may take ${seconds} s`, { cause: error });
    }
  }

  return async (wanted, go, args) => {
    if (pending >= MAX_RUNS + MAX_WAITING) throw new Error("too many go commands are waiting");
    pending++;
    try {
      return await limiter.foreground(() => runOne(wanted, go, args)).result;
    } finally {
      pending--;
    }
  };
}
