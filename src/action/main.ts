import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import * as core from "@actions/core";
import { begin } from "../app/begin.ts";
import { formatState } from "../app/handover.ts";
import { withoutGoWrappers } from "../app/job/go-wrapper-path.ts";
import { withoutOwnEnvFile } from "../app/job/own-env-file.ts";
import { readInputs, readPostInputs } from "../inputs/read-inputs.ts";
import { systemClock } from "../lib/clock.ts";
import { ConfigError, errorMessage } from "../lib/errors.ts";
import { createTimeline } from "../lib/timeline.ts";
import { hideToken } from "./hide-token.ts";
import { createActionsHost } from "./host.ts";
import { readJob } from "./job.ts";
import { registerProblemMatcher } from "./problem-matcher.ts";
import { findRunnerProcess } from "./runner-process.ts";
import { markPost, rememberToken, saveState } from "./state.ts";

/** The action's main step. Only a mistake in the configuration fails it. */
export async function runMain(entry: string): Promise<void> {
  const timeline = createTimeline(systemClock, performance.timeOrigin);
  const host = createActionsHost();
  markPost();
  try {
    // The post step receives a token again, which may be another action's.
    rememberToken(readPostInputs((name) => core.getInput(name)).token);
    hideToken(process.env);
    const stepPath = process.env["PATH"] ?? "";
    // Go commands that we run ourselves are not timed as commands of a step.
    process.env["PATH"] = await withoutGoWrappers(stepPath);
    // What we plan from is what the user has set, as if no earlier use had set anything.
    const goEnv = await withoutOwnEnvFile(process.env["GOENV"]);
    if (goEnv === undefined) delete process.env["GOENV"];
    else process.env["GOENV"] = goEnv;
    const job = await readJob(process.env);
    const settings = readInputs((name) => core.getInput(name), job.workspace);
    const dir = path.join(job.tempDir, "go-accel", randomUUID());
    // Steps that run as another user must get through to the wrapper and to our file of settings.
    await mkdir(path.dirname(dir), { recursive: true, mode: 0o711 });
    await mkdir(dir, { mode: 0o700 });
    if (settings.problemMatcher) await registerProblemMatcher(job.tempDir);
    const surroundings = { host, clock: systemClock, timeline, env: process.env };
    const state = await begin(surroundings, {
      settings,
      job,
      dir,
      entry,
      runnerProcess: findRunnerProcess(),
      toolCacheDir: process.env["RUNNER_TOOL_CACHE"] || path.join(job.tempDir, "go-accel-tools"),
      withGo: ({ addedToPath }) => ({
        ...surroundings,
        stepPath: [...addedToPath, stepPath].join(path.delimiter),
      }),
    });
    if (state) await saveState(formatState(state), dir);
  } catch (error) {
    if (error instanceof ConfigError) core.setFailed(error.message);
    else {
      host.warning(`go-accel: ${errorMessage(error)}; continuing without acceleration`);
    }
  }
}
