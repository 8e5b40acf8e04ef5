import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseBackendSetting } from "../../src/cache/backend-setting.ts";
import { type CiJobResult, commitOf, runCiJob } from "../support/e2e/ci-job.ts";
import { createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/ci.md"), "utf8");

/** A job as the page shows it: each text is run by a shell of its own, one after the other. */
interface Recipe {
  readonly shells: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

type Read = (block: string) => Recipe;

/** The first block of code below a heading of the page. */
function blockOf(heading: string): string {
  const section = PAGE.split(`\n## ${heading}\n`)[1] ?? "";
  const [, block] = /```\w+\n(.*?)```/s.exec(section) ?? [];
  if (block === undefined) throw new Error(`there is no code below ${heading}`);
  return block;
}

const onlyTexts = (values: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

const readGitlab: Read = (block) => {
  const { test } = parse(block);
  return { shells: [test.script.join("\n")], env: onlyTexts(test.variables) };
};

const readWoodpecker: Read = (block) => {
  const [step] = parse(block).steps;
  return { shells: [step.commands.join("\n")], env: onlyTexts(step.environment) };
};

const readBuildkite: Read = (block) => {
  const [step] = parse(block).steps;
  return { shells: [step.command], env: onlyTexts(step.env) };
};

/** A Jenkinsfile is a program; what matters of it are its `sh` steps and its variables. */
const readJenkins: Read = (block) => {
  const shells = [...block.matchAll(/\bsh (?:'([^'\n]*)'|"([^"\n]*)")/g)].map(
    ([, plain, text = ""]) => plain ?? text.replace("${currentBuild.currentResult}", "SUCCESS"),
  );
  const env = [...block.matchAll(/(GO_ACCEL_\w+) = '([^']*)'/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return { shells, env: Object.fromEntries(env) };
};

const readLocal: Read = (block) => ({ shells: [block], env: {} });

/** What the system's variables are in the run with this number. */
type Variables = (machine: Machine, run: number) => Readonly<Record<string, string>>;

const SYSTEMS: readonly { name: string; read: Read; variables: Variables; writes: boolean }[] = [
  {
    name: "GitLab CI",
    read: readGitlab,
    writes: true,
    variables: (machine, run) => ({
      GITLAB_CI: "true",
      CI_PROJECT_DIR: machine.runner.workspace,
      CI_PROJECT_PATH: "group/app",
      CI_JOB_NAME: "test",
      CI_JOB_ID: String(run),
      CI_COMMIT_SHA: commitOf(machine),
      CI_COMMIT_BRANCH: "main",
      CI_DEFAULT_BRANCH: "main",
      CI_PIPELINE_SOURCE: "push",
    }),
  },
  {
    name: "Jenkins",
    read: readJenkins,
    writes: true,
    variables: (machine, run) => ({
      JENKINS_URL: "https://jenkins.example.com/",
      JENKINS_NODE_COOKIE: "8b5d",
      WORKSPACE: machine.runner.workspace,
      WORKSPACE_TMP: `${machine.runner.workspace}@tmp`,
      JOB_NAME: "org/app/main",
      BRANCH_NAME: "main",
      BRANCH_IS_PRIMARY: "true",
      STAGE_NAME: "test",
      BUILD_NUMBER: String(run),
      GIT_COMMIT: commitOf(machine),
    }),
  },
  {
    name: "Buildkite",
    read: readBuildkite,
    writes: true,
    variables: (machine, run) => ({
      BUILDKITE: "true",
      BUILDKITE_BUILD_CHECKOUT_PATH: machine.runner.workspace,
      BUILDKITE_PIPELINE_SLUG: "app",
      BUILDKITE_LABEL: "test",
      BUILDKITE_BUILD_NUMBER: String(run),
      BUILDKITE_COMMIT: commitOf(machine),
      BUILDKITE_BRANCH: "main",
      BUILDKITE_PIPELINE_DEFAULT_BRANCH: "main",
      BUILDKITE_PULL_REQUEST: "false",
      BUILDKITE_SOURCE: "webhook",
    }),
  },
  {
    name: "Woodpecker",
    read: readWoodpecker,
    writes: true,
    variables: (machine, run) => ({
      CI: "woodpecker",
      CI_WORKSPACE: machine.runner.workspace,
      CI_REPO: "org/app",
      CI_REPO_DEFAULT_BRANCH: "main",
      CI_WORKFLOW_NAME: "check",
      CI_STEP_NAME: "test",
      CI_PIPELINE_NUMBER: String(run),
      CI_PIPELINE_EVENT: "push",
      CI_COMMIT_SHA: commitOf(machine),
      CI_COMMIT_BRANCH: "main",
    }),
  },
  { name: "Your own machine", read: readLocal, writes: false, variables: () => ({}) },
];

describe.each(SYSTEMS)("the recipe for $name", ({ name, read, variables, writes }) => {
  let machine: Machine;
  let recipe: Recipe;
  let runs: CiJobResult[][];

  /** Each shell of the recipe, with a folder in the place of its bucket. */
  async function runJob(run: number): Promise<CiJobResult[]> {
    const { workspace } = machine.runner;
    await writeConsumer(workspace, machine.modules);
    await mkdir(`${workspace}@tmp`, { recursive: true });
    const place = { GO_ACCEL_CACHE_BACKEND: `dir:${join(machine.scratchDir, "cache")}` };
    const env = { ...recipe.env, ...variables(machine, run), ...place };
    const results: CiJobResult[] = [];
    for (const shell of recipe.shells) results.push(await runCiJob(machine, shell, { env }));
    return results;
  }

  beforeAll(async () => {
    recipe = read(blockOf(name));
    machine = await createMachine({ compiledStd: "programs", moduleCount: 4 });
    runs = [await runJob(1)];
    // A person's machine stays.
    if (writes) await machine.renew();
    runs.push(await runJob(2));
  }, BUILD_TIMEOUT_MS);
  afterAll(() => machine.close());

  it("succeeds twice, without a warning", () => {
    const results = runs.flat();
    expect(results.length).toBe(2 * recipe.shells.length);
    expect(results.map(({ code }) => code)).toEqual(results.map(() => 0));
    expect(results.map(({ err }) => err).join("")).not.toMatch(/warning|error/);
  });

  it("has its go commands timed, and reports them", () => {
    for (const results of runs) {
      const commands = results.at(-1)?.report?.goCommands?.map(({ command }) => command);
      expect(commands).toContain("go test ./...");
    }
  });

  it(
    writes ? "restores on a new machine what the first run has saved" : "saves nothing for others",
    () => {
      const [first, second] = runs.map((results) => results.at(-1)?.report);
      const saved = first?.saves.map(({ status }) => status);
      expect(saved).toEqual(writes ? ["saved", "saved"] : ["skipped", "skipped"]);
      const restored = second?.restores.map(({ status }) => status);
      expect(restored).toEqual(writes ? ["exact", "exact"] : ["warm", "warm"]);
    },
  );
});

describe("the page", () => {
  it("names backends that can be read", () => {
    const named = [...PAGE.matchAll(/s3:\/\/[^\s'"`]+/g)].map(([backend]) =>
      backend.replace("$CI_PROJECT_PATH", "group/app"),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.map((backend) => parseBackendSetting(backend).kind)).toEqual(
      named.map(() => "s3"),
    );
  });
});
