import { open } from "node:fs/promises";
import path from "node:path";
import { type LoggedCommand, parseGoCommandLog } from "../../gocmd/go-command-log.ts";
import { errnoOf } from "../../lib/fs.ts";
import { GO_COMMAND_LOG } from "../handover.ts";

/** Some 10,000 commands. */
const MAX_LOG_BYTES = 2 ** 20;

/**
 * The go commands of the job's steps so far, in the order in which they ended. Undefined if they are
 * not timed. Throws if the log cannot be read.
 */
export async function readCommandLog(dir: string): Promise<LoggedCommand[] | undefined> {
  const text = await readStart(path.join(dir, GO_COMMAND_LOG));
  return text === undefined ? undefined : parseGoCommandLog(text);
}

/**
 * The same for figures that the report can do without: none if commands are not timed, or if the log
 * cannot be read, of which `readGoCommands` warns.
 */
export async function tryReadCommandLog(dir: string): Promise<LoggedCommand[]> {
  return (await readCommandLog(dir).catch(() => undefined)) ?? [];
}

/** The part of the file that is looked at; undefined if there is no file. */
async function readStart(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(MAX_LOG_BYTES),
        0,
        MAX_LOG_BYTES,
        0,
      );
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
