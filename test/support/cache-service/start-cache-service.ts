import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeKeptTempDir, removeTree } from "../temp-dir.ts";
import { createBlobStore } from "./blob-store.ts";
import { createEntryStore } from "./entry-store.ts";
import { createFaultPlan } from "./faults.ts";
import { createPacer } from "./pace.ts";
import { createRequestHandler } from "./request-handler.ts";
import { createUrlSigner } from "./signed-url.ts";
import { issueToken } from "./token.ts";
import { createTwirpRouter } from "./twirp.ts";
import type { CacheService, CacheServiceOptions, RequestRecord } from "./types.ts";

const ACCOUNT = "cachestore";
const CONTAINER = "actions-cache";
const DEFAULT_URL_LIFETIME_MS = 10 * 60 * 1000;

/** Starts an empty service on a free port; `close()` also deletes its blobs. */
export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const dir = await makeKeptTempDir("cache-service");
  const secret = randomBytes(32).toString("hex");
  const entries = createEntryStore();
  const blobs = createBlobStore(dir);
  const faults = createFaultPlan(options.faults ?? []);
  const requests: RequestRecord[] = [];

  const server = createServer({ keepAliveTimeout: 5_000 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  // Azure names the account in the host, or first in the path if the host is an address.
  const blobOrigin = options.azureHost
    ? `http://${ACCOUNT}.blob.core.windows.net:${port}`
    : `http://127.0.0.1:${port}`;
  const blobPrefix = options.azureHost ? `/${CONTAINER}/` : `/${ACCOUNT}/${CONTAINER}/`;
  const lifetimeMs = options.signedUrlLifetimeMs ?? DEFAULT_URL_LIFETIME_MS;
  const signer = createUrlSigner(blobOrigin, secret, lifetimeMs);
  server.on(
    "request",
    createRequestHandler({
      secret,
      entries,
      blobs,
      faults,
      signer,
      requests,
      blobPrefix,
      latencyMs: options.latencyMs ?? 0,
      pacer: createPacer(options.bytesPerSecondPerConnection),
      route: createTwirpRouter({
        entries,
        blobs,
        signer,
        blobPath: (entryId) => `${blobPrefix}${entryId}`,
      }),
    }),
  );

  return {
    url,
    childEnv: options.azureHost ? { NODE_OPTIONS: `--import ${preloadUrl()}` } : {},
    requests,
    issueToken: (request) => issueToken(secret, request),
    entries: () =>
      entries.finalized().map(({ repository, key, version, scope, createdAt, sizeBytes }) => ({
        repository,
        key,
        version,
        scope,
        createdAt,
        sizeBytes: sizeBytes ?? 0,
      })),
    readEntry(key) {
      const entry = entries.finalized().findLast((candidate) => candidate.key === key);
      if (entry === undefined) throw new Error(`no cache entry '${key}'`);
      return blobs.path(entry.id);
    },
    deleteEntry: (key) => entries.remove(key),
    setFaults: (next) => faults.replace(next),
    clearRequests: () => {
      requests.length = 0;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await removeTree(dir);
    },
  };
}

function preloadUrl(): string {
  return pathToFileURL(join(import.meta.dirname, "resolve-blob-host.mjs")).href;
}
