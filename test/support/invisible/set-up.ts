import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RunStep } from "../runner.ts";

/**
 * Whether Go is in the tool cache of the modelled machine and not on PATH: then go-accel sets it up, and
 * in the job without go-accel a step does.
 */
export const IS_GO_SET_UP = process.env["GO_ACCEL_TEST_SET_UP"] === "1";

/** The release that the tests run with, as in 1.26.8. */
export function installedRelease(): string {
  return execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim().slice("go".length);
}

/** Puts this machine's Go into a tool cache, and returns its GOROOT there. */
export function furnishToolCache(toolCacheDir: string): string {
  const target = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const goRoot = goRootIn(toolCacheDir);
  mkdirSync(dirname(goRoot), { recursive: true });
  // Links to files and not to the folder, since go finds GOROOT by the real path of its program.
  const linked = spawnSync("cp", ["-al", target, goRoot]);
  if (linked.status !== 0) cpSync(target, goRoot, { recursive: true });
  writeFileSync(`${goRoot}.complete`, "");
  return goRoot;
}

export function goRootIn(toolCacheDir: string): string {
  return join(toolCacheDir, "go", installedRelease(), process.arch);
}

/**
 * What the usual action for it does, in the job without go-accel. With it the step does nothing: without
 * a step the later ones would have other numbers.
 */
export function setUpStep(toolCacheDir: string, isDone: boolean): RunStep {
  if (isDone) return { kind: "run", name: SET_UP_STEP, run: ":" };
  const bin = join(goRootIn(toolCacheDir), "bin");
  const programs = `"$('${bin}/go' env GOPATH)/bin"`;
  return {
    kind: "run",
    name: SET_UP_STEP,
    run: `mkdir -p ${programs}\necho ${programs} >> "$GITHUB_PATH"\necho '${bin}' >> "$GITHUB_PATH"`,
  };
}

export const SET_UP_STEP = "set up Go";
