import { accessSync, constants, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "./attribute-files.ts";
import { isSymlink } from "./git-index.ts";
import { type TouchedFile, writeIndexTimes } from "./index-times.ts";
import { createKnownTimes, type KnownTimes } from "./known-times.ts";
import { type ContentAtPath, FOLDER_MODE, type Manifest } from "./manifest.ts";
import { separateTimes } from "./separate-times.ts";
import { setMtimes } from "./set-mtimes.ts";
import { type CheckoutTarget, settleMtimes } from "./settle-mtimes.ts";
import { type SurveyedCheckout, surveyCheckouts } from "./survey.ts";
import type { CheckoutProblem, Worktree } from "./worktree.ts";
import type { FileStamp } from "./worktree-file.ts";

/** Why no times were set. */
export type MtimesSkipReason =
  | CheckoutProblem
  /** No git checkout holds the folders. */
  | "no-git"
  /** Another git process is running. */
  | "index-locked"
  /** The files or git's folder belong to someone else. */
  | "not-permitted";

export interface RestoredMtimes {
  /** Files and folders that have their time from an earlier job. */
  recorded: number;
  /** Those that have the time of the checkout, or the next one that can be set exactly. */
  fresh: number;
  /**
   * Tracked files that are missing or changed, and files and folders whose time could not be set.
   */
  leftAlone: number;
  /** Whether git still takes the files for unchanged without reading them. */
  indexWritten: boolean;
  /** For each checkout in which nothing was done, why. */
  problems: MtimesSkipReason[];
}

export interface RestoreMtimesOptions {
  /** Folders whose files matter, absolute: those of the modules. */
  folders: readonly string[];
  /** What `captureMtimes` gave in an earlier job. */
  manifest: Manifest;
  /** See `createKnownTimes`. */
  onlyLatest: boolean;
  env: Environment;
}

/**
 * A clock tick of the kernel is at most 10 ms. What was written at most so long ago can be written
 * once more without another time.
 */
const TICK_MS = 20;

/**
 * Gives tracked, unchanged files and their folders the times that they would have in a checkout that
 * stayed: a content that an earlier job had at the same place gets the time that it had then, and
 * any other keeps the time of the checkout. Go then finds the same test results as there, as it
 * compares size, mode and mtime of what a test opened or asked for (hashOpen, hashStat in
 * cmd/go/internal/test), and tools that compare times see a changed file as newer. Changed and
 * untracked files keep their times. Throws only if the disk fails.
 */
export async function restoreMtimes(options: RestoreMtimesOptions): Promise<RestoredMtimes> {
  const total: RestoredMtimes = {
    recorded: 0,
    fresh: 0,
    leftAlone: 0,
    indexWritten: true,
    problems: [],
  };
  const surveys = await surveyAtRest(options);
  if (surveys.length === 0) total.problems.push("no-git");
  for (const survey of surveys) {
    const records = options.manifest.get(survey.checkout.root) ?? [];
    const known = createKnownTimes(records, options);
    const restored = await restoreCheckout(survey, known);
    if (typeof restored === "string") {
      total.problems.push(restored);
      continue;
    }
    total.recorded += restored.recorded;
    total.fresh += restored.fresh;
    total.leftAlone += restored.leftAlone;
    total.indexWritten &&= restored.indexWritten;
  }
  return total;
}

/** If something was written right before we looked, looks once more after a tick of the clock. */
async function surveyAtRest({ folders, env }: RestoreMtimesOptions): Promise<SurveyedCheckout[]> {
  const surveys = surveyCheckouts(folders, env);
  const isAtRest = surveys.every(({ worktree, beganMs }) => {
    if (typeof worktree === "string") return true;
    const isOld = createAgeTest(beganMs);
    return worktree.files.every(isOld) && worktree.dirs.every(isOld);
  });
  if (isAtRest) return surveys;
  await sleep(TICK_MS);
  return surveyCheckouts(folders, env);
}

/** Tells what had not just been written when a look at the files began. */
function createAgeTest(beganMs: number): (file: { stamp: FileStamp }) => boolean {
  const youngNs = BigInt(beganMs - TICK_MS) * 1_000_000n;
  return ({ stamp }) => stamp.ctimeNs <= youngNs;
}

async function restoreCheckout(
  { checkout, worktree, beganMs }: SurveyedCheckout,
  known: KnownTimes,
): Promise<Omit<RestoredMtimes, "problems"> | MtimesSkipReason> {
  if (existsSync(`${checkout.indexFile}.lock`)) return "index-locked";
  // If the index could not be written, the checkout would look changed to git.
  if (!isWritable(checkout.gitDir)) return "not-permitted";
  if (typeof worktree === "string") return worktree;

  const targets = listTargets(worktree, known).filter(createAgeTest(beganMs));
  const [other, right] = partition(targets, ({ stamp, mtimeNs }) => stamp.mtimeNs !== mtimeNs);
  const result = await setMtimes(other);
  if (result.denied) return "not-permitted";
  const settled = settleMtimes(checkout, result);
  const touched = settled.flatMap(({ target: { entry }, stamp }): TouchedFile[] =>
    entry ? [{ entry, stamp }] : [],
  );
  const done = [...right, ...settled.map(({ target }) => target)];
  const recorded = done.filter(({ isRecorded }) => isRecorded).length;
  const all = worktree.files.length + worktree.dirs.length + worktree.otherFiles;
  return {
    recorded,
    fresh: done.length - recorded,
    leftAlone: all - done.length,
    indexWritten: await writeIndexTimes(checkout, touched),
  };
}

/** All files and folders that may get a time, with the time that they are to have. */
function listTargets({ files, dirs, tracked }: Worktree, known: KnownTimes): CheckoutTarget[] {
  const plan = (content: ContentAtPath, look: Pick<CheckoutTarget, "fileName" | "stamp">) => {
    const recordedNs = known.timeOf(content);
    const mtimeNs = recordedNs ?? known.freeTime(content, look.stamp.mtimeNs);
    return { ...look, content, mtimeNs, isRecorded: recordedNs !== undefined };
  };
  const plannedFiles = files.map(({ entry, ...look }) => {
    const { path, objectId: contentId, mode } = entry;
    return { ...plan({ path, contentId, mode }, look), entry };
  });
  const hasLinks = tracked.some(isSymlink);
  return [
    ...(hasLinks
      ? separateTimes(plannedFiles, ({ content }, earliestNs) =>
          known.freeTime(content, earliestNs),
        )
      : plannedFiles),
    ...dirs.map(({ path, listingId: contentId, fileName, stamp }) => {
      const content = { path, contentId, mode: FOLDER_MODE };
      return { ...plan(content, { fileName, stamp }), entry: undefined };
    }),
  ];
}

function partition<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))];
}

function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
