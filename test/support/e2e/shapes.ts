import { join } from "node:path";
import { expect } from "vitest";
import type { Files } from "../git.ts";
import { renderRequires, type SyntheticModule, sumLines } from "../module-builder.ts";
import type { Step } from "../runner/types.ts";
import { type AccelJob, complaintLines } from "./accel-job.ts";
import type { Machine } from "./machine.ts";

const VERSION = "v1.0.0";
export const makeModule = (path: string): SyntheticModule => ({ path, version: VERSION });

/** A program that needs a library of its own. */
export function makeTool(name: string): SyntheticModule[] {
  const lib = makeModule(`example.com/${name}lib`);
  const source = `package main\n\nimport _ "${lib.path}"\n\nfunc main() { println("${name}") }\n`;
  const tool = { ...makeModule(`example.com/${name}`), requires: [lib] };
  return [{ ...tool, files: { "main.go": source } }, lib];
}

/** A main module, in a folder, that requires and imports these. */
export function makeMain(
  dir: string,
  modules: readonly SyntheticModule[],
  goLine = "go 1.21",
): Files {
  const imports = modules.map(({ path }) => `import _ "${path}"\n`).join("");
  return {
    [join(dir, "go.mod")]:
      `module example.com/main${dir.replace(/^[._]*/, "/x")}\n\n${goLine}\n${renderRequires(modules)}`,
    [join(dir, "go.sum")]: sumLines(modules),
    [join(dir, "main.go")]: `package main\n\n${imports}\nfunc main() {}\n`,
  };
}

export interface Run {
  job: AccelJob;
  /** Paths that the mirror was asked for. */
  asked: string[];
  /** Bytes that it sent. */
  sentBytes: number;
}

/** Runs a job on a new machine, after a checkout of these files. */
export async function runOn(
  machine: Machine,
  write: (dir: string) => Promise<void> | void,
  steps: readonly Step[],
): Promise<Run> {
  await machine.renew();
  await write(machine.runner.workspace);
  machine.mirror.clearRequests();
  const job = await machine.run({ steps });
  const { requests } = machine.mirror;
  return {
    job,
    asked: requests.map(({ path }) => path),
    sentBytes: requests.reduce((total, { bytes }) => total + bytes, 0),
  };
}

export const commands = (...lines: string[]): Step[] =>
  lines.map((line) => ({ kind: "run", run: line }));
export const zipsOf = ({ asked }: Run) => asked.filter((path) => path.endsWith(".zip"));
export const expectGood = (...runs: Run[]) => {
  expect(runs.map(({ job }) => job.conclusion)).toEqual(runs.map(() => "success"));
  expect(runs.flatMap(({ job }) => complaintLines(job))).toEqual([]);
};
