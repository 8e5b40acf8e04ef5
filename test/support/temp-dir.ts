import { chmod, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * Makes a fresh directory and removes it, read-only trees included, when the running test ends.
 * Only inside a test; in a hook use {@link makeKeptTempDir} and {@link removeTree}.
 */
export async function makeTempDir(prefix: string): Promise<string> {
  const dir = await makeKeptTempDir(prefix);
  onTestFinished(() => removeTree(dir));
  return dir;
}

/** Makes a fresh directory that the caller removes with {@link removeTree}. */
export async function makeKeptTempDir(prefix: string): Promise<string> {
  // Resolved, because keys and module paths are compared with what programs report as their cwd.
  return realpath(await mkdtemp(join(tmpdir(), `${prefix}-`)));
}

/**
 * Removes a tree, if there is one. Go's module cache has directories of mode 0555, which
 * only root can empty, so on a refusal every directory is made writable first.
 */
export async function removeTree(dir: string): Promise<void> {
  const remove = () => rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    await remove();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EACCES" && code !== "EPERM" && code !== "ENOTEMPTY") throw error;
    await makeDirectoriesWritable(dir);
    await remove();
  }
}

async function makeDirectoriesWritable(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeDirectoriesWritable(join(dir, entry.name));
  }
}
