import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createRunnerFixture, script, stepAt } from "./runner-fixture.ts";

const APPEND_SUMMARY = (expression: string) =>
  `import { appendFileSync } from "node:fs";
   appendFileSync(process.env.GITHUB_STEP_SUMMARY, ${expression});`;

test("posts run after all steps, last action first", async () => {
  const { run, action } = await createRunnerFixture();
  const first = await action({ main: "", post: "" }, { name: "first" });
  const second = await action({ main: "", post: "" }, { name: "second" });
  const job = await run([first, second, script("true", { name: "build" })]);
  expect(job.steps.map((step) => step.name)).toEqual([
    "first",
    "second",
    "build",
    "Post second",
    "Post first",
  ]);
});

test("an action whose main crashes still gets its post", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: "process.exit(3)", post: "console.log('post ran')" });
  const job = await run([step]);
  expect(job.conclusion).toBe("failure");
  expect(stepAt(job, 0)).toMatchObject({ conclusion: "failure", exitCode: 3 });
  expect(stepAt(job, 1)).toMatchObject({ phase: "post", rawLog: "post ran\n" });
});

test("after a failing step later steps are skipped, except those with if: always", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script("exit 1"),
    script("true"),
    script("echo here", { if: "always()" }),
  ]);
  expect(job.steps.map((step) => step.conclusion)).toEqual(["failure", "skipped", "success"]);
  expect(job.conclusion).toBe("failure");
});

test("a skipped action has no post", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([script("exit 1"), await action({ main: "", post: "" })]);
  expect(job.steps.map((step) => step.phase)).toEqual(["run", "main"]);
});

test("a post with post-if: success() is skipped in a failed job", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: "", post: "", postIf: "success()" });
  const job = await run([step, script("exit 1")]);
  expect(stepAt(job, 2).conclusion).toBe("skipped");
});

test("a failing post fails the job", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: "", post: "process.exit(1)" })]);
  expect(job.conclusion).toBe("failure");
});

test("a run step without shell has -e and no pipefail", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script("false | true\necho on"), script("false\necho never")]);
  expect(job.steps.map((step) => step.rawLog)).toEqual(["on\n", ""]);
});

test("shell: bash has pipefail", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script("false | true", { shell: "bash" })]);
  expect(job.conclusion).toBe("failure");
});

test("stdout and stderr are pipes that can be opened again, stdin is at its end", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script("test -p /dev/stdout && echo again > /dev/stderr && wc -c < /dev/stdin"),
  ]);
  expect(stepAt(job, 0).rawLog).toBe("again\n0\n");
});

test("each step has the tracking id of the job", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script("true"), script("true")]);
  const ids = job.steps.map((step) => step.env["RUNNER_TRACKING_ID"]);
  expect(ids[0]).toMatch(/^github_[0-9a-f-]{36}$/);
  expect(ids[1]).toBe(ids[0]);
});

test("a summary of exactly 1 MiB is kept", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: APPEND_SUMMARY('"x".repeat(1024 * 1024)') })]);
  expect(stepAt(job, 0).summary).toHaveLength(1024 * 1024 + 1);
});

test("a summary of one byte more is dropped whole with an error annotation", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: APPEND_SUMMARY('"x".repeat(1024 * 1024 + 1)') })]);
  expect(stepAt(job, 0)).toMatchObject({
    summary: null,
    conclusion: "success",
    annotations: [{ level: "error" }],
  });
});

test("main and post have a summary of their own", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: APPEND_SUMMARY('"a"'), post: APPEND_SUMMARY('"b"') });
  const job = await run([step]);
  expect(job.steps.map((result) => result.summary)).toEqual(["a\n", "b\n"]);
});

test("outputs are read from the file of the step", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('echo "hit=true" >> "$GITHUB_OUTPUT"')]);
  expect(stepAt(job, 0).outputs).toEqual({ hit: "true" });
});

test("a second job at the same time is refused", async () => {
  const { run } = await createRunnerFixture();
  const first = run([script("true")]);
  await expect(run([script("true")])).rejects.toThrow("already runs a job");
  await first;
});

test("a manifest with another runtime is refused", async () => {
  const { run, action, root } = await createRunnerFixture();
  const step = await action({ main: "" });
  const bad = `${root}/bad`;
  await mkdir(bad);
  await writeFile(`${bad}/action.yml`, "name: x\nruns: { using: node16, main: main.mjs }\n");
  await expect(run([{ ...step, dir: bad }])).rejects.toThrow("'using: node16'");
});
