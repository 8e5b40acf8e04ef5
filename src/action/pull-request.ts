import type { PullRequest } from "../app/job/settings.ts";
import { ownField } from "../lib/json.ts";

/** Events whose payload is of a pull request, and whose job is one of its checks. */
const EVENTS = new Set(["pull_request", "pull_request_target"]);

/**
 * The pull request of the job, by its event's payload; undefined for any other event, and for a
 * payload that names none. `repository` is the job's own, as `owner/name`.
 */
export function parsePullRequest(
  eventName: string,
  event: unknown,
  repository: string,
): PullRequest | undefined {
  if (!EVENTS.has(eventName)) return undefined;
  const pullRequest = ownField(event, "pull_request");
  const number = ownField(pullRequest, "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) return undefined;
  // The fork may be gone since: the payload then has null in its place.
  const head = ownField(ownField(ownField(pullRequest, "head"), "repo"), "full_name");
  const isFork = typeof head !== "string" || head.toLowerCase() !== repository.toLowerCase();
  return { number, isFork };
}
