import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { errorMessage } from "../lib/errors.ts";
import { unavailable } from "./unavailable.ts";

const PIECE_BYTES = 1 << 20;

/** Reads a fetched file, and then removes it. Throws `CacheError` if it cannot be read. */
export async function* readOnce(file: string): AsyncIterable<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unavailable(`the fetched file cannot be read: ${errorMessage(error)}`, error);
  } finally {
    await rm(file, { force: true });
  }
}
