import { createLfu } from "./lfu.ts";
import { createLru } from "./lru.ts";
import { createS3Fifo, type EvictionPolicy, type PolicyLimits } from "./s3-fifo.ts";

/** Which files go first. */
export type PolicyName = "s3-fifo" | "lru" | "lfu";

const POLICIES: Readonly<Record<PolicyName, (limits: PolicyLimits) => EvictionPolicy>> = {
  "s3-fifo": createS3Fifo,
  lru: createLru,
  lfu: createLfu,
};

export function createPolicy(name: PolicyName, limits: PolicyLimits): EvictionPolicy {
  return POLICIES[name](limits);
}
