import type { CacheMode, Job } from "../job/settings.ts";

export interface CachePolicy {
  read: boolean;
  write: boolean;
  /**
   * May save a seed if it found nothing: an entry that only jobs of the same pull request read, so
   * that nothing of it reaches a trusted job, on any backend.
   */
  seed?: true;
  /** Why it is so, for the log and the report. */
  reason: string;
}

/**
 * Events that run on the default branch with input from elsewhere. What they save could be read by
 * every later job, so `auto` lets them only read.
 */
const UNTRUSTED_EVENTS: readonly string[] = [
  "pull_request_target",
  "workflow_run",
  "issue_comment",
];

/** The ref whose seeds this job may read; undefined for all but pull requests. Pure. */
export function seedRefOf(job: Job, policy: CachePolicy): string | undefined {
  const isPullRequest = job.eventName === "pull_request" && job.ref.startsWith("refs/pull/");
  return isPullRequest && (policy.read || policy.seed) ? job.ref : undefined;
}

/**
 * Whether the job runs what the default branch holds: its ref is that branch, and its event cannot
 * have brought other code. Pure.
 */
export function isOnDefaultBranch({ defaultBranch, ref, eventName }: Job): boolean {
  const branches = defaultBranch === undefined ? ["main", "master"] : [defaultBranch];
  return (
    !UNTRUSTED_EVENTS.includes(eventName) && branches.some((name) => ref === `refs/heads/${name}`)
  );
}

/** Why nothing may be read from the cache; undefined if it may. Pure. */
export function whyNotRead({ read, reason }: CachePolicy): string | undefined {
  return read ? undefined : reason;
}

/** Decides whether layers are read and written. Pure. */
export function planCachePolicy(mode: CacheMode, job: Job): CachePolicy {
  const asked = askedFor(mode, job);
  const limit = SERVICE_LIMITS[job.serviceCacheMode ?? ""];
  if (!limit) return asked;
  const { seed, ...kept } = asked;
  const policy = { read: kept.read && limit.read, write: kept.write && limit.write };
  const isSame = policy.read === kept.read && policy.write === kept.write;
  if (isSame && (limit.write || !seed)) return asked;
  return { ...policy, reason: `the job's cache-mode is ${job.serviceCacheMode}` };
}

const SERVICE_LIMITS: Record<string, { read: boolean; write: boolean }> = {
  none: { read: false, write: false },
  read: { read: true, write: false },
  write: { read: true, write: true },
  "write-only": { read: false, write: true },
};

function askedFor(mode: CacheMode, job: Job): CachePolicy {
  const reason = `cache: ${mode}`;
  switch (mode) {
    case "off":
      return { read: false, write: false, reason };
    case "read":
      return { read: true, write: false, reason };
    case "write":
      return { read: false, write: true, reason };
    case "read-write":
      return { read: true, write: true, reason };
    case "auto":
      return { read: true, ...autoWrite(job) };
  }
}

function autoWrite(job: Job): Omit<CachePolicy, "read"> {
  if (UNTRUSTED_EVENTS.includes(job.eventName)) {
    return { write: false, reason: `cache: auto, and ${job.eventName} may carry untrusted input` };
  }
  if (job.eventName === "pull_request") {
    const reason = "cache: auto, and a pull request saves only for itself, if it found nothing";
    return { write: false, seed: true, reason };
  }
  const write = isOnDefaultBranch(job);
  const where = write ? "this is" : "this is not";
  return { write, reason: `cache: auto, and ${where} the default branch` };
}
