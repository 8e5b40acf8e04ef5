import { sizeLimit } from "../../inputs/input-values.ts";
import { parseDurationMs } from "../../lib/duration.ts";
import type { PolicyName } from "../tiers/create-policy.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

/** Which files stay on the disk, and how long. */
export interface KeepingSettings {
  /** How much is left after files had to go for lack of room; undefined if there is no limit. */
  lowWaterBytes: number | undefined;
  policy: PolicyName;
  /** What nobody has asked for in so long goes; undefined if it stays. */
  ttlMs: number | undefined;
  /** Module paths that never go, in the syntax of GOPRIVATE. */
  pins: string;
}

const DEFAULT_LOW_WATER = "95%";

/** What is wrong goes to `refuse`. Pure. */
export function planKeeping(
  config: ServeConfig["store"],
  refuse: (path: Problem["path"], message: string) => void,
): KeepingSettings {
  const { size, policy = "s3-fifo", ttl, pin = "" } = config;
  const lowWater = config["low-water"];
  const limitBytes = size === undefined ? undefined : sizeLimit(size, "store.size");
  if (limitBytes === undefined && lowWater !== undefined) {
    refuse(["store", "low-water"], `is "${lowWater}"; expected store.size beside it`);
  }
  const lowWaterBytes = limitBytes && readLowWater(lowWater ?? DEFAULT_LOW_WATER, limitBytes);
  if (limitBytes !== undefined && lowWaterBytes !== undefined && lowWaterBytes > limitBytes) {
    refuse(["store", "low-water"], `is "${lowWater}"; expected no more than store.size`);
  }
  const ttlMs = ttl === undefined ? undefined : parseDurationMs(ttl);
  if (ttlMs === 0) refuse(["store", "ttl"], `is "${ttl}"; expected more than nothing`);
  return { lowWaterBytes, policy, ttlMs, pins: pin };
}

function readLowWater(text: string, limitBytes: number): number | undefined {
  const percent = /^([0-9]{1,2})%$/.exec(text)?.[1];
  return percent === undefined
    ? sizeLimit(text, "store.low-water")
    : (limitBytes * Number(percent)) / 100;
}
