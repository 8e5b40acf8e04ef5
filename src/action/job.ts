import { readFile } from "node:fs/promises";
import type { Job } from "../app/job/settings.ts";
import { parsePullRequest } from "./pull-request.ts";

/** Reads the job's circumstances from the runner's variables and the event's payload. */
export async function readJob(env: NodeJS.ProcessEnv): Promise<Job> {
  const workspace = env["GITHUB_WORKSPACE"];
  const tempDir = env["RUNNER_TEMP"];
  if (!workspace || !tempDir) throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
  const event = await readEvent(env["GITHUB_EVENT_PATH"]);
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
    repository,
    pullRequest: parsePullRequest(eventName, event, repository),
    apiUrl: parseUrl(env["GITHUB_API_URL"], "https://api.github.com"),
    serverUrl: parseUrl(env["GITHUB_SERVER_URL"], "https://github.com"),
    image: env["ImageOS"] ?? "",
    serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
  };
}

/** Undefined where the event has no payload, as with some local runners. */
async function readEvent(eventFile: string | undefined): Promise<unknown> {
  if (!eventFile) return undefined;
  try {
    return JSON.parse(await readFile(eventFile, "utf8"));
  } catch {
    // ENOENT or no JSON: without a payload the names of default branches decide.
    return undefined;
  }
}

/** Undefined where the payload names no repository. */
function parseDefaultBranch(event: unknown): string | undefined {
  if (!isObject(event) || !isObject(event["repository"])) return undefined;
  const branch = event["repository"]["default_branch"];
  return typeof branch === "string" && branch !== "" ? branch : undefined;
}

/** `owner/name`, or nothing: it becomes part of a URL. */
function parseRepository(text: string): string {
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : "";
}

/** Without a slash at its end; `fallback` for what is no address of a web server. */
function parseUrl(text: string | undefined, fallback: string): string {
  if (!text || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return fallback;
  return text.replace(/\/+$/, "");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
