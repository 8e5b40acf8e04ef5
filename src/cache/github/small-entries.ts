import { createHash } from "node:crypto";
import type { SaveResult, SmallEntries } from "../backend.ts";
import type { GithubCacheService } from "./cache-service.ts";
import { type HttpExchange, readText } from "./http-exchange.ts";

export interface GithubSmallParts {
  exchange: HttpExchange;
  service: GithubCacheService;
  /** Gives up work that takes too long. Throws `CacheError` for anything that the work throws. */
  guard: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/**
 * Small entries in the cache service of GitHub Actions, sent as they are in one request each way.
 */
export function createGithubSmallEntries(parts: GithubSmallParts): SmallEntries {
  const { exchange, service, guard } = parts;
  return {
    read: (name, prefix) =>
      guard(async (signal) => {
        const found = await service.find([prefix], versionOf(name), signal);
        if (!found) return undefined;
        const reply = await exchange.send({ method: "GET", url: found.url, signal });
        if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
        return Buffer.from(await readText(reply.body));
      }),
    async save({ name, key }, content) {
      const entry = { key, version: versionOf(name) };
      const reserved = await guard((signal) => service.reserve(entry, signal));
      if (typeof reserved === "string") return reserved;
      const body = Buffer.from(await content);
      return guard<SaveResult>(async (signal) => {
        const headers = {
          "content-length": String(body.length),
          "x-ms-blob-type": "BlockBlob",
        };
        const request = { method: "PUT", url: reserved.url, headers, body, signal } as const;
        const { status, body: rest } = await exchange.send(request);
        rest.resume();
        if (status !== 201) throw new Error(`answered ${status}`);
        await service.commit(entry, body.length, signal);
        return "saved";
      });
    },
  };
}

/** The service keeps entries of different versions apart. */
function versionOf(name: string): string {
  return createHash("sha256").update(`go-accel small entry\n${name}\n`).digest("hex");
}
