import { findChangingText } from "../changing-text.ts";
import type { RunReport } from "../model/model.ts";

/** A part of the keys that changes with every run, so no entry is ever found again. */
export interface ChangingPart {
  /** Name of the part, as in `keyParts`. */
  name: string;
  /** What in it changes. */
  holds: string;
}

/**
 * The first part of the keys that holds this run's id, its commit or the time of day. Such a layer
 * is found by fallback at best. Undefined if there is no such part. Pure.
 */
export function findChangingPart({ keyParts, job, times }: RunReport): ChangingPart | undefined {
  for (const { name, value } of keyParts) {
    // These are hashes: of files, or of parts that are listed one by one after them.
    if (name === "profile" || name === "go.sum" || name === "go") continue;
    const changing = findChangingText(value, job, times?.mainMs ?? 0);
    if (changing) return { name, holds: changing.holds };
  }
  return undefined;
}
