import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import { type AccelJob, complaintLines } from "../support/e2e/accel-job.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

describe("a job on a full disk succeeds as without us, with one warning", () => {
  const isMountable = canMount();
  let machine: Machine;
  let smallDisk: string;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", paddingBytes: 200_000 });
    smallDisk = join(machine.runner.tempDir, "go-accel");
  });
  afterAll(() => machine.close());
  beforeEach(async ({ skip }) => {
    skip(!isMountable, NO_MOUNT);
    await machine.renew();
    machine.mirror.clearRequests();
    await writeConsumer(machine.runner.workspace, machine.modules);
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });
  // For a job that did not get to its post step.
  afterEach(() => unmount(smallDisk));

  /** The job's first step puts our folder on a disk that holds two modules and not twelve. */
  function runOnSmallDisk(inputs: Readonly<Record<string, string>>): Promise<AccelJob> {
    const mount = `mkdir -p ${smallDisk} && mount -t tmpfs -o size=512k tmpfs ${smallDisk}`;
    return machine.run({
      steps: [{ kind: "run", run: mount }, { ...ACTION, with: inputs }, GO_BUILD],
      onStep(event) {
        if (event.kind === "finished" && event.step.phase === "post") unmount(smallDisk);
      },
    });
  }

  it("where only the sidecar's store is in need of it", async () => {
    const job = await runOnSmallDisk({ cache: "read" });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([
      expect.stringMatching(
        /^warning: go-accel: the module store could not be written: .*ENOSPC.*; what does not fit is skipped$/,
      ),
    ]);
    // By the mirror's log: ours lies on the full disk too.
    const zips = machine.mirror.requests.filter(({ path }) => path.endsWith(".zip"));
    expect(new Set(zips.map(({ path }) => path)).size).toBe(machine.modules.length);
    expect(job.post.summary).toContain("ENOSPC");
    expect(job.orphans).toEqual([]);
  });

  it("where the layers cannot be packed either", async () => {
    const job = await runOnSmallDisk({ cache: "read-write" });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([expect.stringMatching(/^warning: go-accel: .*ENOSPC/)]);
    // The report would lie on the full disk as well; the summary does not.
    expect(job.post.summary?.match(/failed: /g)).toHaveLength(2);
    expect(layerEntries(machine.service)).toEqual([]);
    expect(job.orphans).toEqual([]);
  });
});

function unmount(dir: string): void {
  execFileSync("sh", ["-c", `! mountpoint -q "$1" || umount "$1"`, "sh", dir]);
}
