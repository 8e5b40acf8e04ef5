import { CacheError } from "../lib/errors.ts";

/**
 * What a layer may hold, as data: the thread that unpacks it looks at each name as it comes. Names are
 * relative to the target, with slashes. A unit is a folder that must never be seen with a part of its
 * files, and is told by its own name; what it holds is not looked at.
 */
export interface ExpectedContent {
  unit: RegExp;
  /** Units that are expected. Default: all are. */
  units?: RegExp;
  /** Files outside of units that are expected. Default: all are. */
  files?: RegExp;
}

/** Throws `CacheError` for what is not expected. */
export interface ContentCheck {
  /** Whether a folder that is in no unit is one. */
  isUnit(name: string): boolean;
  /** A file that is in no unit. */
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
  return new CacheError(`the archive holds ${name}, which no layer of ours has`, {
    code: "ARCHIVE",
  });
}
