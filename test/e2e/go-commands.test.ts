import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, goBinDir, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const TIMES = { startMs: expect.any(Number), ms: expect.any(Number) };

describe("times of go commands", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
  });

  it("the commands of the steps are in report and summary, and no other", async () => {
    const nested = "package main\n\n//go:generate go version\n";
    await writeFile(join(machine.runner.workspace, "generate.go"), nested);
    const job = await machine.run({
      steps: [
        ACTION,
        { kind: "run", run: "go build -ldflags '-X main.key=s3cret' ./...\ngo generate ./..." },
        { kind: "run", run: "go vet ./no-such-folder s3cret", continueOnError: true },
        { kind: "run", run: "go env GOROOT > goroot; echo $PATH > path", shell: "sh -e {0}" },
      ],
    });
    expect(complaintLines(job)).toEqual([]);
    expect(reportOf(job).goCommands).toEqual([
      { command: "go build -ldflags ./...", exitCode: 0, ...TIMES },
      { command: "go generate ./...", exitCode: 0, ...TIMES },
      { command: "go vet ./no-such-folder +", exitCode: 1, ...TIMES },
      { command: "go env", exitCode: 0, ...TIMES },
    ]);
    expect(JSON.stringify(job.reports)).not.toContain("s3cret");
    expect(job.post.summary).toContain("| <code>go generate ./...</code> |");
    expect(job.post.summary).toContain("with exit code 1");
    const { workspace } = machine.runner;
    expect(join((await readFile(join(workspace, "goroot"), "utf8")).trim(), "bin")).toBe(
      goBinDir(),
    );
    expect(await readFile(join(workspace, "path"), "utf8")).toContain("/go-accel/path-1:");
  });

  it("without the input there is no wrapper", async () => {
    const job = await machine.run({
      steps: [
        { ...ACTION, with: { "time-go-commands": "false" } },
        { kind: "run", run: "go version; command -v go > which" },
      ],
    });
    expect(reportOf(job)).not.toHaveProperty("goCommands");
    const found = await readFile(join(machine.runner.workspace, "which"), "utf8");
    expect(found.trim()).toBe(join(goBinDir(), "go"));
    expect(existsSync(join(machine.runner.tempDir, "go-accel", "path-1"))).toBe(false);
  });

  it("with two uses in a job each reports the commands after it, once", async () => {
    const job = await machine.run({
      steps: [
        ACTION,
        { kind: "run", run: "go version" },
        ACTION,
        { kind: "run", run: "go build ./..." },
      ],
    });
    expect(complaintLines(job)).toEqual([]);
    const commands = job.reports.map(({ goCommands }) => goCommands?.map(({ command }) => command));
    // The last use reports first.
    expect(commands).toEqual([["go build ./..."], ["go version", "go build ./..."]]);
  });

  it("a wrapper that goes missing in mid-job leaves go to the steps", async () => {
    const job = await machine.run({
      steps: [
        ACTION,
        { kind: "run", run: 'rm -rf "$RUNNER_TEMP/go-accel/path-1"\ngo build ./...' },
        { kind: "run", run: "go version" },
      ],
    });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([]);
    expect(reportOf(job).goCommands).toEqual([]);
  });
});
