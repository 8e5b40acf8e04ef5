import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CacheService, startCacheService } from "../support/cache-service.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { git, makeRepository } from "../support/git.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { toHostPath } from "./support/folders.ts";
import { runWindowsJob, type WindowsJob } from "./support/job.ts";
import { PLACES, renewMachine } from "./support/machine.ts";

const MODULES = makeModuleGraph({ count: 30 });

describe("a job under Wine that prefetches, with the line ends that git for Windows writes", () => {
  let mirror: ModuleMirror;
  let service: CacheService;
  let job: WindowsJob;

  beforeAll(async () => {
    mirror = await startModuleMirror({ modules: MODULES });
    service = await startCacheService();
    await renewMachine({ GOSUMDB: "off", GOTOOLCHAIN: "local" });
    await checkOut(toHostPath(PLACES.workspace));
    job = await runWindowsJob({
      runId: 1,
      cacheService: { url: service.url, token: service.issueToken({ ref: "refs/heads/main" }) },
      with: { mirrors: mirror.url },
      steps: [
        ["go", "build", "./..."],
        ["go", "mod", "verify"],
      ],
    });
  });
  afterAll(async () => {
    await mirror.close();
    await service.close();
  });

  it("ends well, and without a warning", () => {
    const steps = [job.main, ...job.steps, job.post];
    expect(steps.map(({ exitCode, log }) => (exitCode === 0 ? 0 : log))).toEqual([0, 0, 0, 0]);
    expect(steps.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  it("reads go.mod and go.sum", () => {
    expect(job.main.log).toMatch(/^needed {8}30 modules, 0 already there$/m);
  });

  it("fetches each module once, before go asks or when it does", () => {
    const zips = mirror.requests.map(({ path }) => path).filter((path) => path.endsWith(".zip"));
    expect(new Set(zips).size).toBe(MODULES.length);
    expect(zips).toHaveLength(MODULES.length);
    expect(job.report.sidecar.stats?.unpackedAhead).toBeGreaterThan(0);
  });

  it("go finds what was unpacked for it as it should be", () => {
    expect(job.steps.at(-1)?.log.trim()).toBe("all modules verified");
  });
});

/** As with core.autocrlf, which git for Windows sets: the index has other line ends than the files. */
async function checkOut(workspace: string): Promise<void> {
  await writeTestedConsumer(workspace, MODULES);
  for (const name of readdirSync(workspace)) {
    const file = join(workspace, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  }
  git(workspace, "init", "--quiet");
  git(workspace, "config", "core.autocrlf", "true");
  makeRepository(workspace);
}
