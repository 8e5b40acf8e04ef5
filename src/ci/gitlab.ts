import {
  type CiJob,
  type CiSystem,
  type Environment,
  parseNumber,
  refOf,
  serverOf,
} from "./ci-job.ts";

/**
 * GitLab CI/CD, by its predefined variables: docs.gitlab.com/ci/variables/predefined_variables, and
 * docs.gitlab.com/ci/jobs/job_rules for the values of CI_PIPELINE_SOURCE.
 */
export const GITLAB: CiSystem = {
  isHere: (env) => env["GITLAB_CI"] === "true",
  read(env): CiJob {
    const workspace = env["CI_PROJECT_DIR"] ?? "";
    const project = env["CI_PROJECT_PATH"] ?? "";
    const iid = parseNumber(env["CI_MERGE_REQUEST_IID"]);
    return {
      system: "GitLab CI",
      workspace,
      // The runner keeps variables of type file there until the job has ended.
      tempDir: workspace === "" ? undefined : `${workspace}.tmp`,
      project,
      // It holds the leg of a matrix, and the shard of `parallel`.
      name: env["CI_JOB_NAME"] ?? "",
      // A retried job has an id of its own, and no number of the attempt.
      runId: env["CI_JOB_ID"] ?? "",
      runAttempt: "1",
      sha: env["CI_COMMIT_SHA"] ?? "",
      ref: readRef(env, iid),
      defaultBranch: env["CI_DEFAULT_BRANCH"] || undefined,
      event: iid === undefined ? readEvent(env) : "pull_request",
      repository: project,
      serverUrl: serverOf(env["CI_SERVER_URL"]),
      pullRequest: iid === undefined ? undefined : { number: iid, isFork: isOfFork(env) },
      status: env["CI_JOB_STATUS"] ?? "",
      program: undefined,
    };
  },
};

function readRef(env: Environment, iid: number | undefined): string {
  if (iid !== undefined)
    return env["CI_MERGE_REQUEST_REF_PATH"] || `refs/merge-requests/${iid}/head`;
  if (env["CI_COMMIT_TAG"]) return refOf("tags", env["CI_COMMIT_TAG"]);
  return refOf("heads", env["CI_COMMIT_BRANCH"]);
}

/**
 * A child pipeline runs for the commit of its parent, which is a merge request's only if the child
 * has the merge request's variables, too. A person who starts a pipeline by hand, by a trigger or through
 * the API may give it variables that name other code.
 */
function readEvent(env: Environment): string {
  const source = env["CI_PIPELINE_SOURCE"] ?? "";
  return source === "parent_pipeline" ? "push" : source;
}

function isOfFork(env: Environment): boolean {
  return env["CI_MERGE_REQUEST_SOURCE_PROJECT_ID"] !== env["CI_MERGE_REQUEST_PROJECT_ID"];
}
