import { execFile, execFileSync } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { SyntheticModule } from "../../test/support/module-builder.ts";
import { writeConsumer } from "../../test/support/module-graph.ts";

/** A machine with an empty module cache. */
export interface GoClient {
  /**
   * Builds a program that needs all the modules, checked against a complete go.sum, and runs it.
   * Resolves with the module versions that it says it is made of. Rejects if go fails.
   */
  build(modules: readonly SyntheticModule[], goproxy: string): Promise<string[]>;
  /** How much of a zip go has written, as long as it has not all of it. */
  receivedBytes(module: SyntheticModule): Promise<number>;
}

const MAX_OUTPUT_BYTES = 16 << 20;

/**
 * Compilers and standard library are this machine's, with its build cache: a demonstration of
 * downloads need not compile the runtime. `dir` has everything else.
 */
export function createGoClient(dir: string, signal: AbortSignal): GoClient {
  const goCache = execFileSync("go", ["env", "GOCACHE"], { encoding: "utf8" }).trim();
  const moduleCache = path.join(dir, "mod");
  const env = {
    PATH: process.env["PATH"],
    HOME: dir,
    GOENV: "off",
    GOPATH: path.join(dir, "gopath"),
    GOMODCACHE: moduleCache,
    GOCACHE: goCache,
    GOFLAGS: "-mod=readonly -modcacherw",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    CGO_ENABLED: "0",
  };
  const run = (command: string, args: readonly string[], goproxy: string) =>
    new Promise<string>((resolve, reject) => {
      const options = {
        cwd: path.join(dir, "consumer"),
        env: { ...env, GOPROXY: goproxy },
        maxBuffer: MAX_OUTPUT_BYTES,
        signal,
      };
      execFile(command, [...args], options, (error, _stdout, stderr) =>
        error ? reject(error) : resolve(stderr),
      );
    });
  return {
    async build(modules, goproxy) {
      await writeConsumer(path.join(dir, "consumer"), modules);
      const program = path.join(dir, "program");
      await run("go", ["build", "-o", program, "."], goproxy);
      return (await run(program, [], goproxy)).trim().split("\n");
    },
    async receivedBytes({ path: modulePath, version }) {
      const folder = path.join(moduleCache, "cache", "download", modulePath, "@v");
      const names = await readdir(folder).catch(() => []);
      // Go renames it once it has all of it.
      const unfinished = names.find(
        (name) => name.startsWith(`${version}.zip`) && name.endsWith(".tmp"),
      );
      if (unfinished === undefined) return 0;
      return stat(path.join(folder, unfinished)).then(
        ({ size }) => size,
        () => 0,
      );
    },
  };
}
