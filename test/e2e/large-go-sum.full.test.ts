import { createHash } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { Step } from "../support/runner.ts";

/** As many as the largest projects have: some 400 kB. */
const FURTHER_MODULES = 2_000;

describe("a project whose go.sum is longer than any variable may be", () => {
  let machine: Machine;
  const jobs: AccelJob[] = [];

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 3,
      goEnv: { GOFLAGS: "-buildvcs=false" },
    });
    for (let count = 0; count < 2; count++) jobs.push(await runJob());
  });
  afterAll(() => machine.close());

  async function runJob(...more: Step[]): Promise<AccelJob> {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    await appendFile(join(machine.runner.workspace, "go.sum"), makeSumLines());
    return machine.run({ steps: [ACTION, GO_BUILD, ...more] });
  }

  it("is built twice without a complaint", () => {
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("has layers that the second job finds", () => {
    const [first, second] = jobs.map(reportOf);
    expect(first?.saves.map(({ status }) => status)).toEqual(["saved", "saved"]);
    expect(second?.restores.map(({ status }) => status)).toEqual(["exact", "exact"]);
  });

  it.each([
    ["removes", "rm", "ENOENT"],
    ["changes", "sed -i s/h1:/h2:/", "was changed after the main step wrote it"],
  ])("saves nothing where a step %s what the post step is to get", async (_, command, reason) => {
    const before = machine.service.entries().length;
    const job = await runJob({
      kind: "run",
      run: `${command} "$RUNNER_TEMP"/go-accel/*/state.json`,
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([
      expect.stringMatching(`^warning: go-accel: .*${reason}.*; nothing was saved or reported$`),
    ]);
    expect(machine.service.entries()).toHaveLength(before);
  });
});

function makeSumLines(): string {
  return Array.from({ length: FURTHER_MODULES }, (_, index) => {
    const module = `example.com/further/module${index} v1.${index}.0`;
    const hash = (text: string) => `h1:${createHash("sha256").update(text).digest("base64")}`;
    return `${module} ${hash(module)}\n${module}/go.mod ${hash(`${module}/go.mod`)}\n`;
  }).join("");
}
