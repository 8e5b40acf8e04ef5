import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { type Breakage, copyActionWithBrokenSidecar } from "../support/e2e/broken-action.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { listFilesWith } from "../support/e2e/secret-search.ts";
import { fetchSidecarPid, sidecarAddress } from "../support/e2e/sidecar-probe.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { isProcessRunning } from "../support/runner.ts";

const ONE_SIDECAR_WARNING = [
  expect.stringMatching(/^warning: go-accel: .*sidecar.*; go uses its own GOPROXY list$/),
];
const PASSWORD = "planted-password-4711";

describe("a job whose sidecar fails succeeds as without us, with one warning", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });

  it.each<{ title: string; breakage: Breakage }>([
    { title: "because it ends at once", breakage: "exits" },
    { title: "because it never answers", breakage: "never-answers" },
  ])("$title", async ({ breakage }) => {
    const dir = await copyActionWithBrokenSidecar(join(machine.scratchDir, breakage), breakage);
    const { host } = new URL(machine.mirror.url);
    const inputs = { "mirror-auth": `${host} robot:${PASSWORD}` };
    let filesWithPassword: readonly string[] | undefined;
    const job = await machine.run({
      steps: [{ kind: "action", dir, with: inputs }, GO_BUILD],
      secrets: [PASSWORD],
      onStep(event) {
        if (event.kind !== "finished" || event.step.phase !== "main") return;
        filesWithPassword = listFilesWith(machine.runner.tempDir, [PASSWORD]);
      },
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_SIDECAR_WARNING);
    expect(job.userSteps[0]?.env).not.toHaveProperty("GOENV");
    expect(job.main.outputs["goproxy"]).toBe(machine.mirror.url);
    expect(job.main.hasHeldPipes).toBe(false);
    expect(job.orphans).toEqual([]);
    // A sidecar deletes its configuration once it has read it; these never did.
    expect(filesWithPassword).toEqual([]);
    // The layers need no sidecar.
    expect(reportOf(job).saves.map(({ status }) => status)).toEqual(["saved", "saved"]);
  });

  it("because it is killed between two steps: go turns to its own list", async () => {
    const steps = [
      ACTION,
      { kind: "run", name: "first", run: "go build example.com/graph/root" },
      { kind: "run", name: "second", run: "go clean -modcache && go build ./..." },
    ] as const;
    let address = "";
    const job = await machine.run({
      steps,
      async onStep(event) {
        if (event.kind !== "finished") return;
        if (event.step.phase === "main") address = sidecarAddress(event.step.outputs["goproxy"]);
        if (event.step.name !== "first") return;
        const pid = await fetchSidecarPid(address);
        process.kill(pid, "SIGKILL");
        while (await isProcessRunning(pid)) await sleep(5);
        machine.mirror.clearRequests();
      },
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_SIDECAR_WARNING);
    expect(machine.mirror.requests.filter(({ path }) => path.endsWith(".zip"))).not.toEqual([]);
    expect(job.orphans).toEqual([]);
  });
});
