import { BenchError } from "./bench-error.ts";
import { isUnfinished } from "./result.ts";
import { type Bench, type BenchRequest, runGo } from "./run-bench.ts";

/**
 * Makes the recommended list go's setting with `go env -w`, and returns what was done, in one line. Throws
 * `BenchError` if that is not possible, or would not have the effect.
 */
export async function applyGoProxy(
  { result, targets }: Bench,
  workingDirectory: string,
  env: BenchRequest["env"],
): Promise<string> {
  const { goProxy, current, isChange } = result.recommendation;
  if (goProxy === undefined)
    throw new BenchError("nothing was applied: no mirror can be recommended");
  if (isUnfinished(result)) {
    throw new BenchError(
      "nothing was applied: the budget ended before each module was asked for; use a larger --budget",
    );
  }
  if (!isChange) return `GOPROXY is ${current} already: nothing was changed.`;
  if (targets.hasSidecar) {
    throw new BenchError(
      "nothing was applied: here go's list leads through go-accel; set the action's input mirrors instead",
    );
  }
  if (env["GOPROXY"]) {
    throw new BenchError(
      "nothing was applied: the variable GOPROXY outranks what go env -w writes",
    );
  }
  if (targets.withCredentials.length > 0) {
    const hosts = targets.withCredentials.join(", ");
    throw new BenchError(
      `nothing was applied: the URL of ${hosts} has credentials, which belong into a netrc file`,
    );
  }
  const { exitCode, stderr } = await runGo(
    ["env", "-w", `GOPROXY=${goProxy}`],
    workingDirectory,
    env,
  );
  if (exitCode !== 0) throw new BenchError(`go env -w failed: ${stderr.trim()}`);
  return `GOPROXY is ${goProxy} now; it was ${current}.`;
}
