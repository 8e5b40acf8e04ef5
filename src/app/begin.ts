import path from "node:path";
import { createUnpackThreads } from "../archive/unpack.ts";
import { createBackend } from "../cache/create-backend.ts";
import { VERSION } from "../version.ts";
import type { RunState } from "./handover.ts";
import type { Step } from "./job/step.ts";
import { createKeptGo } from "./set-up/kept-go.ts";
import { type SetUpInput, type SetUpResult, setUpGo } from "./set-up/set-up-go.ts";
import { readHistory } from "./start/read-history.ts";
import { type StartInput, start } from "./start/start.ts";

type Surroundings = Omit<Step, "faults">;

export interface BeginInput
  extends Pick<StartInput, "settings" | "job" | "dir" | "entry" | "runnerProcess">,
    Pick<SetUpInput, "toolCacheDir"> {
  /** The surroundings of the job's later steps, and their PATH, once they have their Go. */
  withGo(go: Pick<SetUpResult, "addedToPath">): Pick<StartInput, "stepPath"> & Surroundings;
}

/**
 * All that a job's first step does, on any CI system: the history begins to come, as it says whether a kept
 * Go is worth its transfer; then Go is set up, and then all else, which needs that Go. Returns what the last
 * step needs; undefined if no Go can be had. Throws `ConfigError` for a mistake of the user.
 */
export async function begin(
  { host, clock, timeline, env }: Surroundings,
  { withGo, toolCacheDir, ...input }: BeginInput,
): Promise<RunState | undefined> {
  const { settings, job, dir, entry } = input;
  const backend = await createBackend(settings.cacheBackend, {
    entry,
    dir: path.join(dir, "transfer"),
    env,
    clock,
  });
  const unpacking = createUnpackThreads(entry);
  const history = readHistory(clock, backend, settings, job);
  const access = { backend, unpack: unpacking.unpack, history };
  const kept = createKeptGo({ host, timeline }, access, { settings, job });
  const go = await setUpGo(
    { host, clock, timeline, env },
    { settings, job, toolCacheDir, kept, entry },
  );
  if (!go) return undefined;
  const { stepPath, ...surroundings } = withGo(go);
  return start(surroundings, {
    ...input,
    history,
    backend,
    unpacking,
    stepPath,
    goSetUp: go.goSetUp,
    installedGo: go.installed,
    actionVersion: VERSION,
  });
}
