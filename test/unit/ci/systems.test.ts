import { describe, expect, test } from "vitest";
import { planCachePolicy } from "../../../src/app/job/cache-policy.ts";
import { BUILDKITE } from "../../../src/ci/buildkite.ts";
import type { CiJob, CiSystem, Environment } from "../../../src/ci/ci-job.ts";
import { GITLAB } from "../../../src/ci/gitlab.ts";
import { JENKINS } from "../../../src/ci/jenkins.ts";
import { toJob } from "../../../src/ci/read-job.ts";
import { WOODPECKER } from "../../../src/ci/woodpecker.ts";

const SHA = "0123456789".repeat(4);

const PUSHES: Readonly<Record<string, { system: CiSystem; env: Environment }>> = {
  "GitLab CI": {
    system: GITLAB,
    env: {
      CI: "true",
      GITLAB_CI: "true",
      CI_PROJECT_DIR: "/builds/group/sub/app",
      CI_PROJECT_PATH: "group/sub/app",
      CI_JOB_NAME: "test: [1.26]",
      CI_JOB_ID: "77",
      CI_JOB_STATUS: "running",
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_BRANCH: "trunk",
      CI_DEFAULT_BRANCH: "trunk",
      CI_PIPELINE_SOURCE: "push",
      CI_SERVER_URL: "https://gitlab.example.com",
    },
  },
  Jenkins: {
    system: JENKINS,
    env: {
      JENKINS_URL: "https://jenkins.example.com/",
      WORKSPACE: "/var/jenkins/workspace/app",
      WORKSPACE_TMP: "/var/jenkins/workspace/app@tmp",
      JOB_NAME: "org/app/trunk",
      BRANCH_NAME: "trunk",
      BRANCH_IS_PRIMARY: "true",
      STAGE_NAME: "test",
      BUILD_NUMBER: "12",
      GIT_COMMIT: SHA,
    },
  },
  Buildkite: {
    system: BUILDKITE,
    env: {
      CI: "true",
      BUILDKITE: "true",
      BUILDKITE_BUILD_CHECKOUT_PATH: "/var/lib/buildkite-agent/builds/a/org/app",
      BUILDKITE_ORGANIZATION_SLUG: "org",
      BUILDKITE_PIPELINE_SLUG: "app",
      BUILDKITE_LABEL: "test",
      BUILDKITE_BUILD_NUMBER: "1514",
      BUILDKITE_RETRY_COUNT: "1",
      BUILDKITE_COMMIT: SHA,
      BUILDKITE_BRANCH: "trunk",
      BUILDKITE_PIPELINE_DEFAULT_BRANCH: "trunk",
      BUILDKITE_PULL_REQUEST: "false",
      BUILDKITE_SOURCE: "webhook",
      BUILDKITE_REPO: "git@git.example.com:org/app.git",
    },
  },
  Woodpecker: {
    system: WOODPECKER,
    env: {
      CI: "woodpecker",
      CI_WORKSPACE: "/woodpecker/src/git.example.com/org/app",
      CI_REPO: "org/app",
      CI_REPO_URL: "https://git.example.com/org/app",
      CI_REPO_DEFAULT_BRANCH: "trunk",
      CI_WORKFLOW_NAME: "check",
      CI_STEP_NAME: "test",
      CI_PIPELINE_NUMBER: "8",
      CI_PIPELINE_EVENT: "push",
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_BRANCH: "trunk",
    },
  },
};

const CHANGES: Readonly<Record<string, Environment>> = {
  "GitLab CI": {
    CI_COMMIT_BRANCH: undefined,
    CI_PIPELINE_SOURCE: "merge_request_event",
    CI_MERGE_REQUEST_IID: "5",
    CI_MERGE_REQUEST_REF_PATH: "refs/merge-requests/5/head",
    CI_MERGE_REQUEST_PROJECT_ID: "1",
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "1",
  },
  Jenkins: {
    JOB_NAME: "org/app/PR-5",
    BRANCH_NAME: "PR-5",
    BRANCH_IS_PRIMARY: undefined,
    CHANGE_ID: "5",
    CHANGE_TARGET: "trunk",
  },
  Buildkite: {
    BUILDKITE_PULL_REQUEST: "5",
    BUILDKITE_PULL_REQUEST_REPO: "https://git.example.com/org/app.git",
  },
  Woodpecker: { CI_PIPELINE_EVENT: "pull_request", CI_COMMIT_PULL_REQUEST: "5" },
};

function policyOf(job: CiJob, commit = SHA) {
  const checkouts = [{ root: job.workspace, commit }];
  return planCachePolicy("auto", toJob(job, { tempDir: "/temp", image: "" }), checkouts);
}

