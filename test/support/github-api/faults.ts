import type { ApiFault, Operation } from "./types.ts";

export interface FaultPlan {
  /** Takes the first fault that applies and counts it. */
  take(operation: Operation): ApiFault | undefined;
  replace(faults: readonly ApiFault[]): void;
}

export function createFaultPlan(): FaultPlan {
  let plan: { fault: ApiFault; left: number }[] = [];
  return {
    take(operation) {
      const hit = plan.find(({ fault, left }) => fault.on === operation && left > 0);
      if (!hit) return undefined;
      hit.left -= 1;
      return hit.fault;
    },
    replace(faults) {
      plan = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
    },
  };
}

/** Lets requests go on once enough of them have come. */
export function createMeeting(): (parties: number) => Promise<void> {
  let waiting: (() => void)[] = [];
  return (parties) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < parties) return;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    });
}
