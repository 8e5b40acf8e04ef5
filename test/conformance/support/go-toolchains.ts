import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A go command that the cases are driven with. */
export interface GoToolchain {
  /** For titles: `go1.23.12`, or `installed go`. */
  readonly name: string;
  /** The command itself. */
  readonly bin: string;
  /** A build cache that the tests of this version share: entries are found by their content. */
  readonly buildCache: string;
}

/** GOOS and GOARCH of this machine, as they stand in the versions of toolchain modules. */
export const PLATFORM = platform();

/** One release of each language version that is older than the installed one. */
const PINNED = ["go1.23.12", "go1.24.13", "go1.25.14"] as const;

const CACHE = join(import.meta.dirname, "../../../node_modules/.cache/go-accel-toolchains");
const MODULES = join(CACHE, "modules");

/** The go command of PATH. */
export const INSTALLED_GO: GoToolchain = {
  name: "installed go",
  bin: "go",
  buildCache: join(CACHE, "build-installed"),
};

/** go1.23, go1.24 and go1.25 as toolchain modules, and the installed one. */
export const GO_TOOLCHAINS: readonly GoToolchain[] = [
  ...PINNED.map((name) => ({
    name,
    bin: join(MODULES, `golang.org/toolchain@v0.0.1-${name}.${PLATFORM}`, "bin", goFile()),
    buildCache: join(CACHE, `build-${name}`),
  })),
  INSTALLED_GO,
];

/** What tests and programs of the cases are built on. */
const STANDARD_PACKAGES = ["runtime", "testing/internal/testdeps"] as const;

/**
 * Lets the installed go download the versions that are not there yet (about 70 MB each, over the
 * mirrors and the checksum database of this machine), and builds what all tests need of the standard
 * library. Takes minutes once for each checkout, and a second after that. Throws where it cannot.
 */
export function prepareToolchains(): void {
  for (const { name, bin, buildCache } of GO_TOOLCHAINS) {
    if (bin !== "go" && !existsSync(bin)) download(name);
    execFileSync(bin, ["build", ...STANDARD_PACKAGES], {
      env: {
        PATH: process.env["PATH"],
        HOME: CACHE,
        GOENV: "off",
        GOTOOLCHAIN: "local",
        GOCACHE: buildCache,
        GOPATH: join(CACHE, "gopath"),
        CGO_ENABLED: "0",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}

function download(name: string): void {
  execFileSync("go", ["version"], {
    env: {
      ...process.env,
      GOTOOLCHAIN: name,
      GOPATH: join(CACHE, "gopath"),
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
