import { parseBackendSetting, type S3Setting } from "../../cache/backend-setting.ts";
import { ConfigError } from "../../lib/errors.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

/** A bucket that can be used. */
export interface BucketSettings {
  setting: S3Setting;
  /** Whether a file counts as stored only once the bucket has it. */
  isDurable: boolean;
}

/** Undefined if none is configured. What is wrong with it goes to `refuse`. Pure. */
export function planBucket(
  { s3, durable }: ServeConfig["store"],
  refuse: (path: Problem["path"], message: string) => void,
): BucketSettings | undefined {
  if (!s3) {
    if (durable === "s3") refuse(["store", "durable"], "is s3; expected store.s3 beside it");
    return undefined;
  }
  const options = new URLSearchParams();
  if (s3.endpoint !== undefined) options.set("endpoint", s3.endpoint);
  if (s3.region !== undefined) options.set("region", s3.region);
  if (s3["path-style"] !== undefined) options.set("path-style", String(s3["path-style"]));
  try {
    // The rules for a bucket are those of the input `cache-backend`.
    const setting = parseBackendSetting(`s3://${s3.bucket}/${s3.prefix ?? ""}?${options}`);
    if (setting.kind === "s3") return { setting, isDurable: durable === "s3" };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
  }
  refuse(
    ["store", "s3"],
    "cannot be used; expected a bucket without .., a prefix without . and .., and an endpoint without credentials",
  );
  return undefined;
}
