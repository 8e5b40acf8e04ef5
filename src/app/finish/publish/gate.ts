import { describeRegressions } from "../../../report/findings/regressions.ts";
import type { Comparison, GateResult } from "../../../report/model/model.ts";

/**
 * Whether a regression fails the job. It does only if the user asked for it, and only if it is
 * beyond both the threshold and the spread. Undefined if nobody asked. Pure.
 */
export function planGate(
  failOnRegression: boolean,
  comparison: Comparison | undefined,
): GateResult | undefined {
  if (!failOnRegression) return undefined;
  const regressions = describeRegressions(comparison);
  if (regressions !== undefined) return { failed: true, reason: regressions };
  if (comparison?.status !== "compared") {
    return { failed: false, reason: `nothing was compared: ${comparison?.reason ?? "no figures"}` };
  }
  return { failed: false, reason: `no regression; ${comparison.reason}` };
}
