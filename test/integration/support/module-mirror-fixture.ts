import { execFile } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ModuleMirrorOptions, startModuleMirror } from "../../support/module-mirror.ts";
import { linkCompiledStd, type StdExtent } from "../../support/prepared/compiled-std.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

interface GoResult {
  /** Undefined where a signal ended it, as after the time limit. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a subcommand needs of the standard library, unless it compiles nothing. */
const NEEDED_STD: Readonly<Record<string, StdExtent>> = {
  build: "programs",
  install: "programs",
  run: "programs",
  test: "tests",
  vet: "tests",
};

export interface GoClient {
  /** Its empty module cache, its build cache and its work directory are under here. */
  readonly home: string;
  run(args: readonly string[], options?: { cwd?: string; timeoutMs?: number }): Promise<GoResult>;
}

/** Starts a mirror that closes when the running test ends. */
export async function startMirror(options: ModuleMirrorOptions) {
  const mirror = await startModuleMirror(options);
  onTestFinished(() => mirror.close());
  return mirror;
}

/**
 * A real go command with caches of its own that knows no other mirror than the given one. Its build
 * cache has the standard library, once a command compiles.
 */
export async function makeGoClient(
  goproxy: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<GoClient> {
  return createGoClient(await makeTempDir("module-mirror"), goproxy, settings);
}

/** The same with a home that the caller removes. */
export function createGoClient(
  home: string,
  goproxy: string,
  settings: Readonly<Record<string, string>> = {},
): GoClient {
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    GOENV: "off",
    GOPATH: join(home, "gopath"),
    GOMODCACHE: join(home, "mod"),
    GOCACHE: join(home, "build"),
    GOPROXY: goproxy,
    GOFLAGS: "-mod=readonly",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    // No C compiler needed, whatever the machine has.
    CGO_ENABLED: "0",
    ...settings,
  };
  const filled = new Set<StdExtent>();
  return {
    home,
    run: (args, { cwd = home, timeoutMs = 50_000 } = {}) => {
      const needed = NEEDED_STD[args[0] ?? ""];
      if (needed && !filled.has(needed)) {
        linkCompiledStd(env.GOCACHE, needed);
        filled.add(needed);
      }
      return new Promise((resolve) => {
        const options = { cwd, env, timeout: timeoutMs, maxBuffer: 64 << 20 };
        const child = execFile("go", [...args], options, (_error, stdout, stderr) =>
          resolve({ exitCode: child.exitCode ?? undefined, stdout, stderr }),
        );
      });
    },
  };
}
