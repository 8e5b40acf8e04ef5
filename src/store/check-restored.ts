import { lstat, readFile } from "node:fs/promises";
import { hashGoMod } from "../gomod/dirhash.ts";
import { zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { expectHash, type HashLookup } from "./expected-hashes.ts";
import { checkInfo } from "./inspect.ts";
import type { ModuleFile } from "./module-file.ts";
import type { ModulePool } from "./zip-pool.ts";

/**
 * Checks a file that was in the store before this process started: its structure, and its hash if
 * one is known. Throws `IntegrityError` if the file must not be served, the system's error if it
 * cannot be read, `ZipPoolError` if it could not be checked, and `ChecksumDatabaseError` if only its hash
 * could not.
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
    // The store's own files are plain ones. A link could lead to any file of this machine.
    if (!(await lstat(file)).isFile()) {
      throw new IntegrityError("is not a plain file", { code: "FILE_INVALID" });
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

/** A power failure leaves files that are empty, or of the right length and full of zeros. */
function checkText(content: Buffer): void {
  if (content.length > 0 && !content.includes(0)) return;
  throw new IntegrityError("is empty or not text", { code: "MOD_INVALID" });
}