describe.each(Object.entries(PUSHES))("a job of %s", (name, { system, env }) => {
  const job = system.read(env);

  test("is known by its variables, and by those of no other system", () => {
    const known = Object.entries(PUSHES).filter(([, other]) => other.system.isHere(env));
    expect(known.map(([other]) => other)).toEqual([name]);
  });

  test("is not known without any", () => {
    expect(system.isHere({ CI: "true", PATH: "/bin" })).toBe(false);
  });

  test("has the checkout and the commit", () => {
    expect(job.workspace).toMatch(/^\/.*app$/);
    expect(job.sha).toBe(SHA);
    expect(job.system).toBe(name);
  });

  test("writes the cache if it is for the default branch", () => {
    expect(policyOf(job)).toMatchObject({ read: true, write: true });
  });

  test("only reads it if another commit is checked out", () => {
    expect(policyOf(job, "f".repeat(40))).toMatchObject({ read: true, write: false });
  });

  test("only reads it for a pull request, though that is for the default branch", () => {
    const change = system.read({ ...env, ...CHANGES[name] });
    expect(change.pullRequest?.number).toBe(5);
    expect(policyOf(change)).toMatchObject({ read: true, write: false });
  });

  test("has the same name for a pull request, so that it finds what the branch has saved", () => {
    const change = system.read({ ...env, ...CHANGES[name] });
    expect([change.project, change.name]).toEqual([job.project, job.name]);
  });
});

describe("the event", () => {
  test.each<[string, Environment, string]>([
    ["GitLab CI", { CI_PIPELINE_SOURCE: "schedule" }, "schedule"],
    ["GitLab CI", { CI_PIPELINE_SOURCE: "parent_pipeline" }, "push"],
    ["GitLab CI", { CI_PIPELINE_SOURCE: "web" }, "web"],
    ["Buildkite", { BUILDKITE_SOURCE: "schedule" }, "schedule"],
    ["Buildkite", { BUILDKITE_SOURCE: "ui" }, "ui"],
    ["Buildkite", { BUILDKITE_SOURCE: "trigger_job" }, "trigger_job"],
    ["Woodpecker", { CI_PIPELINE_EVENT: "cron" }, "schedule"],
    ["Woodpecker", { CI_PIPELINE_EVENT: "manual" }, "manual"],
  ])("of %s with %j is %s", (name, more, event) => {
    const found = PUSHES[name];
    expect(found?.system.read({ ...found.env, ...more }).event).toBe(event);
  });

  test.each<[string, Environment]>([
    ["GitLab CI", { CI_PIPELINE_SOURCE: "web" }],
    ["GitLab CI", { CI_PIPELINE_SOURCE: "trigger" }],
    ["GitLab CI", { CI_COMMIT_BRANCH: undefined, CI_COMMIT_TAG: "trunk" }],
    ["GitLab CI", { CI_PIPELINE_SOURCE: "parent_pipeline", CI_MERGE_REQUEST_IID: "5" }],
    ["Jenkins", { BRANCH_IS_PRIMARY: undefined }],
    ["Jenkins", { TAG_NAME: "trunk" }],
    ["Jenkins", { CHANGE_ID: "not-a-number" }],
    ["Buildkite", { BUILDKITE_SOURCE: "ui" }],
    ["Buildkite", { BUILDKITE_SOURCE: undefined }],
    ["Buildkite", { BUILDKITE_TAG: "trunk" }],
    ["Woodpecker", { CI_PIPELINE_EVENT: "manual" }],
    ["Woodpecker", { CI_PIPELINE_EVENT: "pull_request_closed" }],
    ["Woodpecker", { CI_COMMIT_TAG: "trunk", CI_PIPELINE_EVENT: "tag" }],
  ])("of %s with %j may not write", (name, more) => {
    const found = PUSHES[name];
    if (!found) throw new Error(`no variables of ${name}`);
    expect(policyOf(found.system.read({ ...found.env, ...more })).write).toBe(false);
  });
});

describe("a pull request", () => {
  test.each<[string, Environment, boolean]>([
    ["GitLab CI", {}, false],
    ["GitLab CI", { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "2" }, true],
    ["Jenkins", {}, false],
    ["Jenkins", { CHANGE_FORK: "someone" }, true],
    ["Buildkite", {}, false],
    ["Buildkite", { BUILDKITE_PULL_REQUEST_REPO: "git://git.example.com/someone/app.git" }, true],
    ["Woodpecker", {}, true],
  ])("of %s with %j is a fork's: %s", (name, more, isFork) => {
    const found = PUSHES[name];
    const change = found?.system.read({ ...found.env, ...CHANGES[name], ...more });
    expect(change?.pullRequest?.isFork).toBe(isFork);
  });

  test("of GitLab saves for itself alone", () => {
    const change = GITLAB.read({ ...PUSHES["GitLab CI"]?.env, ...CHANGES["GitLab CI"] });
    expect(policyOf(change)).toMatchObject({ write: false, seed: true });
  });
});

describe("shards of a Buildkite step", () => {
  test("have names of their own", () => {
    const env = { ...PUSHES["Buildkite"]?.env, BUILDKITE_PARALLEL_JOB_COUNT: "3" };
    const names = ["0", "1"].map(
      (index) => BUILDKITE.read({ ...env, BUILDKITE_PARALLEL_JOB: index }).name,
    );
    expect(names).toEqual(["test 1/3", "test 2/3"]);
  });
});

test.each([
  ["git@git.example.com:org/app.git", "https://git.example.com", "org/app"],
  ["ssh://git@git.example.com:2222/org/app.git", "https://git.example.com", "org/app"],
  ["https://git.example.com:8443/org/app", "https://git.example.com:8443", "org/app"],
  ["/srv/git/app", "", ""],
])("the repository of Buildkite at %s is on %s", (url, serverUrl, repository) => {
  const job = BUILDKITE.read({ ...PUSHES["Buildkite"]?.env, BUILDKITE_REPO: url });
  expect({ serverUrl: job.serverUrl, repository: job.repository }).toEqual({
    serverUrl,
    repository,
  });
});
