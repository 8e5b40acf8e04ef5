import { rmSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finish } from "../../../../src/app/finish/finish.ts";
import type { RunState } from "../../../../src/app/handover.ts";
import type { Settings } from "../../../../src/app/job/settings.ts";
import { readHistory } from "../../../../src/app/start/read-history.ts";
import { start } from "../../../../src/app/start/start.ts";
import { unpackTree } from "../../../../src/archive/unpack-tree.ts";
import { isMarkerName, MARKER_FOLDER } from "../../../../src/buildcache/machine-marker.ts";
import { createDirBackend } from "../../../../src/cache/dir/dir-backend.ts";
import { systemClock } from "../../../../src/lib/clock.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { git, looksClean, tryReadHead } from "../../../support/git.ts";
import { makeJob } from "../../../support/make-job.ts";
import { makeStep } from "../../../support/make-step.ts";
import { copyCompiledStd, linkBuildCache } from "../../../support/prepared/compiled-std.ts";
import { removeTree } from "../../../support/temp-dir.ts";
import { createExecHost, SETTINGS } from "../plan-fixture.ts";
import { ENTRY } from "../sidecar-fixture.ts";
import { settle, settleCheckout, startClock } from "./file-clock.ts";
import { goEnvironment, runTests, type TestRun } from "./go-test.ts";
import { cacheAfter, layersAfter, type Place } from "./place.ts";
import type { Step } from "./step.ts";
import { runBesideWriter } from "./writer.ts";

export interface FreshRun extends TestRun {
  /** The newest entry of the build layer that was restored. */
  restoredEntry: string | undefined;
  /** The entry that holds what the job knew at its end; undefined if none does. */
  savedEntry: string | undefined;
  /** Whether that was saved by this job. */
  isSaved: boolean;
  /** Whether the job's machine knows all that the job did. */
  isOnMachine: boolean;
  /** Things that are wrong beside the results. */
  problems: string[];
}

export interface FreshJobOptions {
  /** Spoils the checkout after our first step, which shows that staleness is found. */
  spoil?: ((checkout: string) => void) | undefined;
  /** The job ends after the tests of these packages, as if it failed or was cancelled then. */
  cutShort?: { after: readonly string[]; jobStatus: "failure" | "cancelled" } | undefined;
  /** Folder with the layers that the job finds at its end and adds to; the place's own by default. */
  savesTo?: string | undefined;
}

/** A job in a new checkout, between our first and our last step. */
export async function runFreshJob(
  place: Place,
  step: Step,
  number: number,
  { spoil, cutShort, savesTo = place.layers }: FreshJobOptions = {},
): Promise<FreshRun> {
  const { fresh, freshCache, root } = place;
  await prepareMachine(place, step);
  cloneFresh(place, step);
  const now = startClock(number);
  settleCheckout(fresh, now);
  for (const edit of step.before) edit.apply(fresh);
  settle(fresh, now);

  const env = { ...goEnvironment({ root, goCache: freshCache }), ...step.env };
  const host = createExecHost(env);
  const dir = join(root, `job-${number}`);
  const job = jobOf(place, step, number);
  const settings: Settings = {
    ...SETTINGS,
    workingDirectory: fresh,
    sidecar: "off",
    summary: "never",
    cacheModules: false,
    cache: step.event === "pull_request" ? "read" : "read-write",
  };
  const backend = backendAt(layersBefore(place, step), dir);
  const left = await runBesideWriter(fresh, step.beside, () =>
    start(makeStep({ host, env }), {
      settings,
      job,
      history: readHistory(systemClock, backend, settings, job),
      backend,
      unpacking: { unpack: unpackTree, startOne: () => {} },
      dir,
      entry: ENTRY,
      actionVersion: "0.0.0",
      stepPath: process.env["PATH"] ?? "",
      runnerProcess: undefined,
    }),
  );
  const problems: string[] = [];
  const isUnchanged = step.before.length === 0 && step.beside.length === 0;
  if (isUnchanged && !looksClean(fresh)) problems.push("git finds changed files");
  await passTick(root, left.agedAtMs);
  spoil?.(fresh);
  settle(fresh, now);
  const state = onFileClock(left, now());
  for (const edit of step.inJob) edit.apply(fresh);
  settle(fresh, now);
  const run = await runTests(fresh, { root, goCache: freshCache }, step.env, cutShort?.after);
  for (const edit of step.after) edit.apply(fresh);
  settle(fresh, now);

  const hasFailed = [...run.packages.values()].some(({ passed }) => !passed);
  const report = await finish(makeStep({ host, env }), {
    state,
    job,
    backend: backendAt(savesTo, dir),
    entry: ENTRY,
    token: "",
    jobStatus: cutShort?.jobStatus ?? (hasFailed ? "failure" : "success"),
  });
  // Others say that tests run in every job, which some of ours do.
  const isOurs = (notice: string) => notice.startsWith("go-accel:");
  problems.push(...host.notices.filter(isOurs), ...host.warnings);
  await removeTree(dir);
  return { ...run, problems, ...entriesOf(report) };
}

