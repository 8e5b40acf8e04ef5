import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRunnerFixture, script, stepAt } from "./runner-fixture.ts";

const NOOP = "";

test("a run step has none of the tokens that an action step has", async () => {
  const { run, action } = await createRunnerFixture();
  const job = await run([await action({ main: NOOP }), script("env")], {
    cacheService: { url: "http://127.0.0.1:1/", token: "runtime-token" },
    cacheMode: "read",
  });
  const names = (index: number) =>
    Object.keys(stepAt(job, index).env).filter((name) => name.startsWith("ACTIONS_"));
  expect(names(0).sort()).toEqual([
    "ACTIONS_CACHE_MODE",
    "ACTIONS_CACHE_SERVICE_V2",
    "ACTIONS_CACHE_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_RUNTIME_URL",
  ]);
  expect(names(1)).toEqual([]);
  expect(stepAt(job, 1).rawLog).not.toContain("runtime-token");
});

test("every step of a job that may have ID tokens can ask for them", async () => {
  const { run, action } = await createRunnerFixture();
  const idTokens = { url: "http://127.0.0.1:1/idtoken", token: "request-token" };
  const job = await run([await action({ main: NOOP }), script("env")], { idTokens });
  for (const index of [0, 1]) {
    expect(stepAt(job, index).env).toMatchObject({
      ACTIONS_ID_TOKEN_REQUEST_URL: idTokens.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokens.token,
    });
  }
  expect(stepAt(job, 1).log).not.toContain(idTokens.token);
});

test("nothing of this process's environment reaches a step", async () => {
  vi.stubEnv("LEAK_CANARY", "leaked");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { run } = await createRunnerFixture();
  const job = await run([script("env")]);
  expect(stepAt(job, 0).rawLog).not.toContain("leaked");
});

test("GITHUB_ENV wins over job env, and GITHUB_* and RUNNER_* win over GITHUB_ENV", async () => {
  const { run, runner } = await createRunnerFixture();
  const job = await run(
    [
      script(
        'printf "A=from-file\\nGITHUB_WORKSPACE=/evil\\nRUNNER_TEMP=/evil\\n" >> "$GITHUB_ENV"',
      ),
      script('echo "$A|$GITHUB_WORKSPACE|$RUNNER_TEMP"'),
    ],
    { env: { A: "from-job" } },
  );
  expect(stepAt(job, 1).rawLog).toBe(`from-file|${runner.workspace}|${runner.tempDir}\n`);
});

test("a step's own env wins over GITHUB_ENV for that step only", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script('echo A=file >> "$GITHUB_ENV"'),
    script('echo "$A"', { env: { A: "step" } }),
    script('echo "$A"'),
  ]);
  expect(job.steps.slice(1).map((step) => step.rawLog)).toEqual(["step\n", "file\n"]);
});

test("NODE_OPTIONS in GITHUB_ENV is an error annotation and is dropped", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script('echo NODE_OPTIONS=--inspect >> "$GITHUB_ENV"'),
    script('echo "[$NODE_OPTIONS]"'),
  ]);
  expect(stepAt(job, 0)).toMatchObject({
    conclusion: "success",
    annotations: [{ level: "error" }],
  });
  expect(stepAt(job, 1).rawLog).toBe("[]\n");
});

test("a heredoc in GITHUB_ENV keeps its lines", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script('printf "A<<END\\none\\n\\ntwo=2\\nEND\\nB=3\\n" >> "$GITHUB_ENV"'),
  ]);
  expect(job.env).toMatchObject({ A: "one\n\ntwo=2", B: "3" });
});

test("a malformed GITHUB_ENV line fails the step and keeps the lines before it", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('printf "A=1\\nnonsense\\nB=2\\n" >> "$GITHUB_ENV"')]);
  expect(job.conclusion).toBe("failure");
  expect(job.env).toMatchObject({ A: "1" });
  expect(job.env).not.toHaveProperty("B");
  expect(stepAt(job, 0).log).toContain("Invalid format 'nonsense'");
});

test("a heredoc without its delimiter fails the step", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([script('printf "A<<END\\none\\n" >> "$GITHUB_ENV"')]);
  expect(stepAt(job, 0).log).toContain("Matching delimiter not found 'END'");
});

test("GITHUB_PATH puts the directory that was added last first", async () => {
  const { run } = await createRunnerFixture({ pathDirs: ["/usr/bin", "/bin"] });
  const job = await run([
    script('printf "/a\\n/b\\n" >> "$GITHUB_PATH"'),
    script('printf "/a\\n" >> "$GITHUB_PATH"'),
    script('echo "$PATH"'),
  ]);
  expect(stepAt(job, 2).rawLog).toBe("/a:/b:/usr/bin:/bin\n");
  expect(job.env["PATH"]).toBe("/a:/b:/usr/bin:/bin");
});

test("the files of file commands have new names in each step and the old ones are gone", async () => {
  const { run } = await createRunnerFixture();
  const job = await run([
    script('echo "OLD=$GITHUB_ENV" >> "$GITHUB_ENV"'),
    script('test ! -e "$OLD" && test "$OLD" != "$GITHUB_ENV"'),
  ]);
  expect(job.conclusion).toBe("success");
});

test("inputs get their declared defaults, with hyphens kept and spaces replaced", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action(
    {
      main: NOOP,
      inputs: {
        "cache-backend": { default: "github" },
        "two words": { default: true },
        given: { default: "no" },
        scope: {
          default: "${{ github.workflow }}/${{ github.job }}/${{ toJSON(matrix) }}",
        },
        none: {},
      },
    },
    { with: { GIVEN: "yes" } },
  );
  const job = await run([step], { workflow: "Test all", matrix: { go: "1.26" } });
  expect(stepAt(job, 0).env).toMatchObject({
    "INPUT_CACHE-BACKEND": "github",
    INPUT_TWO_WORDS: "true",
    INPUT_GIVEN: "yes",
    INPUT_SCOPE: 'Test all/build/{\n  "go": "1.26"\n}',
    INPUT_NONE: "",
  });
});

test("an undeclared input is a warning that names the valid ones", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action(
    { main: NOOP, inputs: { a: {}, b: {} } },
    { with: { typo: "1", a: "2" } },
  );
  const job = await run([step]);
  expect(stepAt(job, 0).annotations).toEqual([
    {
      level: "warning",
      message: "Unexpected input(s) 'typo', valid inputs are ['a', 'b']",
      properties: {},
    },
  ]);
});

test("the event file names the default branch", async () => {
  const { run, action } = await createRunnerFixture();
  let event = "";
  const step = await action({ main: NOOP });
  await run([step], {
    defaultBranch: "trunk",
    onStep: async (progress) => {
      if (progress.kind !== "finished") return;
      event = await readFile(progress.step.env["GITHUB_EVENT_PATH"] ?? "", "utf8");
    },
  });
  expect(JSON.parse(event)).toMatchObject({ repository: { default_branch: "trunk" } });
});

test("state of main reaches post with the case of its name kept", async () => {
  const { run, action } = await createRunnerFixture();
  const step = await action({
    main: `import { appendFileSync } from "node:fs";
      appendFileSync(process.env.GITHUB_STATE, "port-File=one\\n");`,
    post: `console.log(process.env["STATE_port-File"]);`,
  });
  const job = await run([step, script("true")]);
  expect(stepAt(job, 2).rawLog).toBe("one\n");
  expect(stepAt(job, 1).env).not.toHaveProperty("STATE_port-File");
});
