import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isScalar, parse, parseDocument, visit } from "yaml";
import { findOnPath } from "../../src/lib/executable.ts";
import { run } from "../../src/lib/process.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDER = path.join(ROOT, ".github", "workflows");
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const ACTIONLINT_TIMEOUT_MS = 30_000;
const VERSION_COMMENT = /^ v\d+\.\d+\.\d+$/;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  needs?: string | string[];
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: Step[];
}

interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

interface UsedAction {
  action: string;
  comment: string;
}

let actionlint: string;
beforeAll(async () => {
  actionlint = await goProgram("actionlint");
}, BUILD_TIMEOUT_MS);

const names = readdirSync(FOLDER).sort();

describe("the workflows", () => {
  test("are CI, CodeQL, E2E and release", () => {
    expect(names).toEqual(["ci.yml", "codeql.yml", "e2e.yml", "release.yml"]);
  });

  test("have no finding of actionlint", () => expectNoFinding("-shellcheck="));

  test("have no finding of shellcheck in what they run", async ({ skip }) => {
    if ((await findOnPath("shellcheck", process.env["PATH"])) === undefined)
      skip("shellcheck is not installed");
    await expectNoFinding("-shellcheck=shellcheck");
  });

  /** Of pyflakes, its other helper, nothing here has any need. */
  async function expectNoFinding(...options: string[]): Promise<void> {
    const args = ["-no-color", "-oneline", "-pyflakes=", ...options];
    const result = await run(actionlint, args, { cwd: ROOT, timeoutMs: ACTIONLINT_TIMEOUT_MS });
    expect({ ...result, stderr: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  }
});

describe.each(names)("%s", (name) => {
  const text = readFileSync(path.join(FOLDER, name), "utf8");
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);

  test("pins every action of another repository by commit, with its version beside it", () => {
    const loose = listActions(text)
      .filter(({ action }) => !action.startsWith("./"))
      .filter(({ action, comment }) => !PINNED.test(action) || !VERSION_COMMENT.test(comment));
    expect(loose).toEqual([]);
  });

  test("allows nothing but what its jobs ask for", () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([]);
  });

  test("bounds each job in time, and how many of its runs there are", () => {
    expect(jobs.filter(([, job]) => !((job["timeout-minutes"] ?? 0) > 0))).toEqual([]);
    expect(workflow.concurrency).toBeDefined();
  });

  // What follows is some of what zizmor asks for, for those who do not have it.
  test("gives scripts their values by the environment, never as text", () => {
    const expanded = listSteps(workflow).filter((step) => step.run?.includes("${{"));
    expect(expanded).toEqual([]);
  });

  test("says of each permission what it is for", () => {
    const granted = jobs.flatMap(([, job]) => Object.entries(job.permissions ?? {}));
    const silent = granted
      .map(([scope, access]) => `${scope}: ${access}`)
      .filter((grant) => grant !== "contents: read" && !text.includes(`${grant} # `));
    expect(silent).toEqual([]);
  });

  test("keeps no credentials of a checkout, except to move the major tag", () => {
    const kept = listSteps(workflow)
      .filter(({ uses }) => uses?.startsWith("actions/checkout@"))
      .map((step) => step.with?.["persist-credentials"])
      .filter((isKept) => isKept !== false);
    expect(kept).toEqual(name === "release.yml" ? [true] : []);
  });
});

describe("the gate of ci.yml", () => {
  test("waits for every other job", () => {
    const { jobs }: Workflow = parse(readFileSync(path.join(FOLDER, "ci.yml"), "utf8"));
    const others = Object.keys(jobs).filter((job) => job !== "gate");
    expect(jobs["gate"]?.needs).toEqual(others);
  });
});

describe("release.yml", () => {
  const workflow: Workflow = parse(readFileSync(path.join(FOLDER, "release.yml"), "utf8"));

  test("lets one job write to the repository, and no other", () => {
    const permissions = Object.entries(workflow.jobs).map(([job, spec]) => [job, spec.permissions]);
    expect(Object.fromEntries(permissions)).toEqual({
      validate: { contents: "read" },
      attest: { contents: "read", "id-token": "write", attestations: "write" },
      publish: { contents: "write" },
    });
  });

  test("installs no package where it may write", () => {
    const scripts = workflow.jobs["publish"]?.steps.map((step) => step.run ?? "") ?? [];
    expect(scripts.join("")).toContain("scripts/release.ts");
    expect(scripts.filter((script) => /\bnp[mx]\b/.test(script))).toEqual([]);
  });

  test("asks the release script only for what it does", () => {
    const asked = listSteps(workflow).flatMap(({ run: script }) => [
      ...(script ?? "").matchAll(/release\.ts ([\w-]+)/g),
    ]);
    expect(asked.map(([, command]) => command)).toEqual(["check", "notes", "move-major"]);
  });
});

function listSteps(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps);
}

/** Every `uses:` of a workflow, wherever it stands, with the comment on its line. */
function listActions(text: string): UsedAction[] {
  const actions: UsedAction[] = [];
  visit(parseDocument(text), {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== "uses") return;
      actions.push(
        isScalar(value)
          ? { action: String(value.value), comment: value.comment ?? "" }
          : { action: String(value), comment: "" },
      );
    },
  });
  return actions;
}
