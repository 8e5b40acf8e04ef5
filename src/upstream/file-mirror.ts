import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isNotFound } from "../lib/fs.ts";
import type { Mirror, MirrorAnswer } from "./mirror.ts";
import { transportError } from "./transport-error.ts";

/** A mirror in a folder, at a `file:` URL. */
export function createFileMirror(baseUrl: string): Mirror {
  return { name: baseUrl, get: (path) => readLocalFile(baseUrl, `${baseUrl}${path}`) };
}

async function readLocalFile(base: string, url: string): Promise<MirrorAnswer> {
  try {
    const file = fileURLToPath(url);
    const { size } = await stat(file);
    return { kind: "ok", body: createReadStream(file), sizeBytes: size };
  } catch (error) {
    if (isNotFound(error)) return { kind: "not-found" };
    throw transportError(base, error);
  }
}
