import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { findSecrets, listFilesWith } from "../support/e2e/secret-search.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { writeConsumer } from "../support/module-graph.ts";

const PULL = 7;
const REPOSITORY = "octo/app";

/** A job of a pull request of the same repository, or of a fork. */
function pullRequestJob(head = REPOSITORY) {
  return {
    eventName: "pull_request",
    ref: `refs/pull/${PULL}/merge`,
    event: { pull_request: { number: PULL, head: { repo: { full_name: head } } } },
  };
}

describe("the comment of a pull request, with pr-comment: always", () => {
  let machine: Machine;
  let api: GithubApi;
  let token: string;
  let first: AccelJob;
  let second: AccelJob;
  let fork: AccelJob;
  let silent: AccelJob;
  const bodies: string[] = [];
  const files: string[] = [];

  async function run(runId: number, job: { token?: string; head?: string; mode?: string }) {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const githubToken = job.token ?? token;
    const result = await machine.run({
      ...pullRequestJob(job.head),
      runId,
      apiUrl: api.url,
      githubToken,
      matrix: { go: "1.26" },
      debug: true,
      steps: [{ ...ACTION, with: { "pr-comment": job.mode ?? "always" } }, GO_BUILD],
      async onStep(event) {
        if (event.kind === "finished") {
          files.push(...listFilesWith(machine.runner.tempDir, [githubToken]));
        }
      },
    });
    bodies.push(...api.comments(PULL).map(({ body }) => body));
    return result;
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
    api = await startGithubApi({ repository: REPOSITORY, issues: [PULL] });
    token = api.issueToken();
    first = await run(101, {});
    second = await run(102, {});
    silent = await run(103, { mode: "never" });
    fork = await run(104, { head: "stranger/app", token: api.issueToken({ permission: "read" }) });
  });
  afterAll(async () => {
    await api.close();
    await machine.close();
  });

  it("is made once and updated by the next run", () => {
    expect([first, second].map((job) => reportOf(job).comment?.status)).toEqual([
      "created",
      "updated",
    ]);
    expect(api.comments(PULL)).toHaveLength(1);
    const [made, updated] = bodies;
    expect(made).toContain("### go-accel · build &#40;1.26&#41;");
    expect(made).toContain("<code>go build ./...</code>");
    expect(made).toContain(`(https://github.com/${REPOSITORY}/actions/runs/101/attempts/1)`);
    expect(updated).toContain("/actions/runs/102/attempts/1)");
  });

  it("is not written by a job that does not ask for it", () => {
    expect(reportOf(silent).comment).toBeUndefined();
    expect(bodies[2]).toBe(bodies[1]);
  });

  it("is a notice with a hint where a fork may not write it", () => {
    expect(reportOf(fork).comment).toMatchObject({
      status: "denied",
      reason: expect.stringContaining("forks"),
    });
    const notices = fork.post.annotations.filter(({ message }) => message.includes("comment"));
    expect(notices.map(({ level }) => level)).toEqual(["notice"]);
  });

  it("leaves the jobs as they are", () => {
    const jobs = [first, second, silent, fork];
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("does not show its token in a state, a log, a report or a file", () => {
    for (const job of [first, second]) {
      const state = Object.entries(job.post.env).filter(([name]) => name.startsWith("STATE_"));
      expect(state.length).toBeGreaterThan(0);
      expect(findSecrets(JSON.stringify(state), [token])).toEqual([]);
      expect(findSecrets(JSON.stringify(job.reports), [token])).toEqual([]);
      for (const { log, rawLog, summary, phase, outputs } of job.steps) {
        const shown = JSON.stringify([log, summary, outputs]);
        expect(findSecrets(shown, [token])).toEqual([]);
        // The runner takes the command that masks a value, and shows none of it.
        const said = rawLog.replaceAll(/^::add-mask::.*$/gm, "");
        expect(findSecrets(said, [token]), phase).toEqual([]);
      }
    }
    expect(files).toEqual([]);
  });

  it("has one that joins reports of the jobs beside it", async () => {
    const files = await Promise.all(
      [first, second].map(async (job, index) => {
        const file = join(machine.scratchDir, `report-${index}.json`);
        await writeFile(file, JSON.stringify(reportOf(job)));
        return file;
      }),
    );
    const event = join(machine.scratchDir, "event.json");
    await writeFile(event, JSON.stringify(pullRequestJob().event));
    const args = [join(ACTION_DIR, "dist/index.js"), "join", "--comment", ...files];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      env: {
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: api.url,
        GITHUB_EVENT_NAME: "pull_request",
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: "102",
        GITHUB_RUN_ATTEMPT: "1",
        GITHUB_TOKEN: token,
        GITHUB_WORKFLOW: "CI",
      },
    });
    expect(stdout).toContain("### go-accel · 2 jobs");
    expect(stderr).toBe("go-accel: join: comment created: there was none\n");
    const [own, joined, ...others] = api.comments(PULL);
    expect(others).toEqual([]);
    expect(own?.body).toContain("### go-accel · build");
    expect(joined?.body).toContain(stdout);
  });

  it("takes the token that the workflow names", async () => {
    const own = `ghp_${randomBytes(8).toString("hex")}`;
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const job = await machine.run({
      ...pullRequestJob(),
      apiUrl: api.url,
      githubToken: token,
      secrets: [own],
      steps: [{ ...ACTION, with: { "pr-comment": "always", token: own } }, GO_BUILD],
    });
    expect(reportOf(job).comment).toMatchObject({
      status: "denied",
      reason: expect.stringContaining("401"),
    });
  });
});
