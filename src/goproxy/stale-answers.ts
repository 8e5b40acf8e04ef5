import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { tryReadText, writeFileAtomic } from "../lib/fs.ts";

export interface StaleAnswer {
  body: Buffer;
  /** Milliseconds since the Unix epoch at which a mirror gave it. */
  fetchedAtMs: number;
}

/** The last good answers of mirrors to what may change, on disk. */
export interface StaleAnswers {
  /** Undefined where there is none that is whole and of this path; never throws. */
  find(wirePath: string): Promise<StaleAnswer | undefined>;
  /** Throws where the disk refuses. */
  keep(wirePath: string, answer: StaleAnswer): Promise<void>;
  /** Throws where the disk refuses; an answer that is not there is fine. */
  forget(wirePath: string): Promise<void>;
}

/** The sub-folder of a store that holds them; no module path can name it. */
export const STALE_DIR = ".mutable";

/** Kept as JSON below `dir`, each under a hash of its path: names of branches fit in no file name. */
export function createStaleAnswers(dir: string): StaleAnswers {
  const fileOf = (wirePath: string) =>
    path.join(dir, `${createHash("sha256").update(wirePath).digest("hex")}.json`);
  return {
    async find(wirePath) {
      try {
        return parseKept(wirePath, JSON.parse((await tryReadText(fileOf(wirePath))) ?? "null"));
      } catch {
        // Half of a file, or a disk that does not read: there is no answer, then.
        return undefined;
      }
    },
    keep(wirePath, { body, fetchedAtMs }) {
      const kept = { path: wirePath, fetchedAtMs, body: body.toString("base64") };
      return writeFileAtomic(fileOf(wirePath), JSON.stringify(kept));
    },
    forget: (wirePath) => rm(fileOf(wirePath), { force: true }),
  };
}

function parseKept(wirePath: string, kept: unknown): StaleAnswer | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  if (!("path" in kept && "fetchedAtMs" in kept && "body" in kept)) return undefined;
  const { fetchedAtMs, body } = kept;
  if (kept.path !== wirePath || typeof body !== "string") return undefined;
  if (typeof fetchedAtMs !== "number" || !Number.isFinite(fetchedAtMs)) return undefined;
  return { body: Buffer.from(body, "base64"), fetchedAtMs };
}
