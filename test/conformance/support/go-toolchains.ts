import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { IS_FULL } from "../../support/full.ts";
import {
  compileStd,
  goVersion,
  linkBuildCache,
  prepareCompiledStd,
  type StdExtent,
} from "../../support/prepared/compiled-std.ts";
import { PREPARED_DIR } from "../../support/prepared/folder.ts";

/** A go command that the cases are driven with. */
export interface GoToolchain {
  /** For titles: `go1.23.12`, or `installed go`. */
  readonly name: string;
  /** The command itself. */
  readonly bin: string;
  /** A build cache that the tests of this version share: entries are found by their content. */
  readonly buildCache: string;
  /** What is compiled in it. A case runs no `go vet` and no `go test` if that is `programs`. */
  readonly compiled: StdExtent;
}

/** GOOS and GOARCH of this machine, as they stand in the versions of toolchain modules. */
export const PLATFORM = platform();

/** One release of each language version that is older than the installed one, oldest first. */
const PINNED = ["go1.23.12", "go1.24.13", "go1.25.14"] as const;

/** Without `npm run test:full` only the oldest: what differs shows between it and the installed one. */
const OLDER = IS_FULL ? PINNED : PINNED.slice(0, 1);

/** To compile all that tests import takes a version half a minute, for three of the cases. */
const OLDER_COMPILED: StdExtent = IS_FULL ? "tests" : "programs";

const MODULES = join(PREPARED_DIR, "toolchains");

/** Whether a case runs this command, for which the standard library may have to be compiled. */
export function isCompiledFor({ compiled }: GoToolchain, args: readonly string[]): boolean {
  return compiled === "tests" || (args[0] !== "vet" && args[0] !== "test");
}

/** The go command of PATH. */
export const INSTALLED_GO: GoToolchain = {
  name: "installed go",
  bin: "go",
  buildCache: join(PREPARED_DIR, `conformance-${goVersion()}`),
  compiled: "tests",
};

/** Older ones as toolchain modules, and the installed one. */
export const GO_TOOLCHAINS: readonly GoToolchain[] = [
  ...OLDER.map((name) => ({
    name,
    bin: join(MODULES, `golang.org/toolchain@v0.0.1-${name}.${PLATFORM}`, "bin", goFile()),
    buildCache: join(PREPARED_DIR, `conformance-${name}-${OLDER_COMPILED}`),
    compiled: OLDER_COMPILED,
  })),
  INSTALLED_GO,
];

/**
 * Lets the installed go download the versions that are not there yet (about 70 MB each, over the
 * mirrors and the checksum database of this machine), and compiles what the cases need of the standard
 * library, so that none of them has to do so within its limit. Throws where it cannot.
 */
export function prepareToolchains(): void {
  for (const { name, bin, buildCache, compiled } of GO_TOOLCHAINS) {
    if (bin !== "go" && !existsSync(bin)) download(name);
    if (existsSync(buildCache)) continue;
    const std =
      bin === "go"
        ? prepareCompiledStd()
        : compileStd(bin, `std-${name}-${compiled}`, IS_FULL ? undefined : [compiled]);
    linkBuildCache(std[compiled], buildCache);
  }
}

function download(name: string): void {
  execFileSync("go", ["version"], {
    env: {
      ...process.env,
      GOTOOLCHAIN: name,
      GOPATH: join(PREPARED_DIR, "gopath"),
      GOMODCACHE: MODULES,
      // So that `rm -r node_modules` works.
      GOFLAGS: "-modcacherw",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function platform(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  return `${os}-${arch}`;
}

function goFile(): string {
  return process.platform === "win32" ? "go.exe" : "go";
}
