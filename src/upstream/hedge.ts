import type { MirrorStatus } from "./health.ts";

const MIN_DELAY_MS = 100;
const UNKNOWN_DELAY_MS = 1_000;
const PROBE_DELAY_MS = 250;
const ENOUGH_SAMPLES = 10;

/** How long to wait for a mirror's headers before the next one is asked as well. Pure. */
export function hedgeDelayMs(
  status: Pick<MirrorStatus, "availability" | "samples" | "p95Ms">,
): number {
  const { availability, samples, p95Ms = UNKNOWN_DELAY_MS } = status;
  const delayMs = samples < ENOUGH_SAMPLES ? UNKNOWN_DELAY_MS : Math.max(MIN_DELAY_MS, p95Ms);
  // It was down a moment ago, so nobody should have to wait for it.
  return availability === "probe" ? Math.min(PROBE_DELAY_MS, delayMs) : delayMs;
}

/** Limits how many requests are hedged at once: a slow network must not get double the load. */
export interface HedgeSlots {
  /** Takes a slot and returns a function that frees it; undefined if all are taken. */
  tryTake(): (() => void) | undefined;
  /** Resolves when a slot may be free. */
  whenFree(): Promise<void>;
}

export function createHedgeSlots(limit: number): HedgeSlots {
  let taken = 0;
  let freed = Promise.withResolvers<void>();
  return {
    tryTake() {
      if (taken >= limit) return undefined;
      taken++;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        taken--;
        freed.resolve();
        freed = Promise.withResolvers<void>();
      };
    },
    whenFree: () => (taken < limit ? Promise.resolve() : freed.promise),
  };
}
