import { expect, test } from "vitest";
import { createRunnerFixture, script, stepAt } from "./runner-fixture.ts";

test("a masked value is *** in the log and plain in the raw log", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('echo "::add-mask::hunter22"\necho "is hunter22."')]);
  expect(stepAt(job, 0).log).toMatch(/^is \*\*\*\.$/m);
  expect(stepAt(job, 0).rawLog).toContain("is hunter22.");
});

test("a mask set in one step holds in the header of later ones", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script('echo "::add-mask::hunter22"\necho "P=hunter22" >> "$GITHUB_ENV"'),
    script("true"),
  ]);
  expect(stepAt(job, 1).log).toMatch(/^ {2}P: \*\*\*$/m);
});

test("the base64 form of a secret is masked too", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script("printf hunter22hunter | base64")], {
    secrets: ["hunter22hunter"],
  });
  expect(stepAt(job, 0).rawLog).toBe("aHVudGVyMjJodW50ZXI=\n");
  expect(stepAt(job, 0).log).toMatch(/^\*\*\*$/m);
});

test("the runtime token is masked from its start", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({ main: "console.log(process.env.ACTIONS_RUNTIME_TOKEN)" });
  const job = await run([step], {
    cacheService: { url: "http://127.0.0.1:1/", token: "runtime-token" },
  });
  expect(stepAt(job, 0).log).not.toContain("runtime-token");
  expect(stepAt(job, 0).rawLog).toContain("runtime-token");
});

test("workflow commands on stdout and stderr become annotations", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script(
      'echo "::notice title=T%3A,file=a.go::one%0Atwo"\necho "::warning::w" >&2\necho "::error::e"',
    ),
  ]);
  const annotations = stepAt(job, 0).annotations;
  expect(annotations).toHaveLength(3);
  expect(annotations).toContainEqual({
    level: "notice",
    message: "one\ntwo",
    properties: { title: "T:", file: "a.go" },
  });
  expect(annotations).toContainEqual({ level: "warning", message: "w", properties: {} });
});

test("only ten annotations of a level are kept", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('for i in $(seq 12); do echo "::warning::w$i"; done')]);
  expect(stepAt(job, 0).annotations).toHaveLength(10);
  expect(stepAt(job, 0).log).toContain("##[warning]w12");
});

test("after stop-commands, commands are plain output until the token", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script(
      'echo "::stop-commands::tok-1234"\necho "::error::no"\necho "::tok-1234::"\necho "::error::yes"',
    ),
  ]);
  expect(stepAt(job, 0).annotations.map((annotation) => annotation.message)).toEqual(["yes"]);
});

test("set-env is refused and fails the step", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('echo "::set-env name=A::1"')]);
  expect(job.conclusion).toBe("failure");
  expect(job.env).not.toHaveProperty("A");
});

test("debug lines are only in the log of a job with debug logging", async () => {
  const { run } = await createRunnerFixture();
  const quiet = await run([script('echo "::debug::d"')]);
  const loud = await run([script('echo "::debug::$RUNNER_DEBUG"')], { debug: true });
  expect(stepAt(quiet, 0).log).not.toContain("##[debug]");
  expect(stepAt(loud, 0).log).toContain("##[debug]1");
});

test("a line in two chunks and characters in two chunks are one line", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script("printf 'a\\xc3'; sleep 0.05; printf '\\xa4b\\r'; sleep 0.05; printf '\\nc'"),
  ]);
  expect(stepAt(job, 0).rawLog).toBe("aäb\nc\n");
});
