import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CacheService, startCacheService } from "../support/cache-service.ts";
import { writeFiles } from "../support/git.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { renewWithConsumer } from "./support/consumer.ts";
import { toHostPath } from "./support/folders.ts";
import { runWindowsJob, type WindowsJob, type WindowsStep } from "./support/job.ts";
import { GO_ENV_FILE, MACHINE_ENV, PLACES } from "./support/machine.ts";

const MODULES = makeModuleGraph({ count: 12 });
const STEPS = [
  ["go", "env", "GOENV", "GOPROXY"],
  ["go", "env", "-w", "GONOSUMDB=private.example.com"],
  ["go", "build", "-o", "program.exe", "."],
  ["go", "test", "./..."],
  ["go", "test", "./..."],
  ["D:\\a\\app\\app\\program.exe"],
] as const;
const [SETTINGS, , , TEST, TEST_OF_CHANGE, PROGRAM] = STEPS.keys();
/** The compiler cannot tell that the sum is the same, so the test's program is another one. */
const CHANGE = {
  "add.go": "package main\n\nvar zero int\n\nfunc add(a, b int) int { return a + b + zero }\n",
};

describe("a job under Wine and its repetition on a new machine", () => {
  let mirror: ModuleMirror;
  let service: CacheService;
  let first: WindowsJob;
  let second: WindowsJob;
  let laterDownloads: readonly string[];
  let settingsOfUser: string;

  beforeAll(async () => {
    mirror = await startModuleMirror({ modules: MODULES });
    service = await startCacheService();
    first = await runOnNewMachine(1);
    mirror.clearRequests();
    second = await runOnNewMachine(2);
    laterDownloads = mirror.requests
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".zip"));
    settingsOfUser = readFileSync(toHostPath(GO_ENV_FILE), "utf8");
  });
  afterAll(async () => {
    await mirror.close();
    await service.close();
  });

  async function runOnNewMachine(runId: number): Promise<WindowsJob> {
    await renewWithConsumer(mirror.url, MODULES);
    return runWindowsJob({
      runId,
      cacheService: { url: service.url, token: service.issueToken({ ref: "refs/heads/main" }) },
      steps: STEPS,
      beforeStep(index) {
        if (index === TEST_OF_CHANGE) writeFiles(toHostPath(PLACES.workspace), CHANGE);
      },
    });
  }

  it("all steps end well, and without a warning", () => {
    const steps = [first, second].flatMap(allSteps);
    expect(steps.map(({ exitCode, log }) => (exitCode === 0 ? 0 : log))).toEqual(
      steps.map(() => 0),
    );
    expect(steps.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  it("no process keeps the pipes of a step", () => {
    const steps = [first, second].flatMap(allSteps);
    expect(steps.filter(({ hasHeldPipes }) => hasHeldPipes)).toEqual([]);
  });

  it("the first job restores nothing and saves both layers", () => {
    expect(first.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
    expect(savesOf(first)).toEqual({ modules: "saved", build: "saved" });
  });

  it("the second job restores both layers, and fetches no module", () => {
    expect(second.main.outputs).toMatchObject({ "modules-cache": "exact", "build-cache": "exact" });
    expect(laterDownloads).toEqual([]);
    expect(second.report.modules.fetched).toEqual([]);
  });

  it("the second job takes its test results from the layer", () => {
    expect(first.steps[TEST ?? -1]?.log).toMatch(/^ok\s+example\.com\/consumer\s+[\d.]+s/m);
    expect(second.steps[TEST ?? -1]?.log).toMatch(/^ok\s+example\.com\/consumer\s+\(cached\)/m);
  });

  it("the test of a changed file runs", () => {
    expect(first.steps[TEST_OF_CHANGE ?? -1]?.log).toMatch(
      /^ok\s+example\.com\/consumer\s+[\d.]+s/m,
    );
  });

  it("the second job takes the result of the changed file from the layer too", () => {
    expect(second.steps[TEST_OF_CHANGE ?? -1]?.log).toMatch(
      /^ok\s+example\.com\/consumer\s+\(cached\)/m,
    );
  });

  it("the program that was built runs", () => {
    for (const job of [first, second]) {
      expect(job.steps[PROGRAM ?? -1]?.log).toContain("example.com/graph/Dep10@v1.0.0");
    }
  });

  it("go has its settings from a file that GOENV names", () => {
    for (const { steps, report } of [first, second]) {
      const [file = "", proxy] = (steps[SETTINGS ?? -1]?.log ?? "").trim().split("\n");
      expect(file).toBe("D:\\a\\_temp\\go-accel\\env-1\\env");
      expect(proxy).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\*\*\*\|http:\/\/127\.0\.0\.1:\d+$/);
      expect(report.sidecar.status).toBe("served");
    }
  });

  it("what a step sets with go env -w is in the user's file afterwards, and our settings are not", () => {
    expect(settingsOfUser).toContain("GONOSUMDB=private.example.com\n");
    expect(settingsOfUser).toContain(`GOPROXY=${mirror.url}\n`);
  });

  it("steps keep the go command that they had", () => {
    for (const { steps, report } of [first, second]) {
      expect(steps.map(({ env }) => env["Path"])).toEqual(STEPS.map(() => MACHINE_ENV["Path"]));
      expect(report.goCommands).toBeUndefined();
    }
  });

  it("the summary is written, with paths of Windows", () => {
    for (const { post } of [first, second]) {
      expect(post.summary).toMatch(/^## go-accel · build\n/);
      expect(post.summary).toContain("C:&#92;Users&#92;runneradmin&#92;go&#92;pkg&#92;mod");
    }
  });

  it("no path of another system shows", () => {
    for (const job of [first, second]) {
      const texts = [
        JSON.stringify(job.report),
        ...allSteps(job).flatMap(({ log, summary = "", outputs }) => [
          log,
          summary,
          JSON.stringify(outputs),
        ]),
        ...job.steps.map(({ env }) => JSON.stringify(env)),
      ];
      expect(texts.flatMap((text) => text.match(FOREIGN_PATH) ?? [])).toEqual([]);
    }
  });
});

const FOREIGN_PATH = /(?<![\w./:-])\/(?:bin|dev|etc|home|proc|root|sys|tmp|usr|var|work)\/[^\s"]*/g;

function allSteps({ main, steps, post }: WindowsJob): WindowsStep[] {
  return [main, ...steps, post];
}

function savesOf({ report }: WindowsJob): Record<string, string> {
  const layers = report.saves.filter(({ name }) => ["modules", "build"].includes(name));
  return Object.fromEntries(layers.map(({ name, status }) => [name, status]));
}
