import { createExec } from "../app/job/exec.ts";
import type { Host } from "../app/job/ports.ts";
import type { Environment } from "./ci-job.ts";

/** A CI system that shows a log and nothing else, and what a step has asked of it. */
export interface TextHost extends Host {
  readonly variables: ReadonlyMap<string, string>;
  readonly pathDirs: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
  /** The job's summary as markdown; empty if there is none. */
  readonly summary: string;
  readonly hasFailed: boolean;
}

/**
 * `env` is what programs get what they need of, PATH among it. `log` receives each line, without its
 * end.
 */
export function createTextHost(env: Environment, log: (line: string) => void): TextHost {
  const variables = new Map<string, string>();
  const outputs = new Map<string, string>();
  const pathDirs: string[] = [];
  let summary = "";
  let hasFailed = false;
  const say = (level: string, message: string, title?: string) => {
    const text = title === undefined ? message : `${title}: ${message}`;
    const [first = "", ...more] = text.replace(/^go-accel: /, "").split("\n");
    log(`go-accel: ${level}${level === "" ? "" : ": "}${first}`);
    for (const line of more) log(`  ${line}`);
  };
  return {
    variables,
    outputs,
    pathDirs,
    get summary() {
      return summary;
    },
    get hasFailed() {
      return hasFailed;
    },
    info: (message) => say("", message),
    notice: (message, options) => say("notice", message, plainTitle(options?.title)),
    warning: (message, options) => say("warning", message, plainTitle(options?.title)),
    fail(message) {
      hasFailed = true;
      say("error", message);
    },
    group(title, lines) {
      log(title);
      for (const line of lines) log(`  ${line}`);
    },
    // The log gets nothing of the environment that the job has from here on.
    mask() {},
    exportVariable: (name, value) => void variables.set(name, value),
    addPath: (dir) => void pathDirs.push(dir),
    setOutput: (name, value) => void outputs.set(name, value),
    async appendSummary(markdown) {
      summary += markdown;
    },
    exec: createExec(env, { PATH: env["PATH"] }),
  };
}

function plainTitle(title: string | undefined): string | undefined {
  return title?.replace(/^go-accel: /, "");
}
