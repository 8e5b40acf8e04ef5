import { createFaultLog } from "../../src/app/job/faults.ts";
import type { Step } from "../../src/app/job/step.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createTimeline } from "../../src/lib/timeline.ts";
import { createFakeHost, type FakeHost } from "./fake-host.ts";

/** A step with the real clock, a host that remembers what it is told, and no variables. */
export function makeStep(
  step: Partial<Step> & { host?: FakeHost } = {},
): Step & { host: FakeHost } {
  const host = step.host ?? createFakeHost();
  const clock = step.clock ?? systemClock;
  return {
    clock,
    timeline: createTimeline(clock),
    faults: createFaultLog(host),
    env: {},
    ...step,
    host,
  };
}
