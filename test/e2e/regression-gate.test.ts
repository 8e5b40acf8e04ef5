import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGithubBackend } from "../../src/cache/github/github-backend.ts";
import { formatHistory, parseHistory } from "../../src/history/history-text.ts";
import type { RunRecord } from "../../src/history/record.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { historyEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { repeat } from "../support/run-records.ts";

const MAIN = "refs/heads/main";
const PULL_REQUEST = { eventName: "pull_request", ref: "refs/pull/7/merge" } as const;
const RUN = "go run -exec .";
const GO_RUN = { kind: "run", run: "go run -exec ./wait.sh ." } as const;
/** More than any command takes here. */
const LONG_MS = 3_600_000;

describe("fail-on-regression", () => {
  let machine: Machine;
  let first: AccelJob;
  let recorded: RunRecord;
  let asked: AccelJob;
  let unasked: AccelJob;
  let equal: AccelJob;

  async function run(runId: number, inputs: Record<string, string> = {}, event = {}) {
    await machine.renew();
    const { workspace } = machine.runner;
    await writeConsumer(workspace, machine.modules);
    // It waits, so that the command takes a second and more on any machine.
    await writeFile(join(workspace, "wait.sh"), "#!/bin/sh\nsleep 1\n", { mode: 0o755 });
    const steps = [{ ...ACTION, with: { summary: "on-failure", ...inputs } }, GO_BUILD, GO_RUN];
    return machine.run({ steps, runId, ...event });
  }

  const newestKey = () => historyEntries(machine.service).at(-1)?.key ?? "";

  /** Puts in the place of the history eight runs like the recorded one, in which `RUN` took so long. */
  async function plant(ms: number): Promise<void> {
    const goCommands = recorded.goCommands?.map((command) => ({
      ...command,
      ms: command.command === RUN ? ms : LONG_MS,
    }));
    const runs = repeat(8, () => ({ ...recorded, ...(goCommands ? { goCommands } : {}) }));
    const { small } = createGithubBackend({
      dir: machine.scratchDir,
      url: machine.service.url,
      token: machine.service.issueToken({ ref: MAIN }),
      clock: systemClock,
    });
    const entry = { name: "history", key: `${newestKey()}.planted`, prefix: "" };
    const content = formatHistory({ runs, without: [] });
    expect(await small?.save(entry, Promise.resolve(content))).toBe("saved");
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
    first = await run(101);
    await run(102);
    const history = parseHistory(readFileSync(machine.service.readEntry(newestKey()), "utf8"));
    const last = history?.runs.at(-1);
    if (!last) throw new Error("two runs should be recorded");
    recorded = last;
    await plant(10);
    asked = await run(103, { "fail-on-regression": "true" }, PULL_REQUEST);
    unasked = await run(104, {}, PULL_REQUEST);
    await plant(LONG_MS);
    equal = await run(105, { "fail-on-regression": "true" }, PULL_REQUEST);
  });
  afterAll(() => machine.close());

  it("records what a run was like: branch, times, exit codes", () => {
    expect(first.conclusion).toBe("success");
    expect(reportOf(first).comparison).toMatchObject({ status: "first-run" });
    expect(recorded).toMatchObject({
      onDefaultBranch: true,
      jobMs: expect.any(Number),
      goCommands: [
        { command: "go build ./...", exitCode: 0 },
        { command: RUN, exitCode: 0 },
      ],
    });
    expect(recorded.jobMs).toBeGreaterThanOrEqual(recorded.stepsMs);
    expect(recorded).not.toHaveProperty("failed");
  });

  it("fails the job in its last step, and names the command and its figures", () => {
    expect(asked.conclusion).toBe("failure");
    expect(asked.post).toMatchObject({ conclusion: "failure", exitCode: 1 });
    expect(complaintLines(asked)).toEqual([
      expect.stringMatching(
        /^error: go-accel: slower than the default branch: go run -exec \. took \d\.\d s, \d+ % more than the median of 8 runs of the default branch \(10 ms ± 0 ms\)\. The limit is 20 % more\.$/,
      ),
    ]);
    const { gate, comparison } = reportOf(asked);
    expect(gate).toMatchObject({ failed: true });
    expect(comparison?.commands.map(({ command, verdict }) => [command, verdict])).toEqual([
      ["go build ./...", "faster"],
      [RUN, "regression"],
    ]);
    expect(asked.post.summary).not.toBeNull();
  });

  it("without the input only says so", () => {
    expect(unasked.conclusion).toBe("success");
    expect(complaintLines(unasked)).toEqual([
      expect.stringMatching(/^warning: go run -exec \. took/),
    ]);
    expect(reportOf(unasked)).not.toHaveProperty("gate");
    expect(unasked.post.summary).toBeNull();
  });

  it("does not fail where nothing got slower", () => {
    expect(equal.conclusion).toBe("success");
    expect(complaintLines(equal)).toEqual([]);
    expect(reportOf(equal).gate).toMatchObject({ failed: false });
  });
});

describe("summary: on-failure", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 2 });
  });
  afterAll(() => machine.close());

  it("is written where a step failed, whether it ran go or not", async () => {
    await writeConsumer(machine.runner.workspace, machine.modules);
    const steps = [
      { ...ACTION, with: { summary: "on-failure" } },
      GO_BUILD,
      { kind: "run", run: "exit 3" } as const,
    ];
    const failed = await machine.run({ steps });
    expect(failed.conclusion).toBe("failure");
    expect(failed.post).toMatchObject({ conclusion: "success" });
    expect(failed.post.summary).not.toBeNull();
    const allowed = await machine.run({
      steps: [
        { ...ACTION, with: { summary: "on-failure" } },
        { kind: "run", run: "go build ./no-such-folder || true" },
      ],
    });
    expect(allowed.conclusion).toBe("success");
    expect(allowed.post.summary).toBeNull();
  });
});
