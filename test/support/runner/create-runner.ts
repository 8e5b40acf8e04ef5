import { mkdirSync } from "node:fs";
import { planLayout } from "./layout.ts";
import { runJob } from "./run-job.ts";
import type { Runner, RunnerOptions } from "./types.ts";

const SYSTEM_PATH_DIRS = [
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/sbin",
  "/usr/bin",
  "/sbin",
  "/bin",
];

/**
 * Creates a runner machine below `root` (Linux only: orphans are found in /proc). Nothing of this
 * process's environment reaches a step, except what the options name.
 */
export function createRunner(options: RunnerOptions): Runner {
  const repository = options.repository ?? "octo/app";
  const layout = planLayout(options.root, repository);
  for (const dir of Object.values(layout)) mkdirSync(dir, { recursive: true });
  const machine = {
    layout,
    repository,
    nodePath: options.nodePath ?? process.execPath,
    env: {
      PATH: (options.pathDirs ?? SYSTEM_PATH_DIRS).join(":"),
      HOME: layout.homeDir,
      LANG: "C.UTF-8",
      ImageOS: "ubuntu24",
      ImageVersion: "20261101.1.0",
      ...options.goEnv,
      ...options.hostEnv,
    },
  };
  let isBusy = false;
  return {
    ...layout,
    async runJob(job) {
      if (isBusy) throw new Error("this runner already runs a job");
      isBusy = true;
      try {
        return await runJob(machine, job);
      } finally {
        isBusy = false;
      }
    },
  };
}
