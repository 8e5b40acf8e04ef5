import { cp } from "node:fs/promises";
import { join } from "node:path";

/** Copies files and trees, by their names relative to both folders. */
export async function copyFiles(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) await cp(join(from, name), join(to, name), { recursive: true });
}
