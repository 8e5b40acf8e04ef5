import path from "node:path";
import type { Job } from "../app/job/settings.ts";
import { findGitCheckout } from "../checkout/git-checkout.ts";
import { readCheckouts } from "../checkout/head-commit.ts";
import { BUILDKITE } from "./buildkite.ts";
import type { CiJob, CiSystem, Environment } from "./ci-job.ts";
import { GITLAB } from "./gitlab.ts";
import { JENKINS } from "./jenkins.ts";
import { WOODPECKER } from "./woodpecker.ts";

const SYSTEMS: readonly CiSystem[] = [GITLAB, BUILDKITE, WOODPECKER, JENKINS];

/** What the user says of the job; it outranks what the system says. */
export interface JobWords {
  job?: string | undefined;
  event?: string | undefined;
  /** In full, or the name of a branch. */
  ref?: string | undefined;
  commit?: string | undefined;
  defaultBranch?: string | undefined;
}

export interface Surroundings {
  env: Environment;
  /** The folder in which the command runs. */
  cwd: string;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

/**
 * The job of the CI system that is here, or else the work of a person. A system that is not known
 * counts as that: such a job only reads a cache unless it is told what it runs for.
 */
export async function readCiJob(
  { env, cwd, nowMs }: Surroundings,
  words: JobWords = {},
): Promise<CiJob> {
  const root = findGitCheckout(cwd)?.root ?? cwd;
  const told = SYSTEMS.find((system) => system.isHere(env))?.read(env);
  const job = told ?? (await describeLocal(root, nowMs));
  return {
    ...job,
    // A container may have the checkout elsewhere than the agent that set the variable.
    workspace: isInside(job.workspace, cwd) ? job.workspace : root,
    name: words.job ?? job.name,
    event: words.event ?? job.event,
    ref: words.ref === undefined ? job.ref : fullRef(words.ref),
    sha: words.commit ?? job.sha,
    defaultBranch: words.defaultBranch ?? job.defaultBranch,
  };
}

/** The job as the steps on any CI system know it. `tempDir`: where the job's files are kept. Pure. */
export function toJob(job: CiJob, { tempDir, image }: Pick<Job, "tempDir" | "image">): Job {
  return {
    workspace: job.workspace,
    tempDir,
    workflow: job.project,
    name: job.name,
    runId: job.runId,
    runAttempt: job.runAttempt,
    sha: job.sha,
    ref: job.ref,
    defaultBranch: job.defaultBranch,
    eventName: job.event,
    hasInputs: false,
    // Without its server a repository's name says nothing.
    repository: job.serverUrl === "" ? "" : job.repository,
    pullRequest: job.pullRequest,
    apiUrl: "",
    serverUrl: job.serverUrl,
    image,
    serviceCacheMode: undefined,
  };
}

/** What separates jobs that compile different things, written as the action's default is. Pure. */
export function defaultScope({ project, name }: Pick<CiJob, "project" | "name">): string {
  return `${project} / ${name} / null`;
}

async function describeLocal(root: string, nowMs: number): Promise<CiJob> {
  const [checkout] = await readCheckouts([root]);
  return {
    system: "",
    workspace: root,
    tempDir: undefined,
    project: path.basename(root),
    name: "local",
    runId: String(nowMs),
    runAttempt: "1",
    sha: checkout?.commit ?? "",
    ref: "",
    defaultBranch: undefined,
    event: "a local run",
    repository: "",
    serverUrl: "",
    pullRequest: undefined,
    status: "",
    program: undefined,
  };
}

function isInside(folder: string, inner: string): boolean {
  if (!path.isAbsolute(folder)) return false;
  const relative = path.relative(folder, inner);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function fullRef(ref: string): string {
  return ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}
