import * as core from "@actions/core";
import { createExec } from "../app/job/exec.ts";
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
    exec: createExec(process.env),
  };
}
