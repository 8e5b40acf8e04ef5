import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { tryReadText, writeFileAtomic } from "../lib/fs.ts";
import { tryParseJson } from "../lib/json.ts";
import { object, signed, type TypeOf, text, tryRead } from "../lib/shape.ts";

interface StaleAnswer {
  body: Buffer;
  /** Milliseconds since the Unix epoch at which a mirror gave it. */
  fetchedAtMs: number;
}

/** The last good answers of mirrors to what may change, on disk. */
export interface StaleAnswers {
  /** Undefined if there is no whole answer for this path. Never throws. */
  find(wirePath: string): Promise<StaleAnswer | undefined>;
  /** Throws if the disk refuses. */
  keep(wirePath: string, answer: StaleAnswer): Promise<void>;
  /** Throws if the disk refuses, but not if there is no such answer. */
  forget(wirePath: string): Promise<void>;
}

/** The sub-folder of a store that holds them; no module path can name it. */
export const STALE_DIR = ".mutable";

const KEPT = object("staleAnswer", "An answer as it is kept.", {
  path: text("Path that was asked for"),
  fetchedAtMs: signed("When a mirror gave it, in milliseconds since the epoch"),
  body: text("Its bytes as base64"),
});

/**
 * Kept as JSON below `dir`, named by a hash of the path: a branch's name may not fit a file name.
 */
export function createStaleAnswers(dir: string): StaleAnswers {
  const fileOf = (wirePath: string) =>
    path.join(dir, `${createHash("sha256").update(wirePath).digest("hex")}.json`);
  return {
    async find(wirePath) {
      // A disk that cannot be read holds no answer.
      const content = await tryReadText(fileOf(wirePath)).catch(() => undefined);
      const kept = tryRead(KEPT, tryParseJson(content ?? ""));
      if (kept?.path !== wirePath) return undefined;
      return { body: Buffer.from(kept.body, "base64"), fetchedAtMs: kept.fetchedAtMs };
    },
    keep(wirePath, { body, fetchedAtMs }) {
      const kept: TypeOf<typeof KEPT> = {
        path: wirePath,
        fetchedAtMs,
        body: body.toString("base64"),
      };
      return writeFileAtomic(fileOf(wirePath), JSON.stringify(kept));
    },
    forget: (wirePath) => rm(fileOf(wirePath), { force: true }),
  };
}
