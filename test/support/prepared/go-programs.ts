import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path, { join } from "node:path";
import { promisify } from "node:util";
import { removeTree } from "../temp-dir.ts";
import { PREPARED_DIR } from "./folder.ts";

const run = promisify(execFile);

/**
 * Where a program comes from: a released package, a folder of ours with a module in it, or one
 * whose program imports golang.org/x/mod in the copy that the installed go command is made of. Of
 * that nothing is downloaded, and the rules are go's own.
 */
type Origin =
  | { readonly package: string; readonly onlyFull?: true }
  | { readonly dir: string; readonly onlyFull?: true }
  | { readonly withGosOwnModules: string };

const SUPPORT_DIR = join(import.meta.dirname, "..");

const GOLANGCI_LINT = "github.com/golangci/golangci-lint/v2/cmd/golangci-lint";

/** Versions are raised by hand: a new one may find what no change of ours brought about. */
const PROGRAMS = {
  act: { package: "github.com/nektos/act@v0.2.87", onlyFull: true },
  actionlint: { package: "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12" },
  "checksum-database": { dir: join(SUPPORT_DIR, "sumdb") },
  "golangci-lint": { package: `${GOLANGCI_LINT}@v2.15.0`, onlyFull: true },
  "golangci-lint-2.12": { package: `${GOLANGCI_LINT}@v2.12.2`, onlyFull: true },
  "go-oracle": { withGosOwnModules: join(SUPPORT_DIR, "go-oracle") },
  kubernetes: { dir: join(SUPPORT_DIR, "kubernetes"), onlyFull: true },
  openmetrics: { dir: join(SUPPORT_DIR, "open-metrics") },
  staticcheck: { package: "honnef.co/go/tools/cmd/staticcheck@v0.8.2" },
  versitygw: { package: "github.com/versity/versitygw/cmd/versitygw@v1.8.0" },
} as const satisfies Record<string, Origin>;

export type GoProgram = keyof typeof PROGRAMS;

/** Those that `npm test` needs. The others take minutes to build, and only full tests use them. */
export const GO_PROGRAMS = (Object.keys(PROGRAMS) as readonly GoProgram[]).filter((name) => {
  const origin: Origin = PROGRAMS[name];
  return !("onlyFull" in origin && origin.onlyFull);
});

/**
 * A limit for a hook that may have to build a program. With an empty module cache and an empty
 * build cache on two busy cores the largest takes about four minutes.
 */
export const BUILD_TIMEOUT_MS = 900_000;

const building = new Map<GoProgram, Promise<string>>();

/**
 * The path of a program that tests run. If this checkout does not have it yet, the go command of
 * this machine builds it, with its own caches and settings. Call it in a hook with {@link
 * BUILD_TIMEOUT_MS}.
 */
export function goProgram(name: GoProgram): Promise<string> {
  const known = building.get(name) ?? findOrBuild(name);
  building.set(name, known);
  return known;
}

async function findOrBuild(name: GoProgram): Promise<string> {
  const origin: Origin = PROGRAMS[name];
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = join(PREPARED_DIR, "bin", `${name}-${await hashOf(origin)}${suffix}`);
  if (existsSync(program)) return program;
  await mkdir(join(PREPARED_DIR, "bin"), { recursive: true });
  // Two processes that build it at once each rename a whole one into place.
  const scratch = await mkdtemp(join(PREPARED_DIR, "building-"));
  try {
    const made = "package" in origin ? programOf(origin.package) : name;
    const unfinished = join(scratch, `${made}${suffix}`);
    await build(origin, scratch, unfinished);
    await rename(unfinished, program);
  } finally {
    await removeTree(scratch);
  }
  return program;
}

/** `go install` names a program after its package's folder. */
function programOf(versioned: string): string {
  return path.posix.basename(versioned.split("@")[0] ?? "");
}

async function build(origin: Origin, scratch: string, program: string): Promise<void> {
  // No setting of this machine decides about flags, and no go.work above a folder about versions.
  const env = { ...process.env, GOFLAGS: "", GOWORK: "off", CGO_ENABLED: "0" };
  if ("package" in origin) {
    // Its go.mod decides, and not one above the current folder.
    await run("go", ["install", origin.package], { cwd: scratch, env: { ...env, GOBIN: scratch } });
    return;
  }
  const args = ["build", "-o", program, "."];
  if ("dir" in origin) {
    await run("go", args, { cwd: origin.dir, env });
    return;
  }
  const cwd = join(scratch, "program");
  await cp(origin.withGosOwnModules, cwd, { recursive: true });
  const library = join(cwd, "mod");
  await cp(join(await goRoot(), "src/cmd/vendor/golang.org/x/mod"), library, { recursive: true });
  await writeFile(join(library, "go.mod"), "module golang.org/x/mod\n\ngo 1.23\n");
  await run("go", args, { cwd, env: { ...env, GOPROXY: "off", GOTOOLCHAIN: "local" } });
}

async function goRoot(): Promise<string> {
  return (await run("go", ["env", "GOROOT"])).stdout.trim();
}

/**
 * Hash of everything that decides what is built. The version of go counts only for a program that
 * is made of go's own modules.
 */
async function hashOf(origin: Origin): Promise<string> {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  if ("package" in origin) return hash.update(origin.package).digest("hex").slice(0, 16);
  const isOfGo = "withGosOwnModules" in origin;
  if (isOfGo) hash.update((await run("go", ["version"])).stdout);
  const dir = isOfGo ? origin.withGosOwnModules : origin.dir;
  for (const file of (await readdir(dir)).sort()) {
    hash.update(`${file}\n`).update(await readFile(join(dir, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
