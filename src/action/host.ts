import * as core from "@actions/core";
import { goEnvironment } from "../app/job/go-environment.ts";
import type { Host } from "../app/job/ports.ts";
import { run } from "../lib/process.ts";

const EXEC_TIMEOUT_MS = 60_000;

/** The job's runner, as the use cases see it. */
export function createActionsHost(): Host {
  return {
    info: core.info,
    notice: core.notice,
    warning: core.warning,
    fail: core.setFailed,
    group(title, lines) {
      core.startGroup(title);
      for (const line of lines) core.info(line);
      core.endGroup();
    },
    mask: core.setSecret,
    exportVariable: core.exportVariable,
    addPath: core.addPath,
    setOutput: core.setOutput,
    async appendSummary(markdown) {
      await core.summary.addRaw(markdown, true).write();
    },
    async exec(command, args, options) {
      const { exitCode, stdout, stderr } = await run(command, args, {
        cwd: options.cwd,
        env: { ...goEnvironment(process.env), ...options.env },
        timeoutMs: options.timeoutMs ?? EXEC_TIMEOUT_MS,
      });
      if (exitCode === 0) return stdout;
      const detail = stderr.trim().split("\n").at(-1) ?? "";
      throw new Error(`${command} ${args[0] ?? ""} failed with exit code ${exitCode}: ${detail}`);
    },
  };
}
