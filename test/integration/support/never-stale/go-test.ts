import { execFile } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Environment, expectedProbes } from "./expected.ts";
import { linkOnceFlag } from "./link-once.ts";
import { ALL_PACKAGES, OUTSIDE_DIR, OUTSIDE_MODULE } from "./project.ts";

export interface PackageResult {
  cached: boolean;
  passed: boolean;
  /** `kind name="value"` for each probe, in their order. */
  probes: readonly string[];
  /** What a run prints that no other run does; undefined for a test that prints no such thing. */
  runId: string | undefined;
}

/** What the tests of a checkout printed, and what they print when they really run. */
export interface TestRun {
  packages: ReadonlyMap<string, PackageResult>;
  expected: ReadonlyMap<string, readonly string[]>;
  /** The same for the same files outside of the module. */
  outside: string;
}

export interface Machine {
  /** Home of the user. */
  root: string;
  goCache: string;
}

/** What the machine's own go needs, without anything by which it would ask others. */
const PASSED_ON = ["PATH", "GOROOT", "TMPDIR"];

/** Variables of go on a machine that asks nobody. */
export function goEnvironment({ root, goCache }: Machine): Record<string, string> {
  return {
    HOME: root,
    GOPATH: join(root, "gopath"),
    GOCACHE: goCache,
    GOENV: "off",
    GOFLAGS: `-ldflags=-s -vet=off ${linkOnceFlag(root)}`,
    GOPROXY: "off",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOTELEMETRY: "off",
    CGO_ENABLED: "0",
  };
}

/**
 * Runs all tests of the checkout, or those of some packages of its module, and tells of each package
 * whether go took its result from the cache, and what it printed. Throws if a package does not build.
 */
export async function runTests(
  checkout: string,
  machine: Machine,
  env: Environment,
  only?: readonly string[],
): Promise<TestRun> {
  const expected = new Map(
    Object.keys(ALL_PACKAGES).map((name) => [name, expectedProbes(checkout, name, env)]),
  );
  const outside = describeTree(join(checkout, OUTSIDE_DIR));
  const packages = new Map<string, PackageResult>();
  const runs = only
    ? [{ dir: checkout, patterns: only.map((name) => `./${name}`) }]
    : [checkout, join(checkout, OUTSIDE_MODULE)].map((dir) => ({ dir, patterns: ["./..."] }));
  for (const { dir, patterns } of runs) {
    const output = await runGo(dir, patterns, { ...goEnvironment(machine), ...env });
    for (const [name, result] of parseOutput(output)) packages.set(name, result);
  }
  return { packages, expected, outside };
}

function describeTree(dir: string): string {
  const entries = readdirSync(dir, { withFileTypes: true, recursive: true });
  const lines = entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const content = entry.isSymbolicLink()
      ? readlinkSync(file)
      : entry.isFile()
        ? `${statSync(file).mode} ${readFileSync(file, "utf8")}`
        : "folder";
    return `${file} ${content}`;
  });
  return lines.sort().join("\n");
}

function parseOutput(output: string): Map<string, PackageResult> {
  const results = new Map<string, PackageResult>();
  let probes: string[] = [];
  let runId: string | undefined;
  for (const line of output.split("\n")) {
    const [, probe] = /^PROBE (.*)$/.exec(line) ?? [];
    if (probe !== undefined) probes.push(probe);
    runId = /^RUN (.*)$/.exec(line)?.[1] ?? runId;
    const [, verdict, name, rest] =
      /^(ok|FAIL) *\texample\.com\/m\/(?:\w+\/)?(\w+)\t(.*)$/.exec(line) ?? [];
    if (!name) continue;
    if (rest?.includes("failed]")) throw new Error(`go test: ${output}`);
    results.set(name, { cached: rest === "(cached)", passed: verdict === "ok", probes, runId });
    probes = [];
    runId = undefined;
  }
  if (results.size === 0) throw new Error(`go test: ${output}`);
  return results;
}

/** Its exit code says only what the lines say. */
function runGo(cwd: string, patterns: readonly string[], variables: Environment): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
    ...variables,
  };
  return new Promise((resolve) => {
    execFile("go", ["test", "-v", ...patterns], { cwd, env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}
