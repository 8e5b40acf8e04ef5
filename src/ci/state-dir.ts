import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { formatState, type RunState, tryParseState } from "../app/handover.ts";
import { ConfigError } from "../lib/errors.ts";
import { errnoOf, tryReadText, writeFileAtomic } from "../lib/fs.ts";
import type { CiJob, Environment } from "./ci-job.ts";

const STATE_FILE = "state.json";
/** What the steps on any CI system make below the folder for the job. */
const OWN_FOLDER = "go-accel";
/** Others may pass through to the script named `go` and to the file of settings, and list nothing. */
const PASSABLE = 0o711;

/** Where the user's own caches are. */
export function userCacheDir(env: Environment): string {
  const given = env["XDG_CACHE_HOME"];
  return given && path.isAbsolute(given) ? given : path.join(homedir(), ".cache");
}

/** Where an installed Go is kept: a runner's tool cache, or beside the user's own caches. */
export function toolCacheDir(env: Environment): string {
  const given = env["RUNNER_TOOL_CACHE"];
  return given && path.isAbsolute(given)
    ? given
    : path.join(userCacheDir(env), "go-accel", "tools");
}

/**
 * The folders in which a job's state may be kept, best first: the one that was asked for, or else
 * below what the CI system keeps for the job, the user's caches or the temporary folder. They depend
 * on the checkout, so a later command of the job finds the same, and each job has the same paths.
 */
export function stateDirs(
  asked: string | undefined,
  { workspace, tempDir }: Pick<CiJob, "workspace" | "tempDir">,
  env: Environment,
): string[] {
  if (asked !== undefined) return [path.resolve(asked)];
  const name = `go-accel-${createHash("sha256").update(workspace).digest("hex").slice(0, 12)}`;
  return [
    ...(tempDir === undefined ? [] : [tempDir]),
    path.join(userCacheDir(env), "go-accel", "jobs"),
    // The user of a container often has a number and no name.
    path.join(tmpdir(), `go-accel-${process.getuid?.() ?? "user"}`),
  ].map((parent) => path.join(parent, name));
}

/**
 * Makes the first of the folders that can be made, empty and this user's own, and returns it. Throws
 * a `ConfigError` for a folder that holds other things or is a part of the checkout, and an error if
 * none can be made.
 */
export async function makeStateDir(dirs: readonly string[], workspace: string): Promise<string> {
  let failure: unknown;
  for (const dir of dirs) {
    refuseInside(dir, workspace);
    try {
      await refuseForeign(dir);
      await rm(dir, { recursive: true, force: true });
      await mkdir(path.dirname(dir), { recursive: true });
      // Without `recursive` it fails if somebody else has just made it.
      await mkdir(dir, { mode: PASSABLE });
      return dir;
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** Keeps the state for the job's last command. */
export async function saveState(dir: string, state: RunState): Promise<void> {
  await writeFileAtomic(path.join(dir, STATE_FILE), formatState(state), 0o600);
}

/** The folder that holds a state, and the state; undefined if none does. */
export async function findState(
  dirs: readonly string[],
): Promise<{ dir: string; state: RunState } | undefined> {
  for (const dir of dirs) {
    const file = path.join(dir, STATE_FILE);
    const text = (await isOwn(dir)) ? await tryReadText(file) : undefined;
    const state = tryParseState(text ?? "");
    if (state) return { dir, state };
  }
  return undefined;
}

/** After this there is no state. What shells of the job may still use stays. */
export async function dropState(dir: string): Promise<void> {
  await rm(path.join(dir, STATE_FILE), { force: true });
}

/** Git would take it for a part of the checkout, and builds would see it. */
function refuseInside(dir: string, workspace: string): void {
  const relative = path.relative(workspace, dir);
  const isOutside = relative.startsWith("..") || path.isAbsolute(relative);
  if (isOutside) return;
  throw refusal(dir, "a folder outside of the checkout");
}

/** It is emptied before use, so it must hold nothing of somebody else's. */
async function refuseForeign(dir: string): Promise<void> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  if (names.every((name) => name === STATE_FILE || name === OWN_FOLDER)) return;
  throw refusal(dir, "an empty folder, or one that go-accel has made");
}

function refusal(dir: string, allowed: string): ConfigError {
  return new ConfigError([{ input: "state-dir", value: dir, allowed }]);
}

/** Anybody can make a folder in a shared one. A state names programs that we would run. */
async function isOwn(dir: string): Promise<boolean> {
  try {
    const stats = await lstat(dir);
    return stats.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid());
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}
