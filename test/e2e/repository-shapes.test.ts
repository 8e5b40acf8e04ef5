import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, goEnvironment, type Machine } from "../support/e2e/machine.ts";
import { type Files, writeFiles } from "../support/git.ts";
import { renderRequires, type SyntheticModule, sumLines } from "../support/module-builder.ts";
import type { Step } from "../support/runner/types.ts";

const VERSION = "v1.0.0";
const makeModule = (path: string): SyntheticModule => ({ path, version: VERSION });

/** A program that needs a library of its own. */
function makeTool(name: string): SyntheticModule[] {
  const lib = makeModule(`example.com/${name}lib`);
  const source = `package main\n\nimport _ "${lib.path}"\n\nfunc main() { println("${name}") }\n`;
  const tool = { ...makeModule(`example.com/${name}`), requires: [lib] };
  return [{ ...tool, files: { "main.go": source } }, lib];
}

/** A main module, in a folder, that requires and imports these. */
function makeMain(dir: string, modules: readonly SyntheticModule[], goLine = "go 1.21"): Files {
  const imports = modules.map(({ path }) => `import _ "${path}"\n`).join("");
  return {
    [join(dir, "go.mod")]:
      `module example.com/main${dir.replace(/^[._]*/, "/x")}\n\n${goLine}\n${renderRequires(modules)}`,
    [join(dir, "go.sum")]: sumLines(modules),
    [join(dir, "main.go")]: `package main\n\n${imports}\nfunc main() {}\n`,
  };
}

interface Run {
  job: AccelJob;
  /** Paths that the mirror was asked for. */
  asked: string[];
  /** Bytes that it sent. */
  sentBytes: number;
}

/** Runs a job on a new machine, after a checkout of these files. */
async function run(
  machine: Machine,
  write: (dir: string) => Promise<void> | void,
  steps: readonly Step[],
): Promise<Run> {
  await machine.renew();
  await write(machine.runner.workspace);
  machine.mirror.clearRequests();
  const job = await machine.run({ steps });
  const { requests } = machine.mirror;
  return {
    job,
    asked: requests.map(({ path }) => path),
    sentBytes: requests.reduce((total, { bytes }) => total + bytes, 0),
  };
}

const commands = (...lines: string[]): Step[] => lines.map((line) => ({ kind: "run", run: line }));
const zipsOf = ({ asked }: Run) => asked.filter((path) => path.endsWith(".zip"));
const expectGood = (...runs: Run[]) => {
  expect(runs.map(({ job }) => job.conclusion)).toEqual(runs.map(() => "success"));
  expect(runs.flatMap(({ job }) => complaintLines(job))).toEqual([]);
};

