import { type CiJob, type CiSystem, type Environment, parseNumber, refOf } from "./ci-job.ts";

/**
 * Jenkins, by the variables that its core, the git plugin and multibranch projects set: the page
 * `/env-vars.html` of each server.
 */
export const JENKINS: CiSystem = {
  isHere: (env) => Boolean(env["JENKINS_URL"]) || /^jenkins-/.test(env["BUILD_TAG"] ?? ""),
  read(env): CiJob {
    const change = parseNumber(env["CHANGE_ID"]);
    const branch = env["BRANCH_NAME"];
    return {
      system: "Jenkins",
      workspace: env["WORKSPACE"] ?? "",
      tempDir: env["WORKSPACE_TMP"] || undefined,
      project: readProject(env),
      // Of the stage, as a pipeline has many and each builds other things.
      name: env["STAGE_NAME"] || "build",
      runId: env["BUILD_NUMBER"] ?? "",
      runAttempt: "1",
      sha: env["GIT_COMMIT"] ?? "",
      ref: readRef(env, change),
      defaultBranch: env["BRANCH_IS_PRIMARY"] === "true" ? branch : undefined,
      // What started a build is in no variable.
      event: env["CHANGE_ID"] ? "pull_request" : "push",
      repository: "",
      serverUrl: "",
      pullRequest:
        change === undefined
          ? undefined
          : { number: change, isFork: env["CHANGE_FORK"] !== undefined },
      // A pipeline knows its result, the environment does not.
      status: "",
      program: undefined,
    };
  },
};

/** Of a multibranch project the last part is the branch, which differs from run to run. */
function readProject(env: Environment): string {
  const job = env["JOB_NAME"] ?? "";
  return env["BRANCH_NAME"] === undefined ? job : job.replace(/\/[^/]*$/, "");
}

/** The ref of a pull request is named as on most servers: Jenkins has no name for it. */
function readRef(env: Environment, change: number | undefined): string {
  if (change !== undefined) return `refs/pull/${change}/head`;
  if (env["TAG_NAME"]) return refOf("tags", env["TAG_NAME"]);
  return refOf("heads", env["BRANCH_NAME"] ?? env["GIT_BRANCH"]?.replace(/^origin\//, ""));
}
