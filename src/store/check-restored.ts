import { lstat, readFile } from "node:fs/promises";
import { hashGoMod } from "../gomod/dirhash.ts";
import { zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { expectHash, type HashLookup } from "./expected-hashes.ts";
import { checkInfo } from "./inspect.ts";
import type { ModuleFile } from "./module-file.ts";
import type { ModulePool } from "./zip-pool.ts";

/**
 * Checks a file that was in the store before this process was: its structure, and its hash where one
 * is known. Throws `IntegrityError` for one that must not be served, the system's error for one that
 * cannot be read, and `ZipPoolError` where nothing can be said.
 */
export type CheckRestored = (name: ModuleFile, file: string) => Promise<void>;

export function createRestoredCheck(
  expected: HashLookup,
  pool: Pick<ModulePool, "hashZip">,
): CheckRestored {
  async function checkHash(kind: "zip" | "mod", name: ModuleFile, h1: string): Promise<void> {
    const hashes = await expected(kind, name.path, name.version);
    if (hashes) expectHash("it", h1, hashes);
  }
  return async (name, file) => {
    // Our own are plain files; a link could show anything of this machine.
    if (!(await lstat(file)).isFile()) {
      throw new IntegrityError("is no plain file", { code: "FILE_INVALID" });
    }
    switch (name.extension) {
      case "info":
        return checkInfo(name, await readFile(file, "utf8"));
      case "mod": {
        const content = await readFile(file);
        checkText(content);
        return checkHash("mod", name, hashGoMod(content));
      }
      case "zip": {
        const h1 = await pool.hashZip({ source: file, prefix: zipPrefix(name) });
        return checkHash("zip", name, h1);
      }
    }
  };
}

/** A machine that lost its power leaves files that are empty, or as long as they should be and zero. */
function checkText(content: Buffer): void {
  if (content.length > 0 && !content.includes(0)) return;
  throw new IntegrityError("is empty, or no text", { code: "MOD_INVALID" });
}
