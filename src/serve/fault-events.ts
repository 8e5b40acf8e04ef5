import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import type { BucketState, SidecarEvent } from "../telemetry/events.ts";
import { BucketError } from "./bucket/bucket-error.ts";

/** What is told of a bucket or a disk that fails. */
export function faultEvent(error: unknown): SidecarEvent {
  if (error instanceof BucketError) return bucketEvent(error.fault, error.message);
  return { kind: "store-fault", atMs: systemClock.nowMs(), fault: errorMessage(error) };
}

export function bucketEvent(state: BucketState, detail: string): SidecarEvent {
  return { kind: "bucket", atMs: systemClock.nowMs(), state, detail };
}
