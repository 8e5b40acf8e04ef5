import { readFile } from "node:fs/promises";
import type { Job } from "../app/settings.ts";

/** Reads the job's circumstances from the runner's variables and the event's payload. */
export async function readJob(env: NodeJS.ProcessEnv): Promise<Job> {
  const workspace = env["GITHUB_WORKSPACE"];
  const tempDir = env["RUNNER_TEMP"];
  if (!workspace || !tempDir) throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
  return {
    workspace,
    tempDir,
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    name: env["GITHUB_JOB"] ?? "",
    runId: env["GITHUB_RUN_ID"] ?? "",
    runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    defaultBranch: await readDefaultBranch(env["GITHUB_EVENT_PATH"]),
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    image: env["ImageOS"] ?? "",
    serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
  };
}

/** Undefined where the event has no payload or names no repository, as with some local runners. */
async function readDefaultBranch(eventFile: string | undefined): Promise<string | undefined> {
  if (!eventFile) return undefined;
  try {
    const event: unknown = JSON.parse(await readFile(eventFile, "utf8"));
    return parseDefaultBranch(event);
  } catch {
    // ENOENT or no JSON: without a payload the names of default branches decide.
    return undefined;
  }
}

function parseDefaultBranch(event: unknown): string | undefined {
  if (!isObject(event) || !isObject(event["repository"])) return undefined;
  const branch = event["repository"]["default_branch"];
  return typeof branch === "string" && branch !== "" ? branch : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
