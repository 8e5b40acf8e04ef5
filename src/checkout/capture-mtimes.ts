import type { Environment } from "./attribute-files.ts";
import { isSubmodule } from "./git-index.ts";
import { FOLDER_MODE, type Manifest } from "./manifest.ts";
import { type JobTimes, mergeRecords, type Sighting } from "./merge-records.ts";
import { type SurveyedCheckout, surveyCheckouts } from "./survey.ts";
import type { Worktree } from "./worktree.ts";
import { toFileName, tryLstat } from "./worktree-file.ts";

export interface CaptureMtimesOptions {
  /** Folders whose files matter, absolute. */
  folders: readonly string[];
  /** What `restoreMtimes` was given. */
  manifest: Manifest;
  /** When `restoreMtimes` had finished, in milliseconds since the epoch. */
  restoredAtMs: number;
  /**
   * Whether a content keeps the time that the manifest has for it, instead of the one that this job saw:
   * for times of another job, whose results are more.
   */
  knownFirst: boolean;
  env: Environment;
}

/**
 * What is known of times at the end of a job: those of its own files, and those of earlier jobs that
 * had other contents. A checkout that cannot be read keeps what was known of it.
 */
export function captureMtimes({
  folders,
  manifest,
  restoredAtMs,
  knownFirst,
  env,
}: CaptureMtimesOptions): Manifest {
  const surveyed = new Map(
    surveyCheckouts(folders, env).map((survey) => [survey.checkout.root, survey]),
  );
  const roots = new Set([...manifest.keys(), ...surveyed.keys()]);
  return new Map(
    [...roots].map((root) => {
      const earlier = manifest.get(root) ?? [];
      return [
        root,
        mergeRecords(earlier, lookAt(surveyed.get(root), restoredAtMs), { knownFirst }),
      ];
    }),
  );
}

const NOTHING: JobTimes = { sightings: [], tracked: [] };

function lookAt(survey: SurveyedCheckout | undefined, restoredAtMs: number): JobTimes {
  if (!survey || typeof survey.worktree === "string") return NOTHING;
  const { files, tracked } = survey.worktree;
  const dirs = listSettledDirs(survey.worktree, restoredAtMs);
  const clean = new Set(files.map(({ entry }) => entry));
  const changed = tracked.filter((entry) => !clean.has(entry) && !isSubmodule(entry));
  return {
    sightings: [
      ...files.map(({ entry: { path, objectId: contentId, mode }, stamp }) => {
        return { path, mtimeNs: stamp.mtimeNs, content: { path, contentId, mode } };
      }),
      ...dirs,
      ...changed.flatMap(({ path }): Sighting[] => {
        const stats = tryLstat(toFileName(survey.checkout.root, path));
        return stats ? [{ path, mtimeNs: stats.mtimeNs, content: undefined }] : [];
      }),
    ],
    tracked: tracked.map(({ path, objectId: contentId, mode }) => ({ path, contentId, mode })),
  };
}

/**
 * Folders that will look the same when the next job begins. Untracked files that the job made will
 * be gone then, while those that were there before it are made by a step again.
 */
function listSettledDirs({ dirs }: Worktree, restoredAtMs: number): Sighting[] {
  const restoredAtNs = BigInt(Math.floor(restoredAtMs)) * 1_000_000n;
  return dirs
    .filter(({ clean, stamp }) => clean || stamp.mtimeNs < restoredAtNs)
    .map(({ path, listingId: contentId, stamp: { mtimeNs } }) => {
      return { path, mtimeNs, content: { path, contentId, mode: FOLDER_MODE } };
    });
}

/** Records that are kept in all. With more, a restore takes longer than the tests that it saves. */
const MAX_RECORDS = 300_000;

/**
 * Leaves out what went unused in more than `maxIdle` saved layers in a row, and beyond the limit
 * what went unused longest. Pure.
 */
export function limitManifest(manifest: Manifest, maxIdle: number): Manifest {
  const recent = [...manifest.values()].flat().filter(({ idle }) => idle <= maxIdle);
  const kept = new Set(recent.sort((a, b) => a.idle - b.idle).slice(0, MAX_RECORDS));
  return new Map(
    [...manifest].map(([root, records]) => [root, records.filter((record) => kept.has(record))]),
  );
}
