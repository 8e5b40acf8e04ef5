import { isOf } from "./known-times.ts";
import { type ContentAtPath, type MtimeRecord, shortContentId } from "./manifest.ts";

/** A time that a file or folder has when a job ends. */
export interface Sighting {
  path: string;
  mtimeNs: bigint;
  /** What it holds; undefined if that is not what git tracks, as after a step changed it. */
  content: ContentAtPath | undefined;
}

export interface JobTimes {
  sightings: readonly Sighting[];
  /** Contents that the job's commit has, whatever its steps made of the files. */
  tracked: readonly ContentAtPath[];
}

/** Holds a time that a file had with a content that git does not know. */
const UNKNOWN = {
  contentId: "0".repeat(32),
  mode: 0,
  idle: 0,
  standing: "contested",
} as const;

/** Times of a path that are kept besides the current ones. Each job that rewrites a file adds one. */
const MAX_FORMER = 8;
/** The largest count that the manifest can hold. */
const MAX_IDLE = 9_999;

/**
 * What is known of a checkout's times after a job. For each content the time counts that it has
 * now, unless the time was seen with another content of the same place: go compares no more than
 * time, size and mode of what a test read, so such a time would bring back the result of the other.
 * Pure.
 *
 * @param knownFirst whether a time that is known already counts instead of the one that it has now
 */
export function mergeRecords(
  earlier: readonly MtimeRecord[],
  { sightings, tracked }: JobTimes,
  { knownFirst }: { knownFirst: boolean } = { knownFirst: false },
): MtimeRecord[] {
  const places = Map.groupBy(
    earlier.map((record) => ({ ...record, idle: Math.min(record.idle + 1, MAX_IDLE) })),
    ({ path }) => path,
  );
  for (const content of tracked) {
    const records = places.get(content.path) ?? [];
    for (const record of records) {
      if (record.standing === "current" && isOf(record, content)) record.idle = 0;
    }
  }
  for (const sighting of sightings) {
    const records = places.get(sighting.path) ?? [];
    note(records, sighting, knownFirst);
    if (records.length > 0) places.set(sighting.path, records);
  }
  return [...places.values()].flatMap(limitFormer);
}

function note(
  records: MtimeRecord[],
  { path, mtimeNs, content }: Sighting,
  knownFirst: boolean,
): void {
  const sameTime = records.filter((record) => record.mtimeNs === mtimeNs);
  const ofOthers = sameTime.filter((record) => !content || !isOf(record, content));
  for (const record of ofOthers) record.standing = "contested";
  if (!content) {
    if (ofOthers.length === 0) records.push({ ...UNKNOWN, path, mtimeNs });
    return;
  }
  const own = sameTime.find((record) => isOf(record, content));
  if (own) own.idle = 0;
  if (ofOthers.length > 0 || own?.standing === "contested") {
    // It keeps the time that it had before, if there is one.
    if (own) own.standing = "contested";
    return;
  }
  const current = records.filter((one) => one.standing === "current" && isOf(one, content));
  const standing = knownFirst && current.some((one) => one !== own) ? "former" : "current";
  if (standing === "current") for (const record of current) record.standing = "former";
  if (own) own.standing = standing;
  else records.push({ ...makeRecord({ ...content, path }, mtimeNs), standing });
}

function makeRecord({ path, contentId, mode }: ContentAtPath, mtimeNs: bigint): MtimeRecord {
  const shortened = shortContentId(contentId);
  return { path, contentId: shortened, mode, mtimeNs, idle: 0, standing: "current" };
}

function limitFormer(records: readonly MtimeRecord[]): MtimeRecord[] {
  const current = records.filter(({ standing }) => standing === "current");
  const others = records.filter(({ standing }) => standing !== "current");
  return [...current, ...others.toSorted((a, b) => a.idle - b.idle).slice(0, MAX_FORMER)];
}
