import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportOf } from "../support/e2e/accel-job.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
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
    first = await runOn(machine, write, steps);
    second = await runOn(machine, write, steps);
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
    first = await runOn(machine, write, build("m7"));
    firstBytes = storedBytes(machine);
    other = await runOn(machine, write, build("m8"));
    again = await runOn(machine, write, build("m7"));
  });
  afterAll(() => machine.close());

  it("fetches and stores little more than with working-directory at that one", async () => {
    const named = await makeMachine();
    try {
      const alone = await runOn(named, write, build("m7", { "working-directory": "m7" }));
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
    first = await runOn(machine, write, steps);
    second = await runOn(machine, write, steps);
  });
  afterAll(() => machine.close());

  it("counts at the end of the job that made it, so that the next one asks for nothing", () => {
    expectGood(first, second);
    expect(zipsOf(first)).toHaveLength(2);
    expect(zipsOf(second)).toEqual([]);
    expect(second.job.main.outputs["modules-cache"]).toBe("exact");
  });
});
