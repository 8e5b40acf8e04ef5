import type { Manifest, MtimeRecord } from "./manifest.ts";

/**
 * What two jobs know of times, of which neither began with what the other knows. If they have different
 * times for a content, that of `first` counts. A time that only one of them saw with another content
 * stands for nothing, as in `mergeRecords`. Pure.
 */
export function joinManifests(first: Manifest, second: Manifest): Manifest {
  const roots = new Set([...first.keys(), ...second.keys()]);
  return new Map(
    [...roots].map((root) => [root, joinRecords(first.get(root) ?? [], second.get(root) ?? [])]),
  );
}

function joinRecords(
  first: readonly MtimeRecord[],
  second: readonly MtimeRecord[],
): readonly MtimeRecord[] {
  const joined = new Map(first.map((record) => [nameOf(record), record]));
  const hasTime = new Set(first.filter(isCurrent).map(contentOf));
  for (const record of second) {
    const same = joined.get(nameOf(record));
    joined.set(nameOf(record), same ? joinSame(same, record) : after(record, hasTime));
  }
  const contents = Map.groupBy(joined.values(), timeOf);
  return [...joined.values()].map((record) => {
    const isShared = (contents.get(timeOf(record))?.length ?? 0) > 1;
    return isShared ? { ...record, standing: "contested" } : record;
  });
}

/** The same content with the same time. */
function joinSame(first: MtimeRecord, second: MtimeRecord): MtimeRecord {
  const idle = Math.min(first.idle, second.idle);
  return {
    ...first,
    idle,
    standing: second.standing === "contested" ? "contested" : first.standing,
  };
}

function after(record: MtimeRecord, hasTime: ReadonlySet<string>): MtimeRecord {
  if (!isCurrent(record) || !hasTime.has(contentOf(record))) return record;
  return { ...record, standing: "former" };
}

function isCurrent({ standing }: MtimeRecord): boolean {
  return standing === "current";
}

function contentOf({ path, contentId, mode }: MtimeRecord): string {
  return `${contentId} ${mode} ${path}`;
}

function timeOf({ path, mtimeNs }: MtimeRecord): string {
  return `${mtimeNs} ${path}`;
}

function nameOf(record: MtimeRecord): string {
  return `${timeOf(record)}\0${contentOf(record)}`;
}
