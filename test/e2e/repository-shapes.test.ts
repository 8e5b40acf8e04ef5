import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, goEnvironment, type Machine } from "../support/e2e/machine.ts";
import {
  commands,
  expectGood,
  makeMain,
  makeModule,
  makeTool,
  type Run,
  runOn,
  zipsOf,
} from "../support/e2e/shapes.ts";
import { writeFiles } from "../support/git.ts";
import { renderRequires, sumLines } from "../support/module-builder.ts";

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
    first = await runOn(machine, write, steps);
    second = await runOn(machine, write, steps);
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
    first = await runOn(machine, write, steps);
    second = await runOn(machine, write, steps);
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
