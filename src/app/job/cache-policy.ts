import type { SeedOwner } from "../../cache/key.ts";
import type { CheckedOut } from "../../checkout/head-commit.ts";
import { whyOtherCommit } from "./own-commit.ts";
import type { CacheMode, Job } from "./settings.ts";

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
 * Events whose job runs what the branch itself holds. Any other event can carry input from
 * elsewhere, such as the number of a pull request to check out. What its job saved on the default
 * branch would be read by every later job.
 */
const TRUSTED_EVENTS: readonly string[] = ["push", "schedule", "workflow_dispatch"];

/** The seeds that this job may read; undefined for all but pull requests. Pure. */
export function seedOwnerOf(job: Job, policy: CachePolicy): SeedOwner | undefined {
  return policy.read || policy.seed ? ownSeeds(job) : undefined;
}

/**
 * A merged pull request's event has the base branch as its ref. It has no seeds, as their keys come
 * from a ref of the pull request's own.
 */
function ownSeeds({ eventName, ref, repository, serverUrl }: Job): SeedOwner | undefined {
  const isPullRequest =
    eventName === "pull_request" && /^refs\/(?:pull|merge-requests)\//.test(ref);
  if (!isPullRequest || repository === "") return undefined;
  return { repositoryUrl: `${serverUrl}/${repository}`, ref };
}

/**
 * Whether the job runs for the default branch: its ref is that branch, and its event cannot have
 * brought other code. Pure.
 */
export function isOnDefaultBranch(job: Job): boolean {
  return isDefaultBranch(job) && whyForeignInput(job) === undefined;
}

function isDefaultBranch({ defaultBranch, ref }: Job): boolean {
  const branches = defaultBranch === undefined ? ["main", "master"] : [defaultBranch];
  return branches.some((name) => ref === `refs/heads/${name}`);
}

/** Why the event may have brought other code than the branch's; undefined if it cannot have. */
function whyForeignInput({ eventName, hasInputs }: Job): string | undefined {
  if (!TRUSTED_EVENTS.includes(eventName)) return `${eventName} may carry untrusted input`;
  return hasInputs ? `the inputs of a ${eventName} may name other code` : undefined;
}

/** Why nothing may be read from the cache; undefined if it may. Pure. */
export function whyNotRead({ read, reason }: CachePolicy): string | undefined {
  return read ? undefined : reason;
}

/**
 * Decides whether layers are read and written. `checkouts` are those that the job builds; they matter
 * for writes alone. Pure.
 */
export function planCachePolicy(
  mode: CacheMode,
  job: Job,
  checkouts: readonly CheckedOut[],
): CachePolicy {
  const asked = askedFor(mode, job, checkouts);
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

function askedFor(mode: CacheMode, job: Job, checkouts: readonly CheckedOut[]): CachePolicy {
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
      return { read: true, ...autoWrite(job, checkouts) };
  }
}

function autoWrite(job: Job, checkouts: readonly CheckedOut[]): Omit<CachePolicy, "read"> {
  if (ownSeeds(job) !== undefined) {
    const reason = "cache: auto, and a pull request saves only for itself, if it found nothing";
    return { write: false, seed: true, reason };
  }
  const why = !isDefaultBranch(job)
    ? "this is not the default branch"
    : (whyForeignInput(job) ?? whyOtherCommit(job, checkouts));
  if (why !== undefined) return { write: false, reason: `cache: auto, and ${why}` };
  return { write: true, reason: "cache: auto, and this is the default branch" };
}
