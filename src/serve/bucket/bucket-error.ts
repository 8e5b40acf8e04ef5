import { readS3Failure, s3Error } from "../../cache/s3/client.ts";
import { errnoOf } from "../../lib/fs.ts";
import type { BucketState } from "../../telemetry/events.ts";

/** Why a bucket does not do what it is asked. */
export type BucketFault = Exclude<BucketState, "works" | "damaged">;

/** A request to the bucket failed. That there is no such object is a value, never this error. */
export class BucketError extends Error {
  override readonly name = "BucketError";
  readonly fault: BucketFault;

  constructor(fault: BucketFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Statuses of 400 and more that may be others a moment later. */
const PASSING_STATUSES: readonly number[] = [401, 403, 404, 408, 409, 412, 429];

/**
 * The error for a request that failed. Its message has nothing of the service's own text, which may quote
 * identities. What the local disk says stays as it is.
 */
export function bucketError(place: string, error: unknown): Error {
  if (error instanceof BucketError) return error;
  if (error instanceof Error && isDiskError(error)) return error;
  const { status, code } = readS3Failure(error);
  const fault = faultOf(error);
  const message =
    fault === "full" ? `${place}: ${code}, status ${status}` : s3Error(place, error).message;
  return new BucketError(fault, message);
}

function faultOf(error: unknown): BucketFault {
  const { status = 0, code } = readS3Failure(error);
  if (status === 507 || /Quota|Space|StorageFull|InsufficientStorage/i.test(code)) return "full";
  if (code === "NoSuchBucket") return "absent";
  if (code === "CredentialsProviderError") return "forbidden";
  if (status === 401 || status === 403) return "forbidden";
  if (/Token|AccessKey|Signature/.test(code)) return "forbidden";
  if (status === 409) return "conflict";
  const isFinal = status >= 400 && status < 500 && !PASSING_STATUSES.includes(status);
  return isFinal ? "refused" : "down";
}

/** Errors of a socket have no path. */
function isDiskError(error: Error): boolean {
  return errnoOf(error) !== undefined && "path" in error;
}
