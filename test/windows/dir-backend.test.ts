import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeModuleGraph } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { removeTree } from "../support/temp-dir.ts";
import { renewWithConsumer } from "./support/consumer.ts";
import { toHostPath } from "./support/folders.ts";
import { runWindowsJob, type WindowsJob } from "./support/job.ts";

const MODULES = makeModuleGraph({ count: 3 });
const FOLDER = "C:\\cache of jobs";

describe("two jobs under Wine whose cache is a folder of another drive", () => {
  let mirror: ModuleMirror;
  let jobs: readonly WindowsJob[];

  beforeAll(async () => {
    mirror = await startModuleMirror({ modules: MODULES });
    await removeTree(toHostPath(FOLDER));
    jobs = [await runOnNewMachine(1), await runOnNewMachine(2)];
  });
  afterAll(async () => {
    await mirror.close();
    await removeTree(toHostPath(FOLDER));
  });

  async function runOnNewMachine(runId: number): Promise<WindowsJob> {
    await renewWithConsumer(mirror.url, MODULES);
    return runWindowsJob({
      runId,
      with: { "cache-backend": `dir:${FOLDER}` },
      steps: [["go", "build", "./..."]],
    });
  }

  it("end well, and without a warning", () => {
    const steps = jobs.flatMap(({ main, steps, post }) => [main, ...steps, post]);
    expect(steps.map(({ exitCode }) => exitCode)).toEqual(steps.map(() => 0));
    expect(steps.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  it("the second restores what the first has saved", () => {
    const found = jobs.map(({ main: { outputs } }) => [
      outputs["modules-cache"],
      outputs["build-cache"],
    ]);
    expect(found).toEqual([
      ["miss", "miss"],
      ["exact", "exact"],
    ]);
  });
});
