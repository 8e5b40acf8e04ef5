import type { Job } from "../app/job/settings.ts";
import { parseDefaultBranch, parseHasInputs, parsePullRequest, readEvent } from "./event.ts";

/** Reads the job's circumstances from the runner's variables and the event's payload. */
export async function readJob(env: NodeJS.ProcessEnv): Promise<Job> {
  const workspace = env["GITHUB_WORKSPACE"];
  const tempDir = env["RUNNER_TEMP"];
  if (!workspace || !tempDir) throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
  const event = await readEvent(env);
  const eventName = env["GITHUB_EVENT_NAME"] ?? "";
  const repository = parseRepository(env["GITHUB_REPOSITORY"] ?? "");
  return {
    workspace,
    tempDir,
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    name: env["GITHUB_JOB"] ?? "",
    runId: env["GITHUB_RUN_ID"] ?? "",
    runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    defaultBranch: parseDefaultBranch(event),
    eventName,
    hasInputs: parseHasInputs(event),
    repository,
    pullRequest: parsePullRequest(eventName, event, repository),
    apiUrl: parseUrl(env["GITHUB_API_URL"], "https://api.github.com"),
    serverUrl: parseUrl(env["GITHUB_SERVER_URL"], "https://github.com"),
    image: env["ImageOS"] ?? "",
    serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
  };
}

/** `owner/name`, or empty for any other text: it becomes part of a URL. */
function parseRepository(text: string): string {
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : "";
}

/** Without a trailing slash; `fallback` for a text that is no HTTP or HTTPS URL. */
function parseUrl(text: string | undefined, fallback: string): string {
  if (!text || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return fallback;
  return text.replace(/\/+$/, "");
}
