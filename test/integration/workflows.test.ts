import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isScalar, parse, parseDocument, visit } from "yaml";
import { run } from "../../src/lib/process.ts";

/** Raised by hand: a new version may find what no change of ours brought about. */
const ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";
/** The first run on a machine downloads and compiles it. */
const ACTIONLINT_TIMEOUT_MS = 280_000;

const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDER = path.join(ROOT, ".github", "workflows");
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^ v\d+\.\d+\.\d+$/;

interface Job {
  needs?: string | string[];
  permissions?: unknown;
  "timeout-minutes"?: number;
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

const names = readdirSync(FOLDER).sort();

describe("the workflows", () => {
  test("are CI, E2E and release", () => {
    expect(names).toEqual(["ci.yml", "e2e.yml", "release.yml"]);
  });

  test(
    "have no finding of actionlint",
    async () => {
      // Its helpers, shellcheck and pyflakes, are on some machines and would judge there only.
      const args = ["-no-color", "-oneline", "-shellcheck=", "-pyflakes="];
      const result = await run("go", ["run", ACTIONLINT, ...args], {
        cwd: ROOT,
        env: { ...process.env, GOFLAGS: "", GOWORK: "off" },
        timeoutMs: ACTIONLINT_TIMEOUT_MS,
      });
      expect({ ...result, stderr: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    },
    ACTIONLINT_TIMEOUT_MS + 20_000,
  );
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
});

describe("the gate of ci.yml", () => {
  test("waits for every other job", () => {
    const { jobs }: Workflow = parse(readFileSync(path.join(FOLDER, "ci.yml"), "utf8"));
    const others = Object.keys(jobs).filter((job) => job !== "gate");
    expect(jobs["gate"]?.needs).toEqual(others);
  });
});

describe("release.yml", () => {
  test("gives the right to write to the job that moves the tag, and to no other", () => {
    const { jobs }: Workflow = parse(readFileSync(path.join(FOLDER, "release.yml"), "utf8"));
    const permissions = Object.entries(jobs).map(([job, spec]) => [job, spec.permissions]);
    expect(Object.fromEntries(permissions)).toEqual({
      validate: { contents: "read" },
      "move-major-tag": { contents: "write" },
    });
  });
});

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
