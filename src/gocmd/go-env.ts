/** The settings of the go command that we read, as `go env -json` names them. */
const NAMES = [
  "CC",
  "CGO_ENABLED",
  "GO386",
  "GOAMD64",
  "GOARCH",
  "GOARM",
  "GOARM64",
  "GOAUTH",
  "GOCACHE",
  "GOENV",
  "GOEXPERIMENT",
  "GOFLAGS",
  "GOHOSTARCH",
  "GOHOSTOS",
  "GOMIPS",
  "GOMIPS64",
  "GOMODCACHE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOOS",
  "GOPPC64",
  "GOPROXY",
  "GORISCV64",
  "GOROOT",
  "GOSUMDB",
  "GOTOOLCHAIN",
  "GOVERSION",
  "GOWASM",
  "GOWORK",
] as const;

type GoEnvName = (typeof NAMES)[number];

/** Missing settings are empty: older Go versions do not know all of them. */
export type GoEnv = Readonly<Record<GoEnvName, string>>;

/**
 * Arguments for the go command. It must run with GOTOOLCHAIN=local: otherwise reading the settings
 * of a module that asks for a newer Go would download a toolchain. The settings are named, because
 * for some of the others go runs the C compiler, and makes the folders of GOCACHE.
 */
export const GO_ENV_ARGS: readonly string[] = ["env", "-json", ...NAMES];

/** Reads the output of `go env -json`. Throws for anything else. */
export function parseGoEnv(stdout: string): GoEnv {
  const value: unknown = JSON.parse(stdout);
  if (typeof value !== "object" || value === null) throw new Error("go env printed no object");
  const settings = new Map<string, unknown>(Object.entries(value));
  const read = (name: GoEnvName): string => {
    const setting = settings.get(name);
    return typeof setting === "string" ? setting : "";
  };
  if (read("GOMODCACHE") === "" || read("GOVERSION") === "") {
    throw new Error("go env does not name GOMODCACHE and GOVERSION");
  }
  return Object.fromEntries(NAMES.map((name) => [name, read(name)])) as Record<GoEnvName, string>;
}

/**
 * The Go version that builds. The go command switches to a newer toolchain if GOTOOLCHAIN allows it
 * and go.mod or go.work asks for one (https://go.dev/doc/toolchain#select). `wanted` has `1.26` for
 * a go line and `go1.26.1` for a toolchain line. Returns a name as in GOVERSION, such as
 * `go1.26.1`.
 */
export function effectiveGoVersion(env: GoEnv, wanted: readonly string[]): string {
  const [base = "", ...modes] = env.GOTOOLCHAIN.split("+");
  // Empty before go1.21. Such a version cannot switch to another toolchain.
  const switches = base === "auto" || modes.includes("auto");
  const forced = base.startsWith("go1") ? base : env.GOVERSION;
  if (!switches) return forced;
  const names = wanted.map((version) => `go${version.replace(/^go/, "")}`);
  return firstRelease([forced, ...names].reduce(newer));
}

/** There is no release `go1.26`. A go line with such a version asks for the first release of it. */
function firstRelease(version: string): string {
  return isLanguageVersion(version) ? `${version}.0` : version;
}

/** From 1.21 on, two numbers name a version of the language. Before that they name a release. */
function isLanguageVersion(version: string): boolean {
  const minor = /^go1\.(\d+)$/.exec(version)?.[1];
  return minor !== undefined && Number(minor) >= 21;
}

function newer(a: string, b: string): string {
  return compareGoVersions(a, b) >= 0 ? a : b;
}

/** Orders `go1.26`, `go1.26rc1`, `go1.26.0`, `go1.26.3`, oldest first. */
export function compareGoVersions(a: string, b: string): number {
  const left = versionNumbers(a);
  const right = versionNumbers(b);
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function versionNumbers(version: string): number[] {
  const match = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(beta|rc)(\d+))?/.exec(version);
  if (!match) return [0, 0, 0, 0, 0];
  const [, major, minor, patch, kind, number] = match;
  // A release candidate satisfies a go line that names the language version.
  const stage = isLanguageVersion(version) ? -1 : kind === "beta" ? 0 : kind === "rc" ? 1 : 2;
  return [Number(major), Number(minor), stage, Number(patch ?? number ?? 0), 0];
}
