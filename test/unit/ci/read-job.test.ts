import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planCachePolicy } from "../../../src/app/job/cache-policy.ts";
import { defaultScope, readCiJob, toJob } from "../../../src/ci/read-job.ts";
import { jobTitle } from "../../../src/report/job-title.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { makeReport } from "../report/reports.ts";

const SHA = "0123456789".repeat(4);

async function makeCheckout(): Promise<string> {
  const root = join(await makeTempDir("job"), "app");
  await mkdir(join(root, ".git"), { recursive: true });
  await mkdir(join(root, "sub"));
  await writeFile(join(root, ".git", "HEAD"), `${SHA}\n`);
  await writeFile(join(root, ".git", "index"), "");
  return root;
}

describe("readCiJob()", () => {
  test("finds the checkout around the folder, and its commit, on a person's machine", async () => {
    const root = await makeCheckout();
    const job = await readCiJob({ env: {}, cwd: join(root, "sub"), nowMs: 5 });
    expect(job).toMatchObject({
      system: "",
      workspace: root,
      sha: SHA,
      project: "app",
      runId: "5",
    });
  });

  test("takes the system's checkout, though the command runs below it", async () => {
    const root = await makeCheckout();
    const env = { GITLAB_CI: "true", CI_PROJECT_DIR: root };
    const job = await readCiJob({ env, cwd: join(root, "sub"), nowMs: 5 });
    expect(job).toMatchObject({ system: "GitLab CI", workspace: root });
  });

  test("finds the checkout itself if a container has it elsewhere than the agent", async () => {
    const root = await makeCheckout();
    const env = { BUILDKITE: "true", BUILDKITE_BUILD_CHECKOUT_PATH: "/var/lib/builds/app" };
    const job = await readCiJob({ env, cwd: root, nowMs: 5 });
    expect(job).toMatchObject({ system: "Buildkite", workspace: root });
  });

  test("believes what it is told rather than the variables", async () => {
    const root = await makeCheckout();
    const words = {
      job: "lint",
      event: "schedule",
      ref: "next",
      commit: "f".repeat(40),
      defaultBranch: "next",
    };
    const env = { GITLAB_CI: "true", CI_PROJECT_DIR: root, CI_JOB_NAME: "test" };
    expect(await readCiJob({ env, cwd: root, nowMs: 5 }, words)).toMatchObject({
      name: "lint",
      event: "schedule",
      ref: "refs/heads/next",
      sha: "f".repeat(40),
      defaultBranch: "next",
    });
  });

  test("leaves a person's run, and a system that it does not know, to read only", async () => {
    const root = await makeCheckout();
    const told = { ref: "main", defaultBranch: "main" };
    const read = async (words: object) => {
      const job = await readCiJob({ env: { CI: "true" }, cwd: root, nowMs: 5 }, words);
      const checkouts = [{ root, commit: SHA }];
      return planCachePolicy("auto", toJob(job, { tempDir: "/temp", image: "" }), checkouts);
    };
    expect(await read(told)).toMatchObject({ read: true, write: false });
    expect(await read({ ...told, event: "push" })).toMatchObject({ read: true, write: true });
  });
});

describe("toJob()", () => {
  test("names no repository without its server, where nobody could tell whose it is", async () => {
    const job = await readCiJob({
      env: { GITLAB_CI: "true", CI_PROJECT_PATH: "group/app" },
      cwd: await makeCheckout(),
      nowMs: 5,
    });
    expect(toJob(job, { tempDir: "/temp", image: "" }).repository).toBe("");
  });
});

test("defaultScope() is not shown as the leg of a matrix", () => {
  const job = { project: "group/app", name: "test" };
  const { job: reported } = makeReport();
  const shown = { ...reported, workflow: job.project, name: job.name, scope: defaultScope(job) };
  expect(jobTitle(shown)).toBe("test");
});
