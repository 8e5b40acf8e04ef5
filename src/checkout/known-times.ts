import { nanosecondsOf, secondsAtLeast } from "./exact-seconds.ts";
import { type ContentAtPath, type MtimeRecord, shortContentId } from "./manifest.ts";

/** What earlier jobs know of the times in one checkout. */
export interface KnownTimes {
  /** The time that belongs to this content at this place, in nanoseconds; undefined for none. */
  timeOf(content: ContentAtPath): bigint | undefined;
  /**
   * A time for a content that has none: that of the checkout, or as soon after it as can be, which is
   * less than a microsecond. It can be set without a process of its own, and it stands for no other
   * content of the same place.
   */
  freeTime(content: ContentAtPath, checkoutNs: bigint): bigint;
}

/**
 * @param onlyLatest give a content its time only if no other content of the same place was seen
 * since. A job that moves a branch forward meets an older content only if someone reverted to it. In
 * a checkout that stays git writes it again, so it is newer than what was made in between.
 */
export function createKnownTimes(
  records: readonly MtimeRecord[],
  { onlyLatest }: { onlyLatest: boolean },
): KnownTimes {
  const places = Map.groupBy(records, ({ path }) => path);
  const recordsAt = (path: string): readonly MtimeRecord[] => places.get(path) ?? [];

  return {
    timeOf(content) {
      const known = recordsAt(content.path).filter(({ standing }) => standing === "current");
      const found = known.find((record) => isOf(record, content));
      if (!found || (onlyLatest && known.some(({ idle }) => idle < found.idle))) return undefined;
      return found.mtimeNs;
    },
    freeTime(content, checkoutNs) {
      const taken = recordsAt(content.path)
        .filter((record) => record.standing === "contested" || !isOf(record, content))
        .map(({ mtimeNs }) => mtimeNs);
      let timeNs = nanosecondsOf(secondsAtLeast(checkoutNs));
      while (taken.includes(timeNs)) timeNs = nanosecondsOf(secondsAtLeast(timeNs + 1n));
      return timeNs;
    },
  };
}

/** Whether a record is of this content; the place is the same. */
export function isOf(record: MtimeRecord, { contentId, mode }: ContentAtPath): boolean {
  return record.contentId === shortContentId(contentId) && record.mode === mode;
}
