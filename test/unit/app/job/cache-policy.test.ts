import { describe, expect, test } from "vitest";
import {
  isOnDefaultBranch,
  planCachePolicy,
  seedOwnerOf,
} from "../../../../src/app/job/cache-policy.ts";
import type { CacheMode, Job } from "../../../../src/app/job/settings.ts";
import type { CheckedOut } from "../../../../src/checkout/head-commit.ts";
import { makeJob } from "../../../support/make-job.ts";

const READ_WRITE = { read: true, write: true };
const READ = { read: true, write: false };
const WRITE = { read: false, write: true };
const NONE = { read: false, write: false };
const PULL_REQUEST = { eventName: "pull_request", ref: "refs/pull/7/merge" } as const;
const MODES: readonly CacheMode[] = ["auto", "read", "write", "read-write", "off"];
const { sha: SHA } = makeJob();
/** The event's own commit, in the workspace. */
const OWN: readonly CheckedOut[] = [{ root: "/workspace", commit: SHA }];
const OTHER_SHA = "f".repeat(40);

const planPolicy = (mode: CacheMode, job: Partial<Job> = {}, checkouts = OWN) =>
  planCachePolicy(mode, makeJob(job), checkouts);

describe("planCachePolicy()", () => {
  test.each([
    ["a push to the default branch", {}, READ_WRITE],
    ["a schedule on the default branch", { eventName: "schedule" }, READ_WRITE],
    ["a manual run on it", { eventName: "workflow_dispatch" }, READ_WRITE],
    ["a manual run with inputs", { eventName: "workflow_dispatch", hasInputs: true }, READ],
    [
      "a manual run on another branch",
      { eventName: "workflow_dispatch", ref: "refs/heads/x" },
      READ,
    ],
    [
      "a merge queue",
      { eventName: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-7" },
      READ,
    ],
    ["a merged pull request", { eventName: "pull_request" }, READ],
    ["a push to another branch", { ref: "refs/heads/topic" }, READ],
    ["a pull request", PULL_REQUEST, { ...READ, seed: true }],
    ["a tag of the branch's name", { ref: "refs/tags/main" }, READ],
    ["a branch that ends in its name", { ref: "refs/heads/topic/main" }, READ],
    ["foreign code on it", { eventName: "pull_request_target" }, READ],
    ["the run after a foreign one", { eventName: "workflow_run" }, READ],
    ["a comment of anyone", { eventName: "issue_comment" }, READ],
    [
      "a default branch of another name",
      { ref: "refs/heads/trunk", defaultBranch: "trunk" },
      READ_WRITE,
    ],
    ["main beside another default branch", { defaultBranch: "trunk" }, READ],
    ["main, where the default is not known", { defaultBranch: undefined }, READ_WRITE],
    [
      "master, where the default is not known",
      { ref: "refs/heads/master", defaultBranch: undefined },
      READ_WRITE,
    ],
    [
      "a branch, where the default is not known",
      { ref: "refs/heads/x", defaultBranch: undefined },
      READ,
    ],
    ["no ref", { ref: "" }, READ],
  ])("auto for %s", (_, job, policy) => {
    expect(planPolicy("auto", job)).toMatchObject(policy);
  });

  test.each([
    "repository_dispatch",
    "issues",
    "issue_comment",
    "discussion",
    "discussion_comment",
    "check_run",
    "check_suite",
    "status",
    "deployment_status",
    "label",
    "fork",
    "watch",
    "merge_group",
    "pull_request_target",
    "pull_request_review",
    "workflow_run",
    "an event of tomorrow",
    "",
  ])("lets a %s on the default branch only read", (eventName) => {
    expect(planPolicy("auto", { eventName })).toMatchObject(READ);
  });

  test.each<[string, readonly CheckedOut[], string]>([
    ["another commit", [{ root: "/workspace", commit: OTHER_SHA }], "the workspace is not at"],
    ["no checkout", [{ root: "/workspace", commit: undefined }], "no git checkout tells"],
    [
      "a second checkout at another commit",
      [...OWN, { root: "/workspace/pr", commit: OTHER_SHA }],
      "pr is not at the commit of the event",
    ],
    ["nothing known", [], "the commit of the event is not known"],
  ])("only reads with %s on the default branch, and says so", (_, checkouts, reason) => {
    const policy = planPolicy("auto", {}, checkouts);
    expect(policy).toMatchObject(READ);
    expect(policy.reason).toContain(reason);
  });

  test("only reads if the event names no commit", () => {
    const policy = planPolicy("auto", { sha: "" }, [{ root: "/workspace", commit: "" }]);
    expect(policy).toMatchObject(READ);
  });

  test("writes with two checkouts at the event's commit", () => {
    const two = [...OWN, { root: "/workspace/again", commit: SHA }];
    expect(planPolicy("auto", {}, two)).toMatchObject(READ_WRITE);
  });

  test.each(["write", "read-write"] as const)("writes whatever is checked out with %s", (mode) => {
    const other = [{ root: "/workspace", commit: OTHER_SHA }];
    expect(planPolicy(mode, {}, other).write).toBe(true);
  });

  test.each([
    ["read", READ],
    ["write", WRITE],
    ["read-write", READ_WRITE],
    ["off", NONE],
  ] as const)("takes %s at its word on any branch", (mode, policy) => {
    expect(planPolicy(mode, PULL_REQUEST)).toEqual({ ...policy, reason: `cache: ${mode}` });
  });

  test.each([
    ["none", NONE],
    ["read", READ],
    ["write", READ_WRITE],
    ["write-only", WRITE],
    ["something new", READ_WRITE],
  ])("keeps to a service that allows %s", (serviceCacheMode, policy) => {
    expect(planPolicy("read-write", { serviceCacheMode })).toMatchObject(policy);
  });

  test("never does more for what the service allows", () => {
    for (const mode of MODES) {
      const asked = planPolicy(mode);
      const limited = planPolicy(mode, { serviceCacheMode: "write" });
      expect(limited).toEqual(asked);
    }
  });

  test("names the service where that is what limits", () => {
    const { reason } = planPolicy("auto", { serviceCacheMode: "read" });
    expect(reason).toBe("the job's cache-mode is read");
  });

  test("names the event where that is what limits", () => {
    const { reason } = planPolicy("auto", { eventName: "workflow_run" });
    expect(reason).toContain("workflow_run");
  });

  test.each([
    { ref: "refs/heads/main", eventName: "push" },
    { ref: "refs/heads/topic", eventName: "push" },
    { ref: "refs/heads/main", eventName: "pull_request_target" },
    { ref: "refs/heads/main", eventName: "workflow_run" },
    { ref: "refs/heads/main", eventName: "pull_request" },
    { ...PULL_REQUEST, repository: "" },
  ])("lets no $eventName on $ref save a seed", (job) => {
    for (const mode of MODES) {
      expect(planPolicy(mode, job)).not.toHaveProperty("seed");
    }
  });

  test.each(["none", "read"])("saves no seed with a service that allows %s", (serviceCacheMode) => {
    const policy = planPolicy("auto", { ...PULL_REQUEST, serviceCacheMode });
    expect(policy).toMatchObject({
      write: false,
      reason: `the job's cache-mode is ${serviceCacheMode}`,
    });
    expect(policy).not.toHaveProperty("seed");
  });
});

describe("seedOwnerOf()", () => {
  const ownerFor = (mode: CacheMode, job: Parameters<typeof makeJob>[0]) =>
    seedOwnerOf(makeJob(job), planPolicy(mode, job));

  test.each(["auto", "read", "read-write"] as const)("is a pull request's own with %s", (mode) => {
    expect(ownerFor(mode, PULL_REQUEST)).toEqual({
      repositoryUrl: "https://example.com/octo/app",
      ref: "refs/pull/7/merge",
    });
  });

  test.each([
    ["the default branch", "auto", {}],
    ["a push to a branch", "read-write", { ref: "refs/heads/topic" }],
    ["foreign code", "auto", { eventName: "pull_request_target" }],
    ["a pull request's event on a branch", "auto", { eventName: "pull_request" }],
    ["a pull request of no repository", "auto", { ...PULL_REQUEST, repository: "" }],
    ["a pull request that does not use the cache", "off", PULL_REQUEST],
    ["a pull request that only writes", "write", PULL_REQUEST],
  ] as const)("is none for %s", (_, mode, job) => {
    expect(ownerFor(mode, job)).toBeUndefined();
  });
});

test.each<[string, Parameters<typeof makeJob>[0], boolean]>([
  ["a push to it", {}, true],
  ["a schedule", { eventName: "schedule" }, true],
  ["a push to one of another name", { ref: "refs/heads/trunk", defaultBranch: "trunk" }, true],
  [
    "a push to master where nobody names it",
    { ref: "refs/heads/master", defaultBranch: undefined },
    true,
  ],
  ["a push to another branch", { ref: "refs/heads/topic" }, false],
  ["a pull request", PULL_REQUEST, false],
  [
    "a merge queue",
    { eventName: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-7" },
    false,
  ],
  ["an event with foreign code", { eventName: "pull_request_target" }, false],
  ["a manual run with inputs", { eventName: "workflow_dispatch", hasInputs: true }, false],
])("isOnDefaultBranch() of %s is told", (_, job, expected) => {
  expect(isOnDefaultBranch(makeJob(job))).toBe(expected);
});
