import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import {
  createJobTokenMachine,
  download,
  type JobTokenMachine,
  withMirrors,
} from "../support/e2e/job-token-machine.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { GO_BUILD } from "../support/e2e/machine.ts";
import { findSecrets, listFilesWith, readCacheArchive } from "../support/e2e/secret-search.ts";
import { fetchSidecarPid, sidecarAddress } from "../support/e2e/sidecar-probe.ts";

const LATE = { path: "example.com/late", version: "v1.0.0" };

/* More of it is in more-job-tokens.full.test.ts. */
describe("a job whose mirror is a server that takes tokens of jobs", () => {
  let jobs: JobTokenMachine;

  beforeAll(async () => {
    jobs = await createJobTokenMachine([LATE]);
  });
  afterEach(() => jobs.closeServers());
  afterAll(() => jobs.close());

  it("downloads through it with `id-token: write` alone, and the token stands nowhere", async () => {
    const { ci, server } = await jobs.start();
    const files: string[] = [];
    let sidecar = "";
    let goProxy = "";
    const job = await jobs.run({
      idTokens: ci.access,
      debug: true,
      steps: [withMirrors(server.url, { cache: "auto" }), GO_BUILD],
      async onStep(event) {
        if (event.kind === "finished" && event.step.phase === "main") {
          goProxy = event.step.outputs["goproxy"] ?? "";
        }
        if (event.kind === "started" && event.phase === "run") {
          const pid = await fetchSidecarPid(sidecarAddress(goProxy));
          for (const name of ["environ", "cmdline"]) {
            sidecar += readFileSync(`/proc/${pid}/${name}`, "utf8");
          }
        }
        if (event.kind === "finished") {
          files.push(
            ...listFilesWith(jobs.machine.runner.tempDir, [ci.access.token, ...ci.issued]),
          );
        }
      },
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([]);
    const { stats } = reportOf(job).sidecar;
    expect(stats).toMatchObject({ zipsFromMirror: expect.any(Number), unanswered: [] });
    expect(stats?.mirrors).toMatchObject([{ mirror: new URL(server.url).host, failed: 0 }]);
    expect(stats?.fetchedModules).toHaveLength(jobs.machine.modules.length);
    expect(server.log()).toContain("reader=trusted/repo:octo/app:ref:refs/heads/main");

    // One token was enough, though many requests came at the same time.
    expect(ci.requests).toEqual([{ status: 200, audience: server.url }]);
    const secrets = [ci.access.token, ...ci.issued];
    expect(files).toEqual([]);
    expect(sidecar).toContain("RUNNER_TRACKING_ID=");
    expect(findSecrets(sidecar, secrets)).toEqual([]);
    for (const { name, rawLog, log, summary, outputs, env } of job.steps) {
      const lines = rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::"));
      const state = Object.entries(env).filter(([variable]) => variable.startsWith("STATE_"));
      const written = [...lines, log, summary ?? "", JSON.stringify([outputs, state])].join("\n");
      expect(findSecrets(written, secrets), name).toEqual([]);
    }
    expect(findSecrets(JSON.stringify([job.reports, job.env]), secrets)).toEqual([]);
    expect(findSecrets(server.log(), secrets)).toEqual([]);
    const entries = layerEntries(jobs.machine.service).map(({ key }) => key);
    const modules = entries.find((key) => key.startsWith("accel2-modules-")) ?? "";
    const archive = readCacheArchive(jobs.machine.service.readEntry(modules));
    expect(findSecrets(archive, secrets)).toEqual([]);
  });

  it("gets new tokens as long as it runs", async () => {
    // The server takes them for 30 s more than they say. This issuer's clock is slow, so what the job
    // has counts for three seconds.
    const { ci, server } = await jobs.start({ lifetimeS: 2, lateS: 29 });
    const statusWith = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${server.url}/${LATE.path}/@v/list`, { headers });
      await answer.body?.cancel();
      return answer.status;
    };
    const job = await jobs.run({
      idTokens: ci.access,
      steps: [withMirrors(server.url), GO_BUILD, download(LATE)],
      async onStep(event) {
        if (event.kind !== "finished" || event.step.name !== `Run ${GO_BUILD.run}`) return;
        await expect.poll(() => Promise.all(ci.issued.map(statusWith))).not.toContain(200);
      },
    });
    expect(complaintLines(job)).toEqual([]);
    expect(job.userSteps.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(ci.issued.length).toBeGreaterThan(1);
    expect(server.log()).toMatch(/path=\S*late\S*\.zip .*reader=trusted/);
  });

  it("of a fork, which can have no token, goes on to the next mirror, and says why", async () => {
    const { server } = await jobs.start();
    const mirrors = `${server.url}|${jobs.machine.mirror.url}`;
    const job = await jobs.run({ steps: [withMirrors(mirrors), GO_BUILD] });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([expect.stringMatching(/`permissions: id-token: write`/)]);
  });
});
