import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isProcessRunning } from "../../support/runner.ts";
import { createRunnerFixture, script, stepAt } from "./runner-fixture.ts";

const spawnDetached = (stdio: string) => `
  import { spawn } from "node:child_process";
  import { appendFileSync } from "node:fs";
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000) // sidecar"], {
    detached: true, stdio: ${stdio},
  });
  child.unref();
  appendFileSync(process.env.GITHUB_ENV, "SIDECAR_PID=" + child.pid + "\\n");
`;

test("a child that keeps the pipes costs the step 5 seconds and survives it", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: spawnDetached('"inherit"') });
  const job = await run([step, script('kill -0 "$SIDECAR_PID"')]);
  expect(stepAt(job, 0).hasHeldPipes).toBe(true);
  expect(stepAt(job, 0).durationMs).toBeGreaterThan(4_900);
  expect(stepAt(job, 1).conclusion).toBe("success");
});

test("a child with its own stdio costs the step nothing", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: spawnDetached('"ignore"') })]);
  expect(stepAt(job, 0).hasHeldPipes).toBe(false);
});

test("what outlives the job is killed and reported", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: spawnDetached('"ignore"') })]);
  const pid = Number(job.env["SIDECAR_PID"]);
  expect(job.orphans).toEqual([{ pid, cmdline: expect.stringContaining("// sidecar") }]);
  expect(await isProcessRunning(pid)).toBe(false);
});

test("a process without the tracking id is not an orphan", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script(
      'env -u RUNNER_TRACKING_ID sleep 5 >/dev/null 2>&1 & echo "P=$!" >> "$GITHUB_ENV"\n' +
        // Until it is sleep, it is the shell or env, which have the id.
        "while grep -q RUNNER_TRACKING_ID /proc/$!/environ; do sleep 0.01; done",
    ),
  ]);
  const pid = Number(job.env["P"]);
  const wasRunning = await isProcessRunning(pid);
  process.kill(pid, "SIGKILL");
  expect(job.orphans).toEqual([]);
  expect(wasRunning).toBe(true);
});

test("a sidecar that ended in post leaves no orphan", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({
    main: spawnDetached('"ignore"'),
    post: "process.kill(Number(process.env.SIDECAR_PID))",
  });
  expect((await run([step])).orphans).toEqual([]);
});

test("RUNNER_TEMP is emptied at the start and at the end of a job, the workspace is not", async () => {
  const { run, runner } = await createRunnerFixture();
  await mkdir(join(runner.tempDir, "left"), { recursive: true });
  await writeFile(join(runner.workspace, "kept"), "");
  const job = await run([script('test ! -e "$RUNNER_TEMP/left"\ntouch "$RUNNER_TEMP/mine"')]);
  expect(job.conclusion).toBe("success");
  expect(await readdir(runner.tempDir)).toEqual([]);
  expect(existsSync(join(runner.workspace, "kept"))).toBe(true);
});

test("a cancelled job interrupts its step, skips the next and still runs posts", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: "", post: "console.log('post ran')" });
  const cancel = new AbortController();
  const job = await run([step, script("sleep 30"), script("true")], {
    signal: cancel.signal,
    onStep: (event) => {
      if (event.kind === "started" && event.phase === "run") cancel.abort();
    },
  });
  expect(job.conclusion).toBe("cancelled");
  expect(job.steps.map((result) => result.conclusion)).toEqual([
    "success",
    "cancelled",
    "skipped",
    "success",
  ]);
});

test("a lost machine kills the step at once, runs no post and leaves RUNNER_TEMP", async () => {
  const { run, runner, action } = await createRunnerFixture();
  const lost = new AbortController();
  const step = await action({
    main: `import { writeFileSync } from "node:fs";
      writeFileSync(process.env.RUNNER_TEMP + "/half", "x");
      console.log("ready"); setInterval(() => {}, 1000);`,
    post: "",
  });
  const job = await run([step], {
    lostSignal: lost.signal,
    onStep: async (event) => {
      if (event.kind !== "started") return;
      while (!existsSync(join(runner.tempDir, "half"))) await new Promise((r) => setTimeout(r, 10));
      lost.abort();
    },
  });
  expect(job.steps).toHaveLength(1);
  expect(stepAt(job, 0).exitCode).toBe(137);
  expect(existsSync(join(runner.tempDir, "half"))).toBe(true);
});
