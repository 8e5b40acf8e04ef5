import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as core from "@actions/core";
import { writeFileAtomic } from "../lib/fs.ts";
import { isMarked, markToken } from "./token-mark.ts";

/** The runner passes it to the post step only, as STATE_isPost. */
const IS_POST = "isPost";
const TOKEN_MARK = "tokenMark";
const RUN = "run";
const RUN_FILE = "runFile";
const RUN_SHA256 = "runSha256";
const FILE_NAME = "state.json";

/**
 * The runner passes each value as an environment variable. No process starts with one longer than
 * 128 KiB on Linux (MAX_ARG_STRLEN) or 32 KiB on Windows, and a post step that does not start fails
 * the job. The state grows with go.sum.
 */
const MAX_VARIABLE_BYTES = 16 * 1024;

/** Lets the post step know that it is the post step. Call it before anything can fail. */
export function markPost(): void {
  core.saveState(IS_POST, "true");
}

/** Lets the post step tell this token from another one, though the state does not hold it. */
export function rememberToken(token: string): void {
  core.saveState(TOKEN_MARK, markToken(token));
}

/** Whether `token` is the one that the main step had. */
export function isRememberedToken(token: string): boolean {
  return isMarked(token, core.getState(TOKEN_MARK));
}

/**
 * Saves a text of any length for the post step: a long one in a file in `dir`, which must outlive
 * the job's steps. Throws if the file cannot be written.
 */
export async function saveState(text: string, dir: string): Promise<void> {
  if (Buffer.byteLength(text) <= MAX_VARIABLE_BYTES) return core.saveState(RUN, text);
  const file = path.join(dir, FILE_NAME);
  await writeFileAtomic(file, text, 0o600);
  core.saveState(RUN_FILE, file);
  // The user's steps can write to the file, but not to what the runner holds.
  core.saveState(RUN_SHA256, sha256(text));
}

/**
 * Empty if the main step saved nothing. Throws if its file is gone, or holds anything other than
 * what the main step wrote.
 */
export async function loadState(): Promise<string> {
  const file = core.getState(RUN_FILE);
  if (file === "") return core.getState(RUN);
  const text = await readFile(file, "utf8");
  if (sha256(text) !== core.getState(RUN_SHA256)) {
    throw new Error(`${file} was changed after the main step wrote it`);
  }
  return text;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
