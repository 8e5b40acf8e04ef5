import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { findSecrets, listFilesWith, readCacheArchive } from "../support/e2e/secret-search.ts";
import { fetchSidecarPid, sidecarAddress } from "../support/e2e/sidecar-probe.ts";
import {
  type IdTokenService,
  type IdTokenServiceOptions,
  startIdTokenService,
} from "../support/id-token-service.ts";
import { type JobServer, startJobServer } from "../support/job-server.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { JobOptions } from "../support/runner/types.ts";

const LATE = { path: "example.com/late", version: "v1.0.0" };
const SECRET = { path: "corp.example.com/secret", version: "v1.0.0" };
const download = ({ path, version }: typeof LATE) =>
  ({ kind: "run", run: `go mod download ${path}@${version}` }) as const;

/** The action as a workflow uses it that has the server's address, and no secret. */
const withMirrors = (mirrors: string, inputs = { cache: "off" }) => ({
  ...ACTION,
  with: { mirrors, ...inputs },
});

describe("a job whose mirror is a server that takes tokens of jobs", () => {
  let machine: Machine;
  let servers = 0;
  const open: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 8,
      extraModules: [LATE, SECRET],
    });
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  afterAll(() => machine.close());

  async function start(
    options: IdTokenServiceOptions = {},
  ): Promise<{ ci: IdTokenService; server: JobServer }> {
    const ci = await startIdTokenService(options);
    open.push(ci);
    const dir = join(machine.scratchDir, `server-${servers++}`);
    await mkdir(dir);
    const server = await startJobServer({
      entry: join(ACTION_DIR, "dist", "index.js"),
      dir,
      mirrors: machine.mirror.url,
      issuer: ci.issuer,
      except: "corp.example.com",
    });
    open.push(server);
    return { ci, server };
  }

  async function run(job: Partial<JobOptions>): Promise<AccelJob> {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    return machine.run(job);
  }

  it("downloads through it with `id-token: write` alone, and the token stands nowhere", async () => {
    const { ci, server } = await start();
    const files: string[] = [];
    let sidecar = "";
    let goProxy = "";
    const job = await run({
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
          files.push(...listFilesWith(machine.runner.tempDir, [ci.access.token, ...ci.issued]));
        }
      },
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([]);
    const { stats } = reportOf(job).sidecar;
    expect(stats).toMatchObject({ zipsFromMirror: expect.any(Number), unanswered: [] });
    expect(stats?.mirrors).toMatchObject([{ mirror: new URL(server.url).host, failed: 0 }]);
    expect(stats?.fetchedModules).toHaveLength(machine.modules.length);
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
    const entries = layerEntries(machine.service).map(({ key }) => key);
    const modules = entries.find((key) => key.startsWith("accel2-modules-")) ?? "";
    const archive = readCacheArchive(machine.service.readEntry(modules));
    expect(findSecrets(archive, secrets)).toEqual([]);
  });

  it("gets new tokens as long as it runs", async () => {
    // The server takes them for 30 s more than they say. This issuer's clock is slow, so what the job
    // has counts for three seconds.
    const { ci, server } = await start({ lifetimeS: 2, lateS: 29 });
    const statusWith = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${server.url}/${LATE.path}/@v/list`, { headers });
      await answer.body?.cancel();
      return answer.status;
    };
    const job = await run({
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

  it("of a pull request gets public modules only", async () => {
    const { ci, server } = await start({ claims: { event_name: "pull_request" } });
    const job = await run({
      idTokens: ci.access,
      steps: [withMirrors(server.url), GO_BUILD, { ...download(SECRET), continueOnError: true }],
    });
    const [build, secret] = job.userSteps;
    expect(build?.conclusion).toBe("success");
    expect(secret?.exitCode).toBe(1);
    expect(server.log()).toMatch(/status=403 .*reader=others\/repo:octo\/app/);
  });

  it.each([
    { title: "of a fork, which can have no token,", idTokens: false, says: /id-token: write/ },
    { title: "whose CI system fails", idTokens: true, says: /the CI system answered 500/ },
  ])("$title goes on to the next mirror, and says why", async ({ idTokens, says }) => {
    const { ci, server } = await start();
    ci.failWith(500);
    const job = await run({
      ...(idTokens ? { idTokens: ci.access } : {}),
      steps: [withMirrors(`${server.url}|${machine.mirror.url}`), GO_BUILD],
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([expect.stringMatching(says)]);
    expect(ci.issued).toEqual([]);
  });

  it("without a token and without another mirror says what is missing", async () => {
    const { server } = await start();
    const job = await run({ steps: [withMirrors(server.url), GO_BUILD] });
    expect(job.userSteps[0]?.conclusion).toBe("failure");
    expect(complaintLines(job).join("\n")).toMatch(
      /answered 401: .*`permissions: id-token: write`/,
    );
  });

  it("gives no token to a mirror that the environment names", async () => {
    const { ci, server } = await start();
    const job = await run({
      idTokens: ci.access,
      env: { GOPROXY: `${server.url}|${machine.mirror.url}` },
      steps: [ACTION, GO_BUILD],
    });
    expect(job.conclusion).toBe("success");
    expect(ci.requests).toEqual([]);
  });
});
