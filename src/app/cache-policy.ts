import type { CacheMode, Job } from "./settings.ts";

export interface CachePolicy {
  read: boolean;
  write: boolean;
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

/** Decides whether layers are read and written. Pure. */
export function planCachePolicy(mode: CacheMode, job: Job): CachePolicy {
  const asked = askedFor(mode, job);
  const limit = SERVICE_LIMITS[job.serviceCacheMode ?? ""];
  if (!limit) return asked;
  const policy = { read: asked.read && limit.read, write: asked.write && limit.write };
  if (policy.read === asked.read && policy.write === asked.write) return asked;
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

function autoWrite(job: Job): { write: boolean; reason: string } {
  if (UNTRUSTED_EVENTS.includes(job.eventName)) {
    return { write: false, reason: `cache: auto, and ${job.eventName} may carry foreign input` };
  }
  const branches = job.defaultBranch === undefined ? ["main", "master"] : [job.defaultBranch];
  const write = branches.some((branch) => job.ref === `refs/heads/${branch}`);
  const where = write ? "this is" : "this is not";
  return { write, reason: `cache: auto, and ${where} the default branch` };
}
