import path from "node:path";
import { tryReadText } from "../../lib/fs.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";

/** A wrapper that an earlier use of the action in this job has put on PATH. */
export interface InstalledWrapper {
  /** As PATH spells it. */
  dir: string;
  /** The logs that it writes to. */
  logs: string[];
}

/** Lies beside each wrapper, so that the next use of the action knows it. */
export const WRAPPER_FILE = "go-accel-wrapper.json";

/** The wrappers on PATH (its value), in its order. */
export async function findGoWrappers(pathVariable: string): Promise<InstalledWrapper[]> {
  const found: InstalledWrapper[] = [];
  for (const dir of new Set(pathVariable.split(path.delimiter))) {
    if (!path.isAbsolute(dir)) continue;
    const text = await tryReadText(path.join(dir, WRAPPER_FILE)).catch(() => undefined);
    if (text !== undefined) found.push({ dir, logs: readLogs(text) });
  }
  return found;
}

/** PATH without the folders of wrappers: what the job's steps would have without us. */
export async function withoutGoWrappers(pathVariable: string): Promise<string> {
  const dirs = new Set((await findGoWrappers(pathVariable)).map(({ dir }) => dir));
  const kept = pathVariable.split(path.delimiter).filter((dir) => !dirs.has(dir));
  return kept.join(path.delimiter);
}

/** Of a file that another version of the action, or a step, may have written. */
function readLogs(text: string): string[] {
  const logs = ownField(tryParseJson(text), "logs");
  return Array.isArray(logs) ? logs.filter((log) => typeof log === "string") : [];
}