describe("a repository with modules and files for -modfile aside", () => {
  const [linter, bintool] = [makeTool("linter"), makeTool("bintool")];
  const [ci, tools, fixture] = [
    makeModule("example.com/ci"),
    makeModule("example.com/gen"),
    makeModule("example.com/fix"),
  ];
  let machine: Machine;
  let first: Run;
  let second: Run;

  function write(dir: string): void {
    writeFiles(dir, {
      "go.mod": "module example.com/main\n\ngo 1.21\n",
      "main.go": "package main\n\nfunc main() {}\n",
      "docs/go.mod": "module example.com/main/docs\n\ngo 1.99.1\n",
      "lint.mod": `module example.com/main\n\ngo 1.24\n\ntool example.com/linter\n${renderRequires(linter)}`,
      "lint.sum": sumLines(linter),
      ".bingo/bintool.mod": `module _ // Auto generated\n\ngo 1.24\n${renderRequires(bintool.slice(0, 1))}`,
      ".bingo/bintool.sum": sumLines(bintool),
      ...makeMain(".ci", [ci]),
      ...makeMain("_tools", [tools]),
      ...makeMain("testdata/mod", [fixture]),
    });
  }

  beforeAll(async () => {
    const extraModules = [...linter, ...bintool, ci, tools, fixture];
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 1,
      extraModules,
      goEnv: { GOTOOLCHAIN: "auto" },
    });
    const steps = [
      ACTION,
      ...commands(
        "go build ./...",
        "go tool -modfile=lint.mod linter",
        "go build -mod=mod -modfile=.bingo/bintool.mod -o /dev/null example.com/bintool",
        "cd .ci && go run .",
        "go -C _tools vet ./...",
        "cd testdata/mod && go build ./...",
      ),
    ];
    first = await run(machine, write, steps);
    second = await run(machine, write, steps);
  });
  afterAll(() => machine.close());

  it("has jobs that succeed without a warning", () => {
    expectGood(first, second);
  });

  it("fetches each module once in the first job, and asks for nothing in the second", () => {
    expect(zipsOf(first)).toHaveLength(7);
    expect(second.asked).toEqual([]);
  });

  it("names each file that counts, and keys by it", () => {
    expect(reportOf(second.job).workspace.sumFiles).toEqual([
      ".ci/go.sum",
      "_tools/go.sum",
      ".bingo/bintool.sum",
      "lint.sum",
    ]);
  });

  it("counts what the go commands needed", () => {
    expect(reportOf(first.job).modules).toMatchObject({ needed: 7, fromLayer: 0 });
  });

  it("goes by the Go version of the module in the working directory", () => {
    const version = first.job.main.outputs["go-version"];
    expect(version).toMatch(/^1\.\d+/);
    expect(version).not.toBe("1.99.1");
  });
});

describe("a vendored module beside one that is not", () => {
  const vendored = Array.from({ length: 5 }, (_, index) => makeModule(`example.com/dep${index}`));
  const tool = makeModule("example.com/tool");
  let machine: Machine;
  let first: Run;
  let second: Run;

  async function write(dir: string): Promise<void> {
    writeFiles(dir, { ...makeMain(".", vendored), ...makeMain("tools", [tool]) });
    await promisify(execFile)("go", ["mod", "vendor"], {
      cwd: dir,
      env: {
        ...process.env,
        ...goEnvironment(machine.mirror.url),
        GOFLAGS: "-modcacherw",
        GOMODCACHE: join(machine.scratchDir, "mod"),
      },
    });
  }

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 1,
      extraModules: [...vendored, tool],
    });
    const steps = [ACTION, ...commands("go build ./...", "cd tools && go build ./...")];
    first = await run(machine, write, steps);
    second = await run(machine, write, steps);
  });
  afterAll(() => machine.close());

  it("fetches what the other one needs, and nothing in the second job", () => {
    expectGood(first, second);
    expect(zipsOf(first)).toEqual(["/example.com/tool/@v/v1.0.0.zip"]);
    expect(first.asked.filter((path) => path.startsWith("/example.com/dep"))).toEqual([]);
    expect(second.asked).toEqual([]);
  });

  it("counts as needed what the other one needs", () => {
    expect(reportOf(second.job).modules).toMatchObject({ needed: 1, fromLayer: 1 });
  });
});

describe("a checkout with all dependencies vendored, whose job runs a tool by version", () => {
  const dep = makeModule("example.com/dep");
  const tool = makeTool("tool");
  let machine: Machine;
  let first: Run;
  let second: Run;

  function write(dir: string): void {
    writeFiles(dir, {
      ...makeMain(".", [dep]),
      "vendor/modules.txt": `# ${dep.path} ${dep.version}\n## explicit; go 1.21\n${dep.path}\n`,
      [`vendor/${dep.path}/dep.go`]: "package dep\n",
    });
  }

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 1,
      extraModules: [dep, ...tool],
    });
    const steps = [ACTION, ...commands("go build ./...", "go run example.com/tool@v1.0.0")];
    first = await run(machine, write, steps);
    second = await run(machine, write, steps);
  });
  afterAll(() => machine.close());

  it("fetches the tool once, without a sidecar", () => {
    expectGood(first, second);
    expect(first.job.main.outputs["modules-cache"]).toBe("off");
    expect(zipsOf(first).sort()).toEqual([
      "/example.com/tool/@v/v1.0.0.zip",
      "/example.com/toollib/@v/v1.0.0.zip",
    ]);
    expect(second.job.main.outputs["modules-cache"]).toBe("exact");
    expect(zipsOf(second)).toEqual([]);
    expect(reportOf(second.job).sidecar.status).toBe("off");
  });
});

