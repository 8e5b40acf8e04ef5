import { zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import type { ModuleFile } from "./module-file.ts";
import type { ModulePlacer, ModuleUnderway } from "./place-module.ts";
import type { ModulePool, Urgency } from "./zip-pool.ts";

interface ZipCheck {
  /** Throws `IntegrityError` for a wrong hash. Returns whether anything names the right one. */
  checkHash: (h1: string) => Promise<boolean>;
  /** When it is this zip's turn. Urgent once go waits for it. */
  urgency: Urgency;
}

/**
 * Checks a spooled zip while it is unpacked into GOMODCACHE, where go finds the module later.
 * Returns false if nothing was checked: go already waits for the zip, or has begun to unpack the
 * module itself, or GOMODCACHE cannot be written. Throws `IntegrityError`.
 */
export type UnpackAhead = (zip: string, name: ModuleFile, check: ZipCheck) => Promise<boolean>;

export function createUnpackAhead(
  placer: ModulePlacer,
  pool: Pick<ModulePool, "unpack">,
  onUnpacked: (name: ModuleFile) => void = () => {},
): UnpackAhead {
  return async (zip, name, { checkHash, urgency }) => {
    let underway: ModuleUnderway | undefined;
    // Called when a worker is free, which may be much later.
    const begin = () => {
      if (urgency.isUrgent()) return undefined;
      underway = placer.begin(name);
      return underway && { source: zip, prefix: zipPrefix(name), ...underway.target };
    };
    try {
      const h1 = await pool.unpack(begin, urgency);
      if (h1 === undefined) return false;
      // Go does not check what is in GOMODCACHE, so without a known hash it must get the zip and
      // check.
      if (!(await checkHash(h1))) underway?.discard();
      else if (underway?.commit(zip, h1, urgency.isUrgent() ? "awaited" : "ahead"))
        onUnpacked(name);
      return true;
    } catch (error) {
      underway?.discard();
      if (error instanceof IntegrityError) throw error;
      return false;
    }
  };
}
