import * as core from "@actions/core";
import { getExecOutput } from "@actions/exec";
import type { Host } from "../app/job/ports.ts";

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
      const { exitCode, stdout, stderr } = await getExecOutput(command, [...args], {
        cwd: options.cwd,
        env: definedOnly({ ...process.env, ...options.env }),
        ignoreReturnCode: true,
        silent: true,
      });
      if (exitCode === 0) return stdout;
      const detail = stderr.trim().split("\n").at(-1) ?? "";
      throw new Error(`${command} ${args[0] ?? ""} failed with exit code ${exitCode}: ${detail}`);
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
