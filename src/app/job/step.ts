import type { Clock } from "../../lib/clock.ts";
import type { Timeline } from "../../lib/timeline.ts";
import type { FaultLog } from "./faults.ts";
import type { Host } from "./ports.ts";

/** What a part of a step may use. What is particular to a call is passed beside it, by name. */
export interface Step {
  host: Host;
  clock: Clock;
  timeline: Timeline;
  faults: FaultLog;
  /** Variables of this step. */
  env: Readonly<Record<string, string | undefined>>;
}
