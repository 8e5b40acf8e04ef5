import { execFile } from "node:child_process";
import type { Environment } from "./expected.ts";

export interface PackageResult {
  cached: boolean;
  passed: boolean;
  /** `kind name="value"` for each probe, in their order. */
  probes: string[];
}

/** What the machine's own go needs, without anything by which it would ask others. */
const PASSED_ON = ["PATH", "HOME", "GOROOT", "TMPDIR"];

/**
 * Runs all tests of the checkout and tells of each package whether go took its result from the
 * cache, and what it printed. Throws where a package does not build.
 */
export async function runGoTests(
  checkout: string,
  goCache: string,
  env: Environment,
): Promise<Map<string, PackageResult>> {
  const output = await runGo(checkout, goCache, env);
  const results = new Map<string, PackageResult>();
  let probes: string[] = [];
  for (const line of output.split("\n")) {
    const probe = /^PROBE (.*)$/.exec(line)?.[1];
    if (probe !== undefined) probes.push(probe);
    const [, verdict, name, rest] = /^(ok|FAIL) *\texample\.com\/m\/(\w+)\t(.*)$/.exec(line) ?? [];
    if (!name) continue;
    if (rest?.includes("failed]")) throw new Error(`go test: ${output}`);
    results.set(name, { cached: rest === "(cached)", passed: verdict === "ok", probes });
    probes = [];
  }
  if (results.size === 0) throw new Error(`go test: ${output}`);
  return results;
}

/** Its exit code says only what the lines say. */
function runGo(cwd: string, goCache: string, variables: Environment): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
    GOCACHE: goCache,
    GOENV: "off",
    GOFLAGS: "-ldflags=-s -vet=off",
    GOPROXY: "off",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    GOTELEMETRY: "off",
    CGO_ENABLED: "0",
    ...variables,
  };
  return new Promise((resolve) => {
    execFile("go", ["test", "-v", "./..."], { cwd, env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}
