import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeFiles } from "../support/git.ts";
import { writeConsumer } from "../support/module-graph.ts";

describe("a job in which a go command failed", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "tests" });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
  });

  it("says in its summary what go itself says of a vendor folder, by the step's own settings", async () => {
    writeFiles(machine.runner.workspace, { "vendor/modules.txt": "# example.com/a v1.0.0\n" });
    const build = { kind: "run", run: "go build ./...", env: { GOFLAGS: "-mod=vendor" } } as const;
    const job = await machine.run({ steps: [ACTION, build] });
    expect(job.conclusion).toBe("failure");
    expect(reportOf(job).diagnoses).toMatchObject([{ id: "vendor-inconsistent" }]);
    expect(job.post.summary).toContain("The vendor folder does not agree with go.mod");
  });

  it("says nothing of modules if its tests failed, and asks no mirror for that", async () => {
    const text = `package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) { t.Fail() }\n`;
    await writeFile(join(machine.runner.workspace, "main_test.go"), text);
    const test = { kind: "run", run: "go test ./..." } as const;
    const job = await machine.run({ steps: [ACTION, test] });
    expect(job.conclusion).toBe("failure");
    const { diagnoses, cost } = reportOf(job);
    expect(diagnoses).toBeUndefined();
    expect(cost.post.spans.map(({ name }) => name)).toContain("ask go again");
    expect(job.post.summary).not.toContain("this may be why");
  });
});
