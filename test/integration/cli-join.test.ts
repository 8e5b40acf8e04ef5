import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/main.ts";
import type { RunReport } from "../../src/report/model/model.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { makeReport } from "../unit/report/reports.ts";

const PULL = 7;
const OTHER_PULL = 8;
const HEAD = "c0ffee".padEnd(40, "0");

function leg(go: string, job: Partial<RunReport["job"]> = {}): RunReport {
  const base = makeReport();
  return makeReport({
    job: {
      ...base.job,
      scope: `CI / test / {"go":"${go}"}`,
      runId: "55",
      repository: "octo/app",
      pullRequest: PULL,
      ...job,
    },
  });
}

describe("go-accel join", () => {
  let api: GithubApi;
  let dir: string;
  let token: string;

  beforeAll(async () => {
    api = await startGithubApi({ issues: [PULL, OTHER_PULL] });
    api.push(PULL, HEAD);
    token = api.issueToken();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    dir = await makeKeptTempDir("join");
    api.clearRequests();
    return () => removeTree(dir);
  });

  /** Writes reports as artifacts of jobs are unpacked, and gives the folder. */
  async function writeReports(reports: readonly (RunReport | string)[]): Promise<string> {
    for (const [index, report] of reports.entries()) {
      const folder = join(dir, "reports", `report-${index}`);
      await mkdir(folder, { recursive: true });
      const text = typeof report === "string" ? report : JSON.stringify(report);
      await writeFile(join(folder, "report.json"), text);
      await writeFile(join(folder, "other.json"), "{}");
    }
    return join(dir, "reports");
  }

  async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCli(["join", ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      isTerminal: false,
      columns: undefined,
      errIsTerminal: false,
      errColumns: undefined,
      readText: (file) => readFile(file, "utf8"),
      env,
      cwd: dir,
      entry: "",
    });
    return { code, out: out.join(""), err: err.join("") };
  }

  async function environment(eventName: string, event: object): Promise<Record<string, string>> {
    const file = join(dir, "event.json");
    await writeFile(file, JSON.stringify(event));
    return {
      GITHUB_WORKFLOW: "CI",
      GITHUB_RUN_ID: "77",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_REPOSITORY: "octo/app",
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: file,
      GITHUB_API_URL: api.url,
      GITHUB_TOKEN: token,
    };
  }

  const pullRequest = () =>
    environment("pull_request", {
      pull_request: { number: PULL, head: { repo: { full_name: "octo/app" } } },
    });

  const workflowRun = (run: object = {}) =>
    environment("workflow_run", {
      workflow_run: {
        id: 55,
        run_attempt: 1,
        name: "CI",
        event: "pull_request",
        head_sha: HEAD,
        ...run,
      },
    });

  const bodies = (pull = PULL) => api.comments(pull).map(({ body }) => body);

  it("prints the reports of a folder as one", async () => {
    const { code, out } = await cli([await writeReports([leg("1.25"), leg("1.26")])]);
    expect(code).toBe(0);
    expect(out).toContain("### go-accel · 2 jobs");
    expect(out).toContain("| test &#40;1.25&#41; |");
    expect(out).toContain("| test &#40;1.26&#41; |");
    expect(api.requests).toEqual([]);
  });

  it("adds them to the job's summary", async () => {
    const summary = join(dir, "summary.md");
    await writeFile(summary, "before\n");
    const { code, out } = await cli(["--summary", await writeReports([leg("1.25")])], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(code).toBe(0);
    expect(await readFile(summary, "utf8")).toBe(`before\n${out}\n`);
  });

  it("keeps one comment on the pull request of its job", async () => {
    const folder = await writeReports([leg("1.25"), leg("1.26")]);
    const env = await pullRequest();
    expect(await cli(["--comment", folder], env)).toMatchObject({ code: 0 });
    const later = await cli(["--comment", folder], { ...env, GITHUB_RUN_ID: "78" });
    expect(later).toMatchObject({ code: 0, err: expect.stringContaining("comment updated") });
    expect(bodies()).toHaveLength(1);
  });

  it("comments for a fork in a job of workflow_run", async () => {
    api.push(OTHER_PULL, HEAD);
    const folder = await writeReports([leg("1.25", { pullRequest: OTHER_PULL })]);
    const result = await cli(["--comment", folder], await workflowRun());
    expect(result).toMatchObject({ code: 0, err: expect.stringContaining("comment created") });
    expect(bodies(OTHER_PULL)[0]).toContain("/octo/app/actions/runs/55/attempts/1)");
    api.push(OTHER_PULL, "0".repeat(40));
  });

  it("does not comment where reports name a pull request that is at another commit", async () => {
    const folder = await writeReports([leg("1.25", { pullRequest: OTHER_PULL })]);
    const before = bodies(OTHER_PULL);
    const result = await cli(["--comment", folder], await workflowRun());
    expect(result).toMatchObject({
      code: 0,
      err: expect.stringContaining("pull request 8 is not at the commit of this run"),
    });
    expect(bodies(OTHER_PULL)).toEqual(before);
    expect(api.requests.map(({ operation }) => operation)).toEqual(["pull"]);
  });

  it.each([
    ["of another run", { runId: "56" }, "another run"],
    ["of another repository", { repository: "stranger/app" }, "another run"],
    ["of a second pull request", { pullRequest: OTHER_PULL }, "several pull requests"],
  ])("refuses reports %s", async (_what, job, message) => {
    const others = message === "several pull requests" ? [leg("1.26")] : [];
    const folder = await writeReports([leg("1.25", job), ...others]);
    const result = await cli(["--comment", folder], await workflowRun());
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining(message) });
    expect(api.requests).toEqual([]);
  });

  it("refuses reports that name no pull request", async () => {
    const report = leg("1.25");
    const { pullRequest: _, ...job } = report.job;
    const folder = await writeReports([{ ...report, job }]);
    const result = await cli(["--comment", folder], await workflowRun());
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining("no pull request") });
    expect(api.requests).toEqual([]);
  });

  it("does not comment outside of a pull request, and says so", async () => {
    const folder = await writeReports([leg("1.25")]);
    for (const env of [await environment("push", {}), await workflowRun({ event: "push" })]) {
      const result = await cli(["--comment", folder], env);
      expect(result).toMatchObject({ code: 0, err: expect.stringContaining("no comment") });
    }
    expect(api.requests).toEqual([]);
  });

  it("gives a hint where the comment is not allowed", async () => {
    const folder = await writeReports([leg("1.25")]);
    const reader = api.issueToken({ permission: "read" });
    const env = { ...(await pullRequest()), GITHUB_TOKEN: reader, GITHUB_RUN_ID: "99" };
    const result = await cli(["--comment", folder], env);
    expect(result).toMatchObject({ code: 0, err: expect.stringContaining("pull-requests: write") });
  });

  it("fails where the comment is not taken", async () => {
    const folder = await writeReports([leg("1.25")]);
    api.setFaults([{ on: "list", kind: "primary-limit", status: 403, resetsInSeconds: 3_600 }]);
    const result = await cli(["--comment", folder], { ...(await pullRequest()) });
    api.setFaults([]);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining("comment failed") });
  });

  it.each([
    ["nothing", [], 2, "FILE or DIR is missing"],
    ["an option that is not known", ["--pr", "x"], 2, "--pr"],
    ["a file that is not there", ["/nowhere/report.json"], 1, "ENOENT"],
  ])("says what is wrong with %s", async (_what, args, code, message) => {
    const result = await cli(args);
    expect(result).toMatchObject({ code, err: expect.stringContaining(message), out: "" });
    expect(result.err.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{"],
    ["JSON that is no report", "[]"],
    ["a report of another version", '{"schema":"go-accel/report@9"}'],
  ])("names the file that is %s", async (_what, text) => {
    const result = await cli([await writeReports([leg("1.25"), text])]);
    expect(result).toMatchObject({ code: 1, out: "" });
    expect(result.err).toContain("report-1/report.json");
  });

  it("says that a folder has no report", async () => {
    expect(await cli([dir])).toMatchObject({ code: 1, err: expect.stringContaining("no report") });
  });

  it("needs what it is to write to", async () => {
    const folder = await writeReports([leg("1.25")]);
    expect(await cli(["--summary", folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("GITHUB_STEP_SUMMARY"),
    });
    const env = { ...(await pullRequest()), GITHUB_TOKEN: "" };
    expect(await cli(["--comment", folder], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining("GITHUB_TOKEN"),
    });
  });
});
