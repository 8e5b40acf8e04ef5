import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { GoSettings } from "./go-settings.ts";

/** Which modules the checksum database may be asked for by us. */
interface LookupPolicy {
  /** A go command asks the database for this module through the sidecar. */
  asked(module: ModuleVersion): void;
  mayLookUp(module: ModuleVersion): boolean;
}

/** Go commands of a job ask for a few thousand modules at most. */
const MAX_ASKED = 20_000;

/**
 * The database learns of no module of which go would not tell it: go itself has asked for it in this
 * job, or the settings that the go wrapper told of would let go ask. A GONOSUMDB that only a later
 * step has counts as well.
 */
export function createLookupPolicy(settings: () => GoSettings): LookupPolicy {
  const asked = new Set<string>();
  return {
    asked(module) {
      if (asked.size < MAX_ASKED) asked.add(nameOf(module));
    },
    mayLookUp(module) {
      if (asked.has(nameOf(module))) return true;
      const { isKnown, noSumdb, sameDatabase } = settings();
      return isKnown && sameDatabase && !matchPrefixPatterns(noSumdb, module.path);
    },
  };
}

function nameOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}
