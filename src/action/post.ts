import path from "node:path";
import * as core from "@actions/core";
import { finish } from "../app/finish/finish.ts";
import { type RunState, tryParseState } from "../app/handover.ts";
import { withoutGoWrappers } from "../app/job/go-wrapper-path.ts";
import { createBackend } from "../cache/create-backend.ts";
import { readPostInputs } from "../inputs/read-inputs.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createTimeline } from "../lib/timeline.ts";
import { hideToken } from "./hide-token.ts";
import { createActionsHost } from "./host.ts";
import { isRememberedToken, loadState } from "./state.ts";

const FOREIGN_TOKEN =
  "go-accel: the post step was not given the token of the main step, as happens inside nested " +
  "composite actions; there is no comment on the pull request";

/**
 * The action's post step. It fails the job only for a regression, if that is asked for.
 *
 * All that it needs of the inputs is in the state. Inside nested composite actions the runner hands
 * it the inputs of an outer action: another backend, and perhaps a secret that is not for us.
 */
export async function runPost(entry: string): Promise<void> {
  const timeline = createTimeline(systemClock, performance.timeOrigin);
  const host = createActionsHost();
  try {
    const { token, jobStatus } = readPostInputs((name) => core.getInput(name));
    if (token !== "") host.mask(token);
    hideToken(process.env);
    const state = tryParseState(await loadState());
    if (!state) return host.info("go-accel: the main step did not finish; there is nothing to do");
    // The tests of the steps, which go started, saw PATH without our script.
    const env = { ...process.env, PATH: await withoutGoWrappers(process.env["PATH"] ?? "") };
    // We ourselves run what the main step ran: the steps may have put other programs in front.
    process.env["PATH"] = state.searchPath;
    const isOurs = isRememberedToken(token);
    if (!isOurs && wantsComment(state)) host.warning(FOREIGN_TOKEN);
    const backend = await createBackend(state.cacheBackend, {
      entry,
      dir: path.join(state.dir, "transfer"),
      env,
      clock: systemClock,
    });
    await finish(
      { host, clock: systemClock, timeline, env },
      { state, job: state.job, backend, entry, token: isOurs ? token : "", jobStatus },
    );
  } catch (error) {
    host.warning(`go-accel: ${errorMessage(error)}; nothing was saved or reported`);
  }
}

function wantsComment({ prComment, job }: RunState): boolean {
  return prComment !== "never" && job.pullRequest !== undefined;
}
