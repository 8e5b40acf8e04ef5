import { CacheError } from "../lib/errors.ts";

/**
 * What a layer may hold, as data that can be sent to the thread that unpacks the layer and checks
 * each name. Names are relative to the target, with slashes. A unit is a folder that must never be
 * seen with only a part of its files. It is recognized by its own name, and its content is not
 * checked.
 */
export interface ExpectedContent {
  unit: RegExp;
  /** Units that are expected. Default: all are. */
  units?: RegExp;
  /** Files outside of units that are expected. Default: all are. */
  files?: RegExp;
}

/** Throws `CacheError` for anything that is not expected. */
export interface ContentCheck {
  /** Whether a folder outside of units is a unit. */
  isUnit(name: string): boolean;
  /** Checks a file outside of units. */
  checkFile(name: string): void;
}

export function createContentCheck({ unit, units, files }: ExpectedContent): ContentCheck {
  return {
    isUnit(name) {
      if (!unit.test(name.slice(name.lastIndexOf("/") + 1))) return false;
      if (units && !units.test(name)) throw unexpected(name);
      return true;
    },
    checkFile(name) {
      if (files && !files.test(name)) throw unexpected(name);
    },
  };
}

function unexpected(name: string): CacheError {
  return new CacheError(`the archive holds ${name}, which does not belong in a layer`, {
    code: "ARCHIVE",
  });
}
