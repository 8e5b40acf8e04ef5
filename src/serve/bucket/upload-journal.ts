import { hash, randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isNotFound, placeFile, tryReadText } from "../../lib/fs.ts";
import { tryParseJson } from "../../lib/json.ts";
import { matching, object, type TypeOf, text, tryRead } from "../../lib/shape.ts";
import { type ModuleFile, parseStorePath, storePath } from "../../store/module-file.ts";

/** A file that is on disk and not in the bucket yet. */
export interface PendingUpload {
  file: ModuleFile;
  /** Of its content when it was checked, as hex. */
  sha256: string;
}

/** What is still to be uploaded. It outlives the process. */
export interface UploadJournal {
  /** Throws the system's error. */
  add(upload: PendingUpload): Promise<void>;
  /** Throws the system's error, but not if there is no such entry. */
  remove(file: ModuleFile): Promise<void>;
  /** How many entries there are. Throws the system's error. */
  count(): Promise<number>;
  /** In no order; entries that cannot be read are left out. Throws the system's error. */
  list(): Promise<PendingUpload[]>;
}

/** Below a store's folder; no module path can name it. */
const JOURNAL_DIR = ".uploads";

const ENTRY = object("pendingUpload", "A file that is still to be uploaded.", {
  path: text("Its path below the store's folder"),
  sha256: matching(/[0-9a-f]{64}/, ["9f86d081…"], "Of its content"),
});

/**
 * A folder with a small file for each upload: whatever happens to the process, each is there or not, and
 * nothing has to be compacted.
 */
export function createUploadJournal(storeDir: string): UploadJournal {
  const dir = path.join(storeDir, JOURNAL_DIR);
  const entryOf = (file: ModuleFile) => path.join(dir, `${hash("sha256", storePath(file))}.json`);
  const listNames = () =>
    readdir(dir).catch((error: unknown): string[] => {
      if (isNotFound(error)) return [];
      throw error;
    });
  return {
    async add({ file, sha256 }) {
      const entry: TypeOf<typeof ENTRY> = { path: storePath(file), sha256 };
      const fill = async (temporary: string) => {
        await writeFile(temporary, JSON.stringify(entry), { flag: "wx" });
        return temporary;
      };
      // Where the store clears up after a killed process.
      await placeFile(entryOf(file), fill, path.join(storeDir, ".tmp", randomUUID()));
    },
    remove: (file) => rm(entryOf(file), { force: true }),
    count: async () => (await listNames()).length,
    async list() {
      const names = await listNames();
      const pending: PendingUpload[] = [];
      for (const name of names) {
        const content = await tryReadText(path.join(dir, name));
        const entry = tryRead(ENTRY, tryParseJson(content ?? ""));
        const file = entry && parseStorePath(entry.path);
        if (file) pending.push({ file, sha256: entry.sha256 });
      }
      return pending;
    },
  };
}
