import type { Fault, RequestKind } from "./types.ts";

export interface FaultPlan {
  /** Takes the first fault that applies and counts it. */
  take(kind: RequestKind, key: string | null): Fault | null;
  replace(faults: readonly Fault[]): void;
}

export function createFaultPlan(faults: readonly Fault[]): FaultPlan {
  let plan = toCounted(faults);
  return {
    take(kind, key) {
      const hit = plan.find(
        ({ fault, left }) =>
          fault.on === kind &&
          left > 0 &&
          (fault.keyIncludes === undefined || key?.includes(fault.keyIncludes) === true),
      );
      if (hit === undefined) return null;
      hit.left -= 1;
      return hit.fault;
    },
    replace(next) {
      plan = toCounted(next);
    },
  };
}

function toCounted(faults: readonly Fault[]): { readonly fault: Fault; left: number }[] {
  return faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
}
