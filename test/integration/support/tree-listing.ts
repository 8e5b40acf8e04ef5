import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ListedEntry {
  kind: "file" | "folder" | "other";
  mode: number;
  mtimeMs: number;
  sizeBytes?: number;
  sha256?: string;
}

/** All that is below a folder, by relative names, with what an archive keeps of it. */
export function listTree(root: string): Record<string, ListedEntry> {
  const found: Record<string, ListedEntry> = {};
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    const file = join(root, name);
    const stats = lstatSync(file);
    const entry = { mode: stats.mode & 0o7777, mtimeMs: Math.round(stats.mtimeMs) };
    if (stats.isFile()) {
      const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
      found[name] = { ...entry, kind: "file", sizeBytes: stats.size, sha256 };
    } else found[name] = { ...entry, kind: stats.isDirectory() ? "folder" : "other" };
  }
  return found;
}
