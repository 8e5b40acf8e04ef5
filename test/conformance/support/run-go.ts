import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { makeTempDir } from "../../support/temp-dir.ts";
import type { GoToolchain } from "./go-toolchains.ts";

interface GoResult {
  /** Null where a signal ended it, as after the time limit. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

export interface GoClient {
  readonly toolchain: GoToolchain;
  /** HOME, and an empty module called example.com/main, where go runs unless told otherwise. */
  readonly home: string;
  readonly mainDir: string;
  readonly moduleCache: string;
  run(args: readonly string[], options?: RunOptions): Promise<GoResult>;
  /** Writes files, by their names below `mainDir`. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

/**
 * A go command with a home and a module cache of its own that knows no other proxy than the given
 * one, and by default no checksum database.
 */
export async function makeGo(
  toolchain: GoToolchain,
  goproxy: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<GoClient> {
  const home = await makeTempDir("conformance");
  const mainDir = join(home, "main");
  const moduleCache = join(home, "mod");
  const baseEnv = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GOENV: "off",
    GOPATH: join(home, "gopath"),
    GOMODCACHE: moduleCache,
    GOCACHE: toolchain.buildCache,
    GOPROXY: goproxy,
    GOFLAGS: "",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    // No C compiler needed, whatever the machine has.
    CGO_ENABLED: "0",
    ...settings,
  };
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      const file = join(mainDir, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  };
  await write({ "go.mod": "module example.com/main\n\ngo 1.21\n" });
  return {
    toolchain,
    home,
    mainDir,
    moduleCache,
    write,
    async run(args, { cwd = mainDir, env = {}, timeoutMs = 45_000 } = {}) {
      const child = spawn(toolchain.bin, args, {
        cwd,
        env: { ...baseEnv, ...env },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: timeoutMs,
        killSignal: "SIGKILL",
      });
      const ended = Promise.withResolvers<number | null>();
      child.once("error", ended.reject);
      child.once("close", (code) => ended.resolve(code));
      const [exitCode, stdout, stderr] = await Promise.all([
        ended.promise,
        text(child.stdout),
        text(child.stderr),
      ]);
      return { exitCode, stdout, stderr };
    },
  };
}
