import { execFileSync } from "node:child_process";
import { chmod, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { type CacheService, startCacheService } from "../cache-service.ts";
import { type ChecksumDatabaseServer, startChecksumDatabase } from "../checksum-database.ts";
import { goBinDir } from "../e2e/machine.ts";
import { writeFiles } from "../git.ts";
import { startModuleMirror } from "../module-mirror.ts";
import { copyCompiledStd } from "../prepared/compiled-std.ts";
import { PREPARED_DIR } from "../prepared/folder.ts";
import { createRunner, type Runner } from "../runner.ts";
import { makeKeptTempDir, removeTree } from "../temp-dir.ts";
import { PROGRAM_DIRS } from "./needs.ts";
import type { Scenario } from "./recipe.ts";
import { furnishToolCache, goRootIn, IS_GO_SET_UP } from "./set-up.ts";

/** Where a scenario runs: one runner at paths that stay the same, a mirror, and a cache service. */
export interface ScenarioMachine {
  readonly runner: Runner;
  /** TMPDIR of the steps. */
  readonly tmpDir: string;
  /** For what outlives the machines. */
  readonly scratchDir: string;
  /** The go command. */
  readonly go: string;
  readonly service: CacheService;
  /** Replaces the runner by a fresh one at the same paths. */
  renew(): Promise<void>;
  /** Paths that the mirror and the checksum database were asked for, since the last call. */
  takeRequests(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function createScenarioMachine(scenario: Scenario): Promise<ScenarioMachine> {
  const root = await makeKeptTempDir("invisible");
  // Steps may be other users.
  await chmod(root, 0o755);
  const machineDir = join(root, "machine");
  const tmpDir = join(machineDir, "tmp");
  const scratchDir = join(root, "scratch");
  await mkdir(scratchDir);
  const { modules = [], settings = "file" } = scenario;
  const database = scenario.checksumDatabase ? await startChecksumDatabase({ modules }) : undefined;
  const mirror = await startModuleMirror({
    modules,
    ...(scenario.usesRealModules ? { upstream: realModules() } : {}),
  });
  const service = await startCacheService();
  const goSettings = {
    GOPROXY: mirror.url,
    GOSUMDB: database ? `${database.key} ${database.url}` : "off",
    GOTOOLCHAIN: "local",
    CGO_ENABLED: "0",
    ...scenario.goSettings,
  };
  const runner = createRunner({
    root: machineDir,
    pathDirs: [...(IS_GO_SET_UP ? [] : [goBinDir()]), ...PROGRAM_DIRS],
    // Git's settings of this machine are no part of the modelled one: git-lfs adds some, for example.
    hostEnv: { TMPDIR: tmpDir, GIT_CONFIG_NOSYSTEM: "1" },
    ...(settings === "environment" ? { goEnv: goSettings } : {}),
  });
  let generation = 0;
  let seenLookups = 0;
  return {
    runner,
    tmpDir,
    scratchDir,
    go: join(IS_GO_SET_UP ? join(goRootIn(runner.toolCacheDir), "bin") : goBinDir(), "go"),
    service,
    async renew() {
      generation += 1;
      // Renamed and not removed, which would slow down what comes next.
      await rename(machineDir, join(root, `machine-${generation}`));
      await mkdir(runner.pipelineDir, { recursive: true });
      await mkdir(tmpDir, { recursive: true });
      await mkdir(runner.homeDir, { recursive: true });
      if (IS_GO_SET_UP) furnishToolCache(runner.toolCacheDir);
      copyCompiledStd(join(runner.homeDir, ".cache", "go-build"), "tests");
      if (settings === "file") {
        const lines = Object.entries(goSettings).map(([name, value]) => `${name}=${value}\n`);
        writeFiles(runner.homeDir, { ".config/go/env": lines.join("") });
      }
    },
    async takeRequests() {
      const lookups = await lookupsOf(database);
      const asked = [...mirror.requests.map(({ path }) => path), ...lookups.slice(seenLookups)];
      seenLookups = lookups.length;
      mirror.clearRequests();
      return asked;
    },
    async close() {
      await mirror.close();
      await service.close();
      await database?.close();
      await removeTree(root);
    },
  };
}

/** The first mirror of this machine, and where its answers are kept. */
function realModules(): { url: string; cacheDir: string } {
  const list = execFileSync("go", ["env", "GOPROXY"], { encoding: "utf8" }).trim();
  const [url = ""] = list.split(/[,|]/);
  if (!/^https?:/.test(url))
    throw new Error(`GOPROXY of this machine begins with no mirror: ${list}`);
  return { url, cacheDir: join(PREPARED_DIR, "real-modules") };
}

async function lookupsOf(database: ChecksumDatabaseServer | undefined): Promise<readonly string[]> {
  return (await database?.requests()) ?? [];
}
