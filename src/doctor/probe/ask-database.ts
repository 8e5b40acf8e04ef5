import { readFile } from "node:fs/promises";
import path from "node:path";
import { KNOWN_KEYS_FILE, readChecksumDatabase } from "../../gocmd/checksum-database.ts";
import { IntegrityError } from "../../lib/errors.ts";
import { errnoOf } from "../../lib/fs.ts";
import { createChecksumDatabase } from "../../sumdb/client.ts";
import { lookupPath } from "../../sumdb/lookup.ts";
import { parseVerifierKey } from "../../sumdb/note.ts";
import type { Answer } from "../judge/answer.ts";
import type { DatabaseFacts } from "../judge/judge-database.ts";
import type { ListedEntry } from "../judge/judge-proxy-list.ts";
import type { SampleModule } from "../judge/pick-samples.ts";
import { type Client, get } from "./http-get.ts";

const MAX_BYTES = 1 << 20;

/** An answer that is neither content nor "not found". */
class Unusable extends Error {
  override readonly name = "Unusable";
  readonly answer: Answer;

  constructor(answer: Answer) {
    super("no usable answer");
    this.answer = answer;
  }
}

interface DatabaseQuestion {
  goSumdb: string;
  goRoot: string;
  /** The mirrors that may pass requests on, in the list's order. */
  list: readonly ListedEntry[];
  sample: SampleModule;
}

/**
 * Looks a module up in the checksum database as go does: through the first mirror that says it
 * passes requests on, or else directly. Undefined if GOSUMDB is off. Never throws.
 */
export async function askDatabase(
  client: Client,
  { goSumdb, goRoot, list, sample }: DatabaseQuestion,
): Promise<DatabaseFacts | undefined> {
  const setting = readChecksumDatabase(goSumdb, await readKnownKeys(goRoot));
  if (!setting) return undefined;
  const { name, key, url } = setting;
  const route = url === undefined ? await findRoute(client, name, list) : undefined;
  if (route && "answer" in route) return { kind: "refused", ...route };
  const base = route?.base ?? url ?? `https://${name}`;
  const host = new URL(base).host;
  const through = { host, isMirror: route !== undefined };
  const verifier = key === undefined ? undefined : parseVerifierKey(key);
  const fetch = async <T>(at: string, read: (body: Buffer) => T): Promise<T | undefined> => {
    const answer = await get(client, new URL(`${base}${at}`), MAX_BYTES);
    if (answer.kind !== "content") throw new Unusable(answer);
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (answer.status !== 200 || answer.end !== "whole") throw new Unusable(answer);
    return read(answer.body);
  };
  try {
    const found = verifier
      ? await createChecksumDatabase(verifier, fetch).lookup(sample.path, sample.version)
      : await fetch(lookupPath(sample.path, sample.version), () => ({ zip: undefined }));
    if (!found) return { kind: "unknown", ...through, isPublic: sample.isPublic };
    if (found.zip !== undefined && found.zip !== sample.zipHash) {
      const message = `it has ${found.zip}, and go.sum has ${sample.zipHash}`;
      return { kind: "invalid", ...through, message };
    }
    return { kind: "fine", ...through };
  } catch (error) {
    if (error instanceof Unusable) return { kind: "failed", ...through, answer: error.answer };
    if (error instanceof IntegrityError) {
      return { kind: "invalid", ...through, message: error.message };
    }
    throw error;
  }
}

/** Where go would ask: undefined for the database itself, an answer if go would give up. */
async function findRoute(
  client: Client,
  name: string,
  list: readonly ListedEntry[],
): Promise<{ base: string } | { host: string; answer: Answer } | undefined> {
  for (const entry of list) {
    if (entry.kind !== "mirror") return undefined;
    if (entry.url.startsWith("file:")) continue;
    const base = `${entry.url}/sumdb/${name}`;
    const answer = await get(client, new URL(`${base}/supported`), MAX_BYTES);
    const status = answer.kind === "content" ? answer.status : undefined;
    if (status === 200) return { base };
    const isAbsent = status === 404 || status === 410;
    if (!isAbsent && entry.fallback === "not-found") {
      return { host: new URL(entry.url).host, answer };
    }
  }
  return undefined;
}

async function readKnownKeys(goRoot: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(goRoot, KNOWN_KEYS_FILE), "utf8");
  } catch (error) {
    // A Go without its sources: then only the way to the database is checked.
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}
