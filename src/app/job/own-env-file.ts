import path from "node:path";
import { tryReadText } from "../../lib/fs.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";

/** Our file of go settings, which GOENV names for the job's later steps. */
export interface OwnEnvFile {
  /** Its folder, which is the same in each job if the runner's temporary folder is. */
  dir: string;
  /** The user's file, which go env -w changes without us; undefined for none (GOENV=off). */
  userFile: string | undefined;
}

/** The files of the folder. */
export function ownEnvFiles(dir: string) {
  return {
    /** What GOENV names. */
    settings: path.join(dir, "env"),
    /** The same as we made it: a difference is the work of a step. Exists while it holds. */
    baseline: path.join(dir, "baseline"),
    /** What GOENV is without us, for the next use of the action in the job. */
    marker: path.join(dir, MARKER),
  };
}

const MARKER = "go-accel-env.json";

/** The content of the marker. */
export function formatMarker(goEnv: string | undefined): string {
  return JSON.stringify(goEnv === undefined ? {} : { goEnv });
}

/**
 * GOENV as it is without us: the variable as it is given, unless it names a file that an earlier use
 * of the action in this job has made. Undefined if it is not set.
 */
export async function withoutOwnEnvFile(goEnv: string | undefined): Promise<string | undefined> {
  if (goEnv === undefined || !path.isAbsolute(goEnv)) return goEnv;
  const marker = path.join(path.dirname(goEnv), MARKER);
  const text = await tryReadText(marker).catch(() => undefined);
  if (text === undefined) return goEnv;
  const before = ownField(tryParseJson(text), "goEnv");
  return typeof before === "string" ? before : undefined;
}
