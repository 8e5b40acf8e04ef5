import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "../../lib/fs.ts";
import type { WorkflowFile } from "../judge/judge-workflows.ts";

const FOLDER = ".github/workflows";
const MAX_FILES = 200;

/** The workflow files of the checkout that holds a folder; none if there are none, or none readable. */
export async function readWorkflows(dir: string): Promise<WorkflowFile[]> {
  try {
    const names = await readdir(path.join(dir, FOLDER));
    const wanted = names.filter((name) => /\.ya?ml$/.test(name)).slice(0, MAX_FILES);
    return await Promise.all(
      wanted.map(async (name) => ({
        name: `${FOLDER}/${name}`,
        text: await readFile(path.join(dir, FOLDER, name), "utf8"),
      })),
    );
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
  const parent = path.dirname(dir);
  return parent === dir ? [] : readWorkflows(parent);
}
