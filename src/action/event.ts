import { readFile } from "node:fs/promises";
import type { PullRequest } from "../app/job/settings.ts";
import { ownField, tryParseJson } from "../lib/json.ts";

/**
 * The payload of the job's event, which may be any JSON. Undefined if there is none, as with some
 * local runners, or if it cannot be read. Never throws.
 */
export async function readEvent(env: Readonly<NodeJS.ProcessEnv>): Promise<unknown> {
  const text = await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8").catch(() => undefined);
  return text === undefined ? undefined : tryParseJson(text);
}

/** The default branch of the repository; undefined for a payload that names none. */
export function parseDefaultBranch(event: unknown): string | undefined {
  const branch = ownField(ownField(event, "repository"), "default_branch");
  return typeof branch === "string" && branch !== "" ? branch : undefined;
}

/**
 * Whether the payload has inputs, as that of a run has which somebody started by hand. Inputs that
 * have the default of the workflow count, too.
 */
export function parseHasInputs(event: unknown): boolean {
  const inputs = ownField(event, "inputs");
  if (inputs === undefined || inputs === null) return false;
  return typeof inputs !== "object" || Object.keys(inputs).length > 0;
}

/** Events whose payload names a pull request, and whose job is one of its checks. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_target"]);

/**
 * The pull request of the job, from its event's payload; undefined for any other event, and for a
 * payload that names none. `repository` is the job's own, as `owner/name`.
 */
export function parsePullRequest(
  eventName: string,
  event: unknown,
  repository: string,
): PullRequest | undefined {
  if (!PULL_REQUEST_EVENTS.has(eventName)) return undefined;
  const pullRequest = ownField(event, "pull_request");
  const number = ownField(pullRequest, "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) return undefined;
  // If the fork was deleted since, the payload has null in its place.
  const head = ownField(ownField(ownField(pullRequest, "head"), "repo"), "full_name");
  const isFork = typeof head !== "string" || head.toLowerCase() !== repository.toLowerCase();
  return { number, isFork };
}

/** The run that a job of `workflow_run` follows. */
interface FollowedRun {
  id: number;
  attempt: number;
  /** Name of its workflow; empty if it has none. */
  workflow: string;
  /** The commit that it checked. */
  headSha: string;
  isOfPullRequest: boolean;
}

/** Undefined for a payload that names no run. */
export function parseFollowedRun(event: unknown): FollowedRun | undefined {
  const run = ownField(event, "workflow_run");
  const [id, attempt, workflow, headSha] = ["id", "run_attempt", "name", "head_sha"].map((name) =>
    ownField(run, name),
  );
  if (typeof id !== "number" || typeof headSha !== "string") return undefined;
  return {
    id,
    attempt: typeof attempt === "number" ? attempt : 1,
    workflow: typeof workflow === "string" ? workflow : "",
    headSha,
    isOfPullRequest: ownField(run, "event") === "pull_request",
  };
}
