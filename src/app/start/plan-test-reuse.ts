import type { LayerRestore } from "../../report/model/model.ts";
import type { ReuseTests } from "../job/settings.ts";

/** What becomes of the test results that earlier jobs left. */
export interface TestReuse {
  /** Tracked files get the times by which go finds the results of tests that read them. */
  restoresTimes: boolean;
  /** Go takes no result that is older than this job. */
  expires: boolean;
  /** Why it is so, for the log and the report. */
  reason: string;
}

export interface ReuseFacts {
  eventName: string;
  /** Why the build layer is not restored; undefined if it may be. */
  buildOff: string | undefined;
  buildRestore: LayerRestore["status"];
}

/**
 * Decides whether this job takes test results of earlier jobs. A scheduled job is there to find what
 * changed outside the checkout (a service, an image, a clock), which no key of a result covers. Its
 * files get their times all the same, so that later jobs can take its results. A job that reads no
 * build cache would have no results without us, so it gets none. What a machine keeps by itself is left
 * alone, unless the user asks for `never`. Pure.
 */
export function planTestReuse(
  mode: ReuseTests,
  { eventName, buildOff, buildRestore }: ReuseFacts,
): TestReuse {
  const asked = `reuse-tests: ${mode}`;
  if (mode === "never") return { restoresTimes: false, expires: true, reason: asked };
  if (mode === "always") return { restoresTimes: true, expires: false, reason: asked };
  if (eventName === "schedule") {
    const isOurs = buildRestore !== "warm" && buildRestore !== "off";
    const reason = `${asked}, and a scheduled job runs its tests`;
    return { restoresTimes: isOurs, expires: isOurs, reason };
  }
  if (buildOff !== undefined) {
    const reason = `${asked}, and the build cache is not read: ${buildOff}`;
    return { restoresTimes: false, expires: false, reason };
  }
  return { restoresTimes: true, expires: false, reason: asked };
}