function entriesOf({ restores, saves }: RunReport): Omit<FreshRun, keyof TestRun | "problems"> {
  const restore = restores.find(({ name }) => name === "build");
  const save = saves.find(({ name }) => name === "build");
  const restoredEntry = restore?.delta?.key ?? restore?.matchedKey;
  const isSaved = save?.status === "saved";
  const savedEntry = isSaved ? save.key : save?.status === "unchanged" ? restoredEntry : undefined;
  const isOnMachine = savedEntry !== undefined || restore?.status === "warm";
  return { restoredEntry, savedEntry, isSaved, isOnMachine };
}

/** A job of the default branch, or of a pull request. */
function jobOf({ fresh, root }: Place, { event }: Step, number: number) {
  const isPullRequest = event === "pull_request";
  return makeJob({
    workspace: fresh,
    tempDir: root,
    runId: String(number),
    sha: tryReadHead(fresh) ?? "",
    eventName: event,
    ...(isPullRequest
      ? { ref: "refs/pull/1/merge", pullRequest: { number: 1, isFork: false } }
      : {}),
  });
}

function backendAt(folder: string, dir: string) {
  return createDirBackend({ folder, dir: join(dir, "transfer"), clock: systemClock });
}

function layersBefore(place: Place, { layers }: Step): string {
  if (layers === "newest") return place.layers;
  return layers === "none" ? join(place.root, "no-layers") : layersAfter(place, layers);
}

/** A build cache is empty on a new machine, unless no layer would bring the standard library. */
async function prepareMachine(place: Place, { kept, layers }: Step): Promise<void> {
  const { freshCache } = place;
  await removeTree(freshCache);
  await mkdir(freshCache);
  if (kept) {
    linkBuildCache(cacheAfter(place, kept.from), freshCache);
    if (!kept.marked) await removeMarkers(join(freshCache, MARKER_FOLDER));
  } else if (layers === "none") {
    copyCompiledStd(freshCache, "tests");
  }
}

async function removeMarkers(dir: string): Promise<void> {
  for (const name of (await readdir(dir)).filter(isMarkerName)) rmSync(join(dir, name));
}

/** As the runner's checkout does it, on a machine whose configuration may name a filter. */
function cloneFresh({ origin, attributes, fresh }: Place, { filter, at }: Step): void {
  rmSync(fresh, { recursive: true, force: true });
  const settings =
    filter === undefined
      ? []
      : [
          `core.attributesFile=${attributes}`,
          `filter.letters.smudge=tr abc ${filter}`,
          `filter.letters.clean=tr ${filter} abc`,
        ];
  const config = settings.flatMap((setting) => ["--config", setting]);
  const branch = at === undefined ? [] : ["--branch", `c${at}`];
  git(origin, "clone", "--quiet", "--recurse-submodules", ...config, ...branch, origin, fresh);
}

/**
 * Waits until a file that is written now is younger than `sinceMs`. The clock of files is coarser, and
 * a step of a real job begins much later.
 */
async function passTick(dir: string, sinceMs: number): Promise<void> {
  const file = join(dir, "tick");
  do await writeFile(file, "");
  while ((await stat(file)).ctimeMs <= sinceMs);
}

/** Our last step compares the times of files with the time at which the first one had set them. */
function onFileClock(state: RunState, restoredAtMs: number): RunState {
  return { ...state, testTimes: state.testTimes && { ...state.testTimes, restoredAtMs } };
}
