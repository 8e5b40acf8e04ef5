import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { fetchSidecarPid, sidecarAddress } from "../support/e2e/sidecar-probe.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { isProcessRunning } from "../support/runner.ts";

/** Files that go wrote into the build cache of the machine. */
function countOutputs({ runner }: Machine): number {
  return readdirSync(join(runner.homeDir, ".cache", "go-build"), { recursive: true }).length;
}

async function untilCacheIsAsked({ service }: Machine): Promise<void> {
  await expect.poll(() => service.requests.length, { interval: 1 }).toBeGreaterThan(0);
}

describe("processes of a job", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    machine.service.clearRequests();
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });

  it("the sidecar lives from the main step, which ends at once, to the post step", async () => {
    let address = "";
    const pids: number[] = [];
    let isAliveAfterPost = true;
    const job = await machine.run({
      async onStep(event) {
        if (event.kind === "started") {
          if (event.phase === "run") pids.push(await fetchSidecarPid(address));
          return;
        }
        if (event.step.phase === "main") address = sidecarAddress(event.step.outputs["goproxy"]);
        if (event.step.phase === "run") pids.push(await fetchSidecarPid(address));
        if (event.step.phase === "post") isAliveAfterPost = await isProcessRunning(pids[0] ?? 0);
      },
    });
    expect(job.conclusion).toBe("success");
    expect(job.main.hasHeldPipes).toBe(false);
    expect(pids).toHaveLength(2);
    expect(pids[0]).toBe(pids[1]);
    expect(isAliveAfterPost).toBe(false);
    expect(job.orphans).toEqual([]);
  });

  it("the sidecar is told apart from a step that failed: it ends all the same", async () => {
    const job = await machine.run({ steps: [ACTION, { kind: "run", run: "exit 3" }] });
    expect(job.conclusion).toBe("failure");
    expect(job.post.conclusion).toBe("success");
    expect(job.orphans).toEqual([]);
  });

  it("a machine that vanishes in the middle leaves nothing that the next job trips over", async () => {
    const lost = new AbortController();
    const first = machine.runner.runJob({
      name: "build",
      steps: [ACTION, { kind: "run", name: "building", run: "go build ./..." }],
      cacheService: {
        url: machine.service.url,
        token: machine.service.issueToken({ ref: "refs/heads/main" }),
      },
      lostSignal: lost.signal,
      async onStep(event) {
        if (event.kind !== "started" || event.name !== "building") return;
        // In the middle of what go writes into its caches.
        const found = countOutputs(machine);
        await expect.poll(() => countOutputs(machine), { interval: 1 }).toBeGreaterThan(found);
        lost.abort();
      },
    });
    expect((await first).steps.some(({ phase }) => phase === "post")).toBe(false);
    expect(existsSync(join(machine.runner.tempDir, "go-accel"))).toBe(true);

    const next = await machine.run();
    expect(next.conclusion).toBe("success");
    expect(complaintLines(next)).toEqual([]);
    expect(next.orphans).toEqual([]);
    // How many modules the first one left on the machine depends on when it was lost.
    const { restores, saves } = reportOf(next);
    const isWarm = restores.some(({ name, status }) => name === "modules" && status === "warm");
    expect(saves.map(({ name, status }) => [name, status])).toEqual([
      ["modules", isWarm ? "skipped" : "saved"],
      ["build", "saved"],
    ]);
  });

  it("a post step that is killed leaves nothing that the next job trips over", async () => {
    const first = await machine.run({
      async onStep(event) {
        if (event.kind === "finished" && event.step.phase === "run") {
          machine.service.clearRequests();
        }
        if (event.kind !== "started" || event.phase !== "post") return;
        await untilCacheIsAsked(machine);
        process.kill(event.pid, "SIGKILL");
      },
    });
    expect(first.post.exitCode).toBe(128 + 9);

    const next = await machine.run();
    expect(next.conclusion).toBe("success");
    expect(complaintLines(next)).toEqual([]);
    expect(next.orphans).toEqual([]);
  });

  it("a main step that is killed leaves a job that goes on without us", async () => {
    const job = await machine.run({
      steps: [ACTION, { ...GO_BUILD, if: "always()" }],
      async onStep(event) {
        if (event.kind !== "started" || event.phase !== "main") return;
        await untilCacheIsAsked(machine);
        process.kill(event.pid, "SIGKILL");
      },
    });
    expect(job.userSteps[0]?.conclusion).toBe("success");
    expect(job.post).toMatchObject({ conclusion: "success", annotations: [] });

    const next = await machine.run();
    expect(next.conclusion).toBe("success");
    expect(complaintLines(next)).toEqual([]);
  });

  it("a server that `go run` started in the background does not keep the layer from being saved", async () => {
    await writeFile(
      join(machine.runner.workspace, "server.go"),
      'package main\n\nimport "time"\n\nfunc init() {\n\tprintln("ready")\n\ttime.Sleep(time.Hour)\n}\n',
    );
    const ready = '"$RUNNER_TEMP/ready"';
    const job = await machine.run({
      steps: [
        ACTION,
        GO_BUILD,
        {
          kind: "run",
          run: `mkfifo ${ready}; go run . 2>${ready} & read -r line <${ready}; test "$line" = ready`,
        },
      ],
    });
    expect(job.conclusion).toBe("success");
    expect(job.post.annotations).toEqual([]);
    expect(reportOf(job).saves).toContainEqual(
      expect.objectContaining({ name: "build", status: "saved" }),
    );
    expect(job.orphans.map(({ cmdline }) => cmdline)).toContainEqual(
      expect.stringContaining("go run"),
    );
  });

  it("two uses in one job work side by side, and each restores its own layers later", async () => {
    const steps = [
      { ...ACTION, id: "left", with: { "working-directory": "left", "cache-scope": "left" } },
      { ...ACTION, id: "right", with: { "working-directory": "right", "cache-scope": "right" } },
      { kind: "run", run: "(cd left && go build ./...) && (cd right && go build ./...)" },
    ] as const;
    const checkOut = async () => {
      const { workspace } = machine.runner;
      await mkdir(workspace, { recursive: true });
      await writeConsumer(join(workspace, "left"), machine.modules.slice(1, 6));
      await writeConsumer(join(workspace, "right"), machine.modules.slice(6));
    };
    await machine.renew();
    await checkOut();
    const cold = await machine.run({ steps });
    await machine.renew();
    await checkOut();
    const warm = await machine.run({ steps });
    for (const job of [cold, warm]) {
      expect(job.conclusion).toBe("success");
      expect(complaintLines(job)).toEqual([]);
      expect(job.orphans).toEqual([]);
      expect(job.reports).toHaveLength(2);
    }
    const mains = warm.steps.filter(({ phase }) => phase === "main");
    expect(mains.map(({ id, outputs }) => [id, outputs["cache-hit"]])).toEqual([
      ["left", "true"],
      ["right", "true"],
    ]);
  });
});
