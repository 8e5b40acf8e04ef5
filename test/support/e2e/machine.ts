import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type CacheService,
  type CacheServiceOptions,
  startCacheService,
} from "../cache-service.ts";
import { backdate, makeRepository } from "../git.ts";
import type { SyntheticModule } from "../module-builder.ts";
import { makeModuleGraph } from "../module-graph.ts";
import {
  type ModuleMirror,
  type ModuleMirrorOptions,
  startModuleMirror,
} from "../module-mirror.ts";
import { copyCompiledStd, type StdExtent } from "../prepared/compiled-std.ts";
import { createRunner, type JobOptions, type Runner } from "../runner.ts";
import { makeKeptTempDir, removeTree } from "../temp-dir.ts";
import { type AccelJob, observeJob } from "./accel-job.ts";
import { ACTION_DIR } from "./repository.ts";

/** A runner with a module mirror and a cache service of its own, and nothing of this machine's. */
export interface Machine {
  readonly runner: Runner;
  readonly modules: readonly SyntheticModule[];
  readonly mirror: ModuleMirror;
  readonly service: CacheService;
  /** Folder for what a test needs besides the runner. Removed with the machine. */
  readonly scratchDir: string;
  /** Replaces the runner by a fresh one at the same paths: nothing is left but the cache. */
  renew(): Promise<void>;
  /**
   * Runs a job called `build`: by default our action, then {@link GO_BUILD}. If the workspace is
   * not a checkout yet, its files are committed first.
   */
  run(options?: MachineJob): Promise<AccelJob>;
  close(): Promise<void>;
}

interface MachineJob extends Partial<JobOptions> {
  /** Default: a token that may read and write, on the default branch; `null` for no service. */
  readonly cache?: { readonly token: string } | null;
}

export interface MachineOptions {
  /** How many modules the mirror has. Default 12. */
  readonly moduleCount?: number;
  readonly paddingBytes?: number;
  /** Served besides the graph. */
  readonly extraModules?: readonly SyntheticModule[];
  readonly mirror?: ModuleMirrorOptions;
  readonly service?: CacheServiceOptions;
  /** Further variables of the machine. */
  readonly goEnv?: Readonly<Record<string, string>>;
  /** No go command on PATH. */
  readonly withoutGo?: true;
  /**
   * What each new machine has of the standard library in its GOCACHE, for jobs that are not about
   * the build cache: to compile it is most of what a small job does. Default: nothing.
   */
  readonly compiledStd?: StdExtent;
}

export const ACTION = { kind: "action", dir: ACTION_DIR } as const;
export const GO_BUILD = { kind: "run", run: "go build ./..." } as const;

export async function createMachine(options: MachineOptions = {}): Promise<Machine> {
  const { moduleCount: count = 12, paddingBytes = 0 } = options;
  const root = await makeKeptTempDir("e2e");
  const scratchDir = join(root, "scratch");
  await mkdir(scratchDir);
  const modules = makeModuleGraph({ count, paddingBytes });
  const mirror = await startModuleMirror({
    ...options.mirror,
    modules: [...modules, ...(options.extraModules ?? [])],
  });
  const service = await startCacheService(options.service);
  const runner = createRunner({
    root: join(root, "machine"),
    pathDirs: [
      ...(options.withoutGo ? [] : [goBinDir()]),
      ...["/usr/local/bin", "/usr/bin", "/bin"],
    ],
    goEnv: goEnvironment(undefined, options.goEnv),
  });
  const furnish = async () => {
    // As most machines have it: in no variable, which would outrank the file that GOENV names.
    await writeGoEnv(runner.homeDir, { GOPROXY: mirror.url });
    if (!options.compiledStd) return;
    copyCompiledStd(join(runner.homeDir, ".cache", "go-build"), options.compiledStd);
  };
  await furnish();
  let generation = 0;
  return {
    runner,
    modules,
    mirror,
    service,
    scratchDir,
    async renew() {
      generation += 1;
      // Renamed and not removed: ext4 makes extracting slow right after many files were deleted.
      await rename(join(root, "machine"), join(root, `machine-${generation}`));
      await mkdir(runner.workspace, { recursive: true });
      await furnish();
    },
    run({ cache, ...job } = {}) {
      if (!existsSync(join(runner.workspace, ".git"))) {
        makeRepository(runner.workspace);
        // On a real runner more than two seconds pass between the checkout and the first go command.
        backdate(runner.workspace);
      }
      const token = cache?.token ?? service.issueToken({ ref: job.ref ?? "refs/heads/main" });
      const cacheService = { url: service.url, token, env: service.childEnv };
      return observeJob(runner, {
        name: "build",
        ...(cache === null ? {} : { cacheService }),
        steps: [ACTION, GO_BUILD],
        ...job,
      });
    },
    async close() {
      await mirror.close();
      await service.close();
      await removeTree(root);
    },
  };
}

export function goBinDir(): string {
  return join(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(), "bin");
}

/** What makes go use this mirror only, and no checksum database. */
export function goEnvironment(
  proxy: string | undefined,
  further: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    ...(proxy === undefined ? {} : { GOPROXY: proxy }),
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    CGO_ENABLED: "0",
    ...further,
  };
}

/** Writes the file of `go env -w` of a user with this home folder. */
async function writeGoEnv(
  homeDir: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await mkdir(join(homeDir, ".config", "go"), { recursive: true });
  await writeFile(join(homeDir, ".config", "go", "env"), lines.join(""));
}
