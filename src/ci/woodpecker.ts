import {
  type CiJob,
  type CiSystem,
  type Environment,
  parseNumber,
  refOf,
  serverOf,
} from "./ci-job.ts";

/** Woodpecker, by its variables: woodpecker-ci.org/docs/usage/environment. */
export const WOODPECKER: CiSystem = {
  isHere: (env) => env["CI"] === "woodpecker",
  read(env): CiJob {
    const repository = env["CI_REPO"] ?? "";
    const pull = parseNumber(env["CI_COMMIT_PULL_REQUEST"]);
    return {
      system: "Woodpecker",
      workspace: env["CI_WORKSPACE"] ?? "",
      tempDir: undefined,
      project: `${repository} / ${env["CI_WORKFLOW_NAME"] ?? ""}`,
      name: env["CI_STEP_NAME"] ?? "",
      runId: env["CI_PIPELINE_NUMBER"] ?? "",
      runAttempt: "1",
      sha: env["CI_COMMIT_SHA"] ?? "",
      ref: readRef(env, pull),
      defaultBranch: env["CI_REPO_DEFAULT_BRANCH"] || undefined,
      event: readEvent(env),
      repository,
      serverUrl: serverOf(env["CI_REPO_URL"]),
      // Whether it is a fork's is in no variable.
      pullRequest: pull === undefined ? undefined : { number: pull, isFork: true },
      status: "",
      program: undefined,
    };
  },
};

/** The branch of a pull request is the one that it is for. */
function readRef(env: Environment, pull: number | undefined): string {
  if (pull !== undefined) return `refs/pull/${pull}/head`;
  if (env["CI_COMMIT_TAG"]) return refOf("tags", env["CI_COMMIT_TAG"]);
  return refOf("heads", env["CI_COMMIT_BRANCH"]);
}

/** A pipeline that was started by hand may have variables that name other code. */
function readEvent(env: Environment): string {
  const event = env["CI_PIPELINE_EVENT"] ?? "";
  return event === "cron" ? "schedule" : event;
}
