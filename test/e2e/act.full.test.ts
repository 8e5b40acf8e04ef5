import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type CacheService, startCacheService } from "../support/cache-service.ts";
import { type ActRun, runAct } from "../support/e2e/act.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { goBinDir, goEnvironment } from "../support/e2e/machine.ts";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { reapOrphans, snapshotPids } from "../support/runner/orphans.ts";
import type { OrphanProcess } from "../support/runner.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";

const MODULES = makeModuleGraph({ count: 10 });
const WORKFLOW = {
  name: "CI",
  on: "push",
  jobs: {
    build: {
      "runs-on": "ubuntu-latest",
      steps: [
        { uses: "actions/checkout@v5" },
        { uses: "./", id: "accel" },
        { run: "go build ./..." },
        { run: "go test ./..." },
        {
          run: "echo restored modules=${{ steps.accel.outputs.modules-cache }} build=${{ steps.accel.outputs.build-cache }} hit=${{ steps.accel.outputs.cache-hit }}",
        },
      ],
    },
  },
};

describe("a workflow with `uses: ./`, run twice by nektos/act", () => {
  let root: string;
  let service: CacheService;
  let mirror: ModuleMirror;
  let first: ActRun;
  let second: ActRun;
  let secondRequests: readonly string[];
  const orphans: OrphanProcess[] = [];

  beforeAll(async () => {
    const binary = await goProgram("act");
    root = await makeKeptTempDir("act");
    service = await startCacheService();
    mirror = await startModuleMirror({ modules: MODULES });
    await writeRepository(join(root, "app"));
    first = await run(binary);
    // Nothing is left of the first machine; the second has the same home.
    await rename(join(root, "home"), join(root, "home-1"));
    mirror.clearRequests();
    second = await run(binary);
    secondRequests = mirror.requests.map(({ path }) => path);
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    await service.close();
    await mirror.close();
    await removeTree(root);
  });

  async function run(binary: string): Promise<ActRun> {
    const home = join(root, "home");
    await mkdir(home);
    const trackingId = `github_${randomUUID()}`;
    const existingPids = await snapshotPids();
    try {
      return await runAct({
        binary,
        repositoryDir: join(root, "app"),
        workflow: ".github/workflows/ci.yml",
        cacheDir: join(home, "act"),
        processEnv: {
          // The action's node is the first on PATH: act has none of its own.
          PATH: `${dirname(process.execPath)}:${goBinDir()}:/usr/local/bin:/usr/bin:/bin`,
          HOME: home,
          LANG: "C.UTF-8",
        },
        stepEnv: {
          ...goEnvironment(mirror.url),
          ACTIONS_CACHE_SERVICE_V2: "True",
          ACTIONS_RESULTS_URL: service.url,
          ACTIONS_RUNTIME_TOKEN: service.issueToken({ ref: "refs/heads/main" }),
          GITHUB_RUN_ID: "1",
          RUNNER_TRACKING_ID: trackingId,
        },
      });
    } finally {
      // act reaps nothing; this finds what the real runner would have to kill.
      orphans.push(...(await reapOrphans(trackingId, existingPids)));
    }
  }

  it("both runs succeed", () => {
    expect(first.exitCode, first.log).toBe(0);
    expect(second.exitCode, second.log).toBe(0);
  });

  it("neither run warns", () => {
    expect(`${first.log}${second.log}`).not.toMatch(/go-accel: .*; (the job|go uses|modules pass)/);
  });

  it("the first run restores nothing and saves both layers", () => {
    expect(first.log).toContain("restored modules=miss build=miss hit=false");
    expect(first.summaries.join("")).toContain("modules cold, build cold");
    const keys = layerEntries(service).map(({ key }) => key.split("-")[1]);
    expect(keys.slice(0, 2).sort()).toEqual(["build", "modules"]);
  });

  it("the second run restores the modules layer and fetches no module", () => {
    expect(second.log).toContain("restored modules=exact");
    expect(secondRequests).toEqual([]);
    expect(second.summaries.join("")).toContain(`| modules | ${MODULES.length} | 0 fetched |`);
  });

  it("the second run has no build layer, since act gives each run another workspace", () => {
    // The path of the workspace is part of Go's action IDs, and so of the key.
    expect(second.log).toContain("build=miss hit=false");
  });

  it("the plan is in the log and the post step writes the summary", () => {
    for (const { log, summaries } of [first, second]) {
      expect(log).toContain("sidecar       started");
      expect(summaries.filter((summary) => summary.includes("## go-accel · build"))).toHaveLength(
        1,
      );
    }
  });

  it("no process outlives a run", () => {
    expect(orphans).toEqual([]);
  });
});

/** A repository that is the action and uses it, so that `uses: ./` finds both. */
async function writeRepository(dir: string): Promise<void> {
  await writeTestedConsumer(dir, MODULES);
  await cp(join(ACTION_DIR, "action.yml"), join(dir, "action.yml"));
  await cp(join(ACTION_DIR, "dist"), join(dir, "dist"), { recursive: true });
  await mkdir(join(dir, ".github", "workflows"), { recursive: true });
  await writeFile(join(dir, ".github", "workflows", "ci.yml"), stringify(WORKFLOW));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: dir, stdio: "ignore" });
  git("init", "--initial-branch", "main");
  git("add", "--all");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--message", "test");
  git("remote", "add", "origin", "https://github.com/octo/app.git");
}