describe("a repository of 40 modules of which a job builds one", () => {
  const shared = makeModule("example.com/shared");
  const own = Array.from({ length: 40 }, (_, index) => ({
    ...makeModule(`example.com/own${index}`),
    files: { "module.go": `package own\n\n// ${"text ".repeat(400 + index)}\n` },
  }));
  const write = (dir: string) => {
    for (const [index, module] of own.entries())
      writeFiles(dir, makeMain(`m${index}`, [shared, module]));
  };
  const build = (name: string, inputs: Readonly<Record<string, string>> = {}) => [
    { ...ACTION, with: inputs },
    ...commands(`cd ${name} && go build ./...`),
  ];
  const makeMachine = () =>
    createMachine({ compiledStd: "programs", moduleCount: 1, extraModules: [shared, ...own] });
  const storedBytes = ({ service }: Machine) =>
    layerEntries(service)
      .filter(({ key }) => key.includes("-modules-"))
      .reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  let machine: Machine;
  let first: Run;
  let firstBytes: number;
  let other: Run;
  let again: Run;

  beforeAll(async () => {
    machine = await makeMachine();
    first = await run(machine, write, build("m7"));
    firstBytes = storedBytes(machine);
    other = await run(machine, write, build("m8"));
    again = await run(machine, write, build("m7"));
  });
  afterAll(() => machine.close());

  it("fetches and stores little more than with working-directory at that one", async () => {
    const named = await makeMachine();
    try {
      const alone = await run(named, write, build("m7", { "working-directory": "m7" }));
      expectGood(alone, first);
      expect([zipsOf(alone), zipsOf(first)].map((zips) => zips.length)).toEqual([2, 2]);
      expect(first.sentBytes).toBeLessThanOrEqual(1.3 * alone.sentBytes);
      expect(storedBytes(named)).toBeGreaterThan(0);
      expect(firstBytes).toBeLessThanOrEqual(1.3 * storedBytes(named));
    } finally {
      await named.close();
    }
  }, 120_000);

  it("fetches what another one lacks, and keeps what the first one needs", () => {
    expectGood(other, again);
    expect(zipsOf(other)).toEqual(["/example.com/own8/@v/v1.0.0.zip"]);
    expect(again.asked).toEqual([]);
    expect(storedBytes(machine)).toBeGreaterThan(firstBytes);
  });
});

describe("a go.sum that is not in git", () => {
  const modules = [makeModule("example.com/a"), makeModule("example.com/b")];
  let machine: Machine;
  let first: Run;
  let second: Run;

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 1,
      extraModules: modules,
      goEnv: { GOFLAGS: "-mod=mod" },
    });
    const write = async (dir: string) => {
      writeFiles(dir, { ...makeMain(".", modules), ".gitignore": "go.sum\n" });
      await rm(join(dir, "go.sum"));
    };
    const steps = [ACTION, ...commands("go build ./...")];
    first = await run(machine, write, steps);
    second = await run(machine, write, steps);
  });
  afterAll(() => machine.close());

  it("counts at the end of the job that made it, so that the next one asks for nothing", () => {
    expectGood(first, second);
    expect(zipsOf(first)).toHaveLength(2);
    expect(zipsOf(second)).toEqual([]);
    expect(second.job.main.outputs["modules-cache"]).toBe("exact");
  });
});
