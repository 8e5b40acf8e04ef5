import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { writeConsumer } from "../support/module-graph.ts";

const PULL = 7;
const REPOSITORY = "octo/app";
const LEGS = ["go build ./...", "go build -tags extra ./...", "go build -tags other ./..."];

/** A workflow that a matrix calls: each leg has the same names, and another input. */
describe("legs that share the scope", () => {
  let machine: Machine;
  let api: GithubApi;
  const jobs: { run: number; leg: number; job: AccelJob }[] = [];

  async function runLegs(run: number, job: object): Promise<void> {
    for (const [leg, command] of LEGS.entries()) {
      await machine.renew();
      await writeConsumer(machine.runner.workspace, machine.modules);
      const steps = [
        { ...ACTION, with: { "pr-comment": "always" } },
        { kind: "run" as const, run: command },
      ];
      const githubToken = api.issueToken();
      const result = await machine.run({ ...job, runId: run, apiUrl: api.url, githubToken, steps });
      jobs.push({ run, leg, job: result });
    }
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 2 });
    api = await startGithubApi({ repository: REPOSITORY, issues: [PULL] });
    for (const run of [101, 102, 103]) await runLegs(run, {});
    const pull = {
      eventName: "pull_request",
      ref: `refs/pull/${PULL}/merge`,
      event: { pull_request: { number: PULL, head: { repo: { full_name: REPOSITORY } } } },
    };
    for (const run of [104, 105]) await runLegs(run, pull);
  });
  afterAll(async () => {
    await api.close();
    await machine.close();
  });

  const reportsOf = (run: number) =>
    jobs.filter((one) => one.run === run).map(({ job }) => reportOf(job));

  it("succeed without a warning, and without the advice to set a scope", () => {
    expect(jobs.map(({ job }) => job.conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(({ job }) => complaintLines(job))).toEqual([]);
    const notices = jobs.flatMap(({ job }) => job.post.annotations.map(({ message }) => message));
    expect(notices.filter((message) => message.includes("cache-scope"))).toEqual([]);
  });

  it("have a comment each, which the next run updates", () => {
    const statuses = (run: number) => reportsOf(run).map(({ comment }) => comment?.status);
    expect(statuses(104)).toEqual(LEGS.map(() => "created"));
    expect(statuses(105)).toEqual(LEGS.map(() => "updated"));
    const bodies = api.comments(PULL).map(({ body }) => body);
    expect(bodies).toHaveLength(LEGS.length);
    for (const body of bodies) expect(body).toContain("/actions/runs/105/attempts/1)");
  });

  it("are compared with earlier runs of their own", () => {
    for (const { trend, comparison } of reportsOf(103)) {
      expect(trend).toHaveLength(2);
      expect(comparison?.status).not.toBe("first-run");
    }
    expect(reportsOf(101).map(({ trend }) => trend)).toEqual(LEGS.map(() => []));
  });
});
