import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { errorMessage } from "../lib/errors.ts";
import { unavailable } from "./unavailable.ts";

const PIECE_BYTES = 1 << 20;

/** Reads a file that was fetched, and removes it. Throws `CacheError` where it cannot be read. */
export async function* readOnce(file: string): AsyncIterable<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unavailable(`what was fetched cannot be read: ${errorMessage(error)}`, error);
  } finally {
    await rm(file, { force: true });
  }
}
