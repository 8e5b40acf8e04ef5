import { join } from "node:path";
import type { JobState } from "./job-state.ts";
import type { PlannedStep } from "./run-step.ts";
import { prepareScript } from "./shell.ts";
import type { RunStep } from "./types.ts";

/** A run step gets no inputs, and of the tokens of action steps only the one that asks for ID tokens. */
export function planScript(job: JobState, step: RunStep, actionName: string): PlannedStep {
  const firstLine = step.run.trimStart().split(/[\r\n]/)[0] ?? "";
  return {
    name: step.name ?? `Run ${firstLine}`,
    id: step.id ?? null,
    phase: "run",
    condition: step.if,
    continueOnError: step.continueOnError === true,
    actionName,
    github: { action_repository: "", action_ref: "" },
    env: step.env ?? {},
    cwd: join(job.layout.workspace, step.workingDirectory ?? ""),
    state: new Map(),
    failureMessage: (exitCode) => `Process completed with exit code ${exitCode}.`,
    async prepare({ log, path, envContext }) {
      const shell = await prepareScript(step.run, step.shell, job.layout.tempDir, path);
      log.write(`##[group]Run ${firstLine}`);
      for (const line of step.run.replace(/\n+$/, "").split(/\r?\n/)) log.write(line);
      log.write(`shell: ${shell.display}`);
      if (envContext.size > 0) log.write("env:");
      for (const [name, value] of envContext) log.write(`  ${name}: ${value}`);
      log.write("##[endgroup]");
      return { file: shell.file, args: shell.args, inputs: {}, services: job.idTokenEnv };
    },
  };
}
