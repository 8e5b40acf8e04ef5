import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { removeTree } from "../temp-dir.ts";

/** Absolute paths; the same for each job on the same root. */
export interface RunnerLayout {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** RUNNER_WORKSPACE, the parent of the workspace. */
  readonly pipelineDir: string;
  /** RUNNER_TEMP. */
  readonly tempDir: string;
  /** RUNNER_TOOL_CACHE. */
  readonly toolCacheDir: string;
  /** HOME. */
  readonly homeDir: string;
}

export function planLayout(root: string, repository: string): RunnerLayout {
  const name = repository.split("/")[1] ?? repository;
  const pipelineDir = join(root, "work", name);
  return {
    pipelineDir,
    workspace: join(pipelineDir, name),
    tempDir: join(root, "work", "_temp"),
    toolCacheDir: join(root, "work", "_tool"),
    homeDir: join(root, "home"),
  };
}

export async function createLayout(layout: RunnerLayout): Promise<void> {
  for (const dir of Object.values(layout)) await mkdir(dir, { recursive: true });
}

/** Removes what is in the directory, not the directory. */
export async function emptyDirectory(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const name of await readdir(dir)) await removeTree(join(dir, name));
}
