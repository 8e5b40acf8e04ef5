import type { IncomingMessage } from "node:http";
import type { BlobStore } from "./blob-store.ts";
import type { EntryStore } from "./entry-store.ts";
import { type TwirpMethod, type TwirpReply, twirpError } from "./exchange.ts";
import type { UrlSigner } from "./signed-url.ts";
import type { FaultPoint } from "./types.ts";

const PREFIX = "/twirp/github.actions.results.api.v1.CacheService/";
const MAX_KEY_LENGTH = 512;
const MAX_BODY_BYTES = 1024 * 1024;

export interface TwirpRoute {
  readonly kind: FaultPoint;
  readonly method: TwirpMethod;
}

interface TwirpParts {
  readonly entries: EntryStore;
  readonly blobs: BlobStore;
  readonly signer: UrlSigner;
  blobPath(entryId: string): string;
}

/** Returns null for a path that is not a method of the service. */
export function createTwirpRouter(parts: TwirpParts): (path: string) => TwirpRoute | null {
  const routes: Readonly<Record<string, TwirpRoute>> = {
    CreateCacheEntry: { kind: "create", method: createCreate(parts) },
    FinalizeCacheEntryUpload: { kind: "finalize", method: createFinalize(parts) },
    GetCacheEntryDownloadURL: { kind: "lookup", method: createLookup(parts) },
  };
  return (path) => (path.startsWith(PREFIX) ? (routes[path.slice(PREFIX.length)] ?? null) : null);
}

function createCreate({ entries, signer, blobPath }: TwirpParts): TwirpMethod {
  return (body, access) => {
    const key = readKey(body["key"]);
    const version = body["version"];
    if (key === null || typeof version !== "string" || version === "") return invalid();
    if (access.writableRef === null) {
      // Not an HTTP error: the client looks for this text in a reply that is not ok.
      const message = "cache write denied: the token of this run cannot write caches";
      return { status: 200, body: { ok: false, message } };
    }
    const entry = entries.reserve(access, access.writableRef, key, version);
    if (entry === null) {
      return twirpError(
        "already_exists",
        "cache entry with the same key, version, and scope already exists",
      );
    }
    const signed_upload_url = signer.sign(blobPath(entry.id), "w");
    return { status: 200, body: { ok: true, signed_upload_url } };
  };
}

function createFinalize({ entries, blobs }: TwirpParts): TwirpMethod {
  return async (body, access) => {
    const key = readKey(body["key"]);
    const version = body["version"];
    const sizeBytes = Number(body["size_bytes"]);
    if (key === null || typeof version !== "string") return invalid();
    const entry = entries.findReserved(access, key, version);
    if (entry === null) return twirpError("not_found", "no reserved cache entry");
    const actualBytes = await blobs.size(entry.id);
    if (actualBytes === null) return twirpError("not_found", "nothing was uploaded");
    if (actualBytes !== sizeBytes) {
      return twirpError("invalid_argument", `size_bytes is ${sizeBytes}, blob has ${actualBytes}`);
    }
    entry.sizeBytes = sizeBytes;
    return { status: 200, body: { ok: true, entry_id: String(entries.finalized().length) } };
  };
}

function createLookup({ entries, signer, blobPath }: TwirpParts): TwirpMethod {
  return (body, access) => {
    const key = readKey(body["key"]);
    const version = body["version"];
    const restoreKeys = (Array.isArray(body["restore_keys"]) ? body["restore_keys"] : []).map(
      readKey,
    );
    if (key === null || typeof version !== "string" || version === "") return invalid();
    if (restoreKeys.length > 9 || !restoreKeys.every((value) => value !== null)) return invalid();
    if (access.readableRefs.length === 0) {
      return twirpError("permission_denied", "cache read denied: no readable scope");
    }
    const entry = entries.lookup(access, key, restoreKeys, version);
    if (entry === null) return { status: 200, body: { ok: false } };
    const signed_download_url = signer.sign(blobPath(entry.id), "r");
    return { status: 200, body: { ok: true, signed_download_url, matched_key: entry.key } };
  };
}

function readKey(value: unknown): string | null {
  if (typeof value !== "string" || value === "" || value.includes(",")) return null;
  return value.length <= MAX_KEY_LENGTH ? value : null;
}

function invalid(): TwirpReply {
  return twirpError("invalid_argument", "key, restore_keys or version is not valid");
}

/** Returns null for what is not a JSON object. */
export async function readJsonBody(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>> | null> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += String(chunk);
    if (text.length > MAX_BODY_BYTES) return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
