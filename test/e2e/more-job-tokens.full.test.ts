import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { runCiJob } from "../support/e2e/ci-job.ts";
import {
  createJobTokenMachine,
  download,
  type JobTokenMachine,
  withMirrors,
} from "../support/e2e/job-token-machine.ts";
import { ACTION, GO_BUILD } from "../support/e2e/machine.ts";
import { findSecrets } from "../support/e2e/secret-search.ts";

const SECRET = { path: "corp.example.com/secret", version: "v1.0.0" };

/** The job that docs/ci.md has for GitLab and a server that takes tokens of jobs. */
function readRecipe(): {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
} {
  const page = readFileSync(join(import.meta.dirname, "../../docs/ci.md"), "utf8");
  const [, section = ""] = page.split("\n### A server that lets jobs in\n");
  const [, block = ""] = /```yaml\n(.*?)```/s.exec(section) ?? [];
  return parse(block).test;
}

describe("a job whose mirror is a server that takes tokens of jobs", () => {
  let jobs: JobTokenMachine;

  beforeAll(async () => {
    jobs = await createJobTokenMachine([SECRET]);
  });
  afterEach(() => jobs.closeServers());
  afterAll(() => jobs.close());

  it("of a pull request gets public modules only", async () => {
    const { ci, server } = await jobs.start({ claims: { event_name: "pull_request" } });
    const job = await jobs.run({
      idTokens: ci.access,
      steps: [withMirrors(server.url), GO_BUILD, { ...download(SECRET), continueOnError: true }],
    });
    const [build, secret] = job.userSteps;
    expect(build?.conclusion).toBe("success");
    expect(secret?.exitCode).toBe(1);
    const [mirror] = reportOf(job).sidecar.stats?.mirrors ?? [];
    expect(mirror?.faults).toMatchObject([{ example: expect.stringMatching(/answered 403$/) }]);
    expect(server.log()).toMatch(/status=403 .*reader=others\/repo:octo\/app/);
  });

  it("goes on to the next mirror if the CI system fails, and says so", async () => {
    const { ci, server } = await jobs.start();
    ci.failWith(500);
    const mirrors = `${server.url}|${jobs.machine.mirror.url}`;
    const job = await jobs.run({ idTokens: ci.access, steps: [withMirrors(mirrors), GO_BUILD] });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([expect.stringMatching(/the CI system answered 500/)]);
    expect(ci.issued).toEqual([]);
  });

  it("without a token and without another mirror says what is missing", async () => {
    const { server } = await jobs.start();
    const job = await jobs.run({ steps: [withMirrors(server.url), GO_BUILD] });
    expect(job.userSteps[0]?.conclusion).toBe("failure");
    expect(complaintLines(job).join("\n")).toMatch(
      /answered 401: .*`permissions: id-token: write`/,
    );
  });

  it("of GitLab hands over the token that it has, as the page shows it", async () => {
    const { ci, server } = await jobs.start();
    const { variables, script } = readRecipe();
    const here = (text: string) =>
      text
        .replaceAll("https://goproxy.example.com", server.url)
        .replaceAll("goproxy.example.com", new URL(server.url).host);
    const asked = await fetch(`${ci.access.url}&audience=${encodeURIComponent(server.url)}`, {
      headers: { authorization: `Bearer ${ci.access.token}` },
    });
    const { value: token } = (await asked.json()) as { readonly value: string };
    await jobs.renew();
    const { code, out, err } = await runCiJob(
      jobs.machine,
      script.map(here).join("\n").replace("go test", "go build"),
      {
        env: {
          GITLAB_CI: "true",
          CI_PROJECT_DIR: jobs.machine.runner.workspace,
          GO_ACCEL_CACHE: "off",
          GOPROXY_TOKEN: token,
          ...Object.fromEntries(
            Object.entries(variables).map(([name, value]) => [name, here(value)]),
          ),
        },
      },
    );
    expect(code, err).toBe(0);
    expect(server.log()).toContain("reader=trusted/repo:octo/app:ref:refs/heads/main");
    expect(findSecrets(out + err, [token])).toEqual([]);
  });

  it("gives no token to a mirror that the environment names", async () => {
    const { ci, server } = await jobs.start();
    const job = await jobs.run({
      idTokens: ci.access,
      env: { GOPROXY: `${server.url}|${jobs.machine.mirror.url}` },
      steps: [ACTION, GO_BUILD],
    });
    expect(job.conclusion).toBe("success");
    expect(ci.requests).toEqual([]);
  });
});
