import type { Clock } from "../lib/clock.ts";
import { readBytes } from "../lib/read-stream.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { UpstreamResult } from "../upstream/upstream.ts";
import type { NotFoundCache } from "./not-found-cache.ts";
import { OfflineError } from "./offline-upstream.ts";
import { queryFor } from "./queries.ts";
import type { SumdbRoute } from "./routes.ts";
import type { SingleMirror } from "./single-mirrors.ts";
import type { SumdbCache } from "./sumdb-cache.ts";
import { checkSumdb } from "./sumdb-content.ts";
import { findSumdbMirror } from "./sumdb-support.ts";

type SumdbAnswer =
  | { kind: "ok"; body: Buffer; source: "store" | "mirror" }
  /** `isRemembered`: the mirrors said so a moment ago, and were not asked again. */
  | { kind: "not-found"; isRemembered?: true };

export interface SumdbProxy {
  /** Whether it is the database that this one passes requests on to. */
  isFor(route: SumdbRoute): boolean;
  /**
   * The answer of the mirror that passes requests on to the database, the body unchanged. Lookups
   * and tiles are kept. Throws `UpstreamError` and `OfflineError`.
   */
  get(route: SumdbRoute): Promise<SumdbAnswer>;
}

/**
 * Proxies one checksum database (https://go.dev/design/25530-sumdb#proxying-a-checksum-database).
 */
export function createSumdbProxy(parts: {
  database: string;
  /** In the order of the list. */
  mirrors: readonly SingleMirror[];
  cache: SumdbCache;
  notFoundCache: NotFoundCache;
  offline: boolean;
  clock: Clock;
  /** Called if the disk refuses to keep an answer. The caller gets the answer nevertheless. */
  onStoreFault: (error: unknown) => void;
}): SumdbProxy {
  const { cache, notFoundCache, offline } = parts;
  const findMirror = findSumdbMirror(parts);
  const share = createSingleFlight<SumdbAnswer>();

  /** Asks all mirrors if need be: once go relies on us it asks no other server. */
  async function fetchFrom(
    first: SingleMirror,
    route: SumdbRoute,
  ): Promise<UpstreamResult<Buffer>> {
    const others = parts.mirrors.filter((mirror) => mirror !== first);
    let failure: unknown;
    for (const { upstream } of [first, ...others]) {
      try {
        const result = await upstream.fetch(queryFor(route), async ({ body }) => {
          const content = await readBytes(body);
          checkSumdb(route.request, content);
          return content;
        });
        // A mirror that does not proxy the database also says "not found".
        if (result.kind === "ok" || failure === undefined) return result;
      } catch (error) {
        failure ??= error;
      }
    }
    throw failure;
  }

  async function find(route: SumdbRoute): Promise<SumdbAnswer> {
    const { path, request } = route;
    const kept = await cache.find(route);
    if (kept) return { kind: "ok", body: kept, source: "store" };
    if (offline) {
      // Without a 200 here go would ask the database itself.
      if (request.kind === "supported")
        return { kind: "ok", body: Buffer.alloc(0), source: "store" };
      throw new OfflineError(`offline: ${path} is not in the restored cache`);
    }
    if (notFoundCache.has(path)) return { kind: "not-found", isRemembered: true };
    const mirror = await findMirror();
    if (!mirror) return { kind: "not-found" };
    if (request.kind === "supported")
      return { kind: "ok", body: Buffer.alloc(0), source: "mirror" };
    const result = await fetchFrom(mirror, route);
    if (result.kind === "not-found") {
      notFoundCache.addFile(path);
      return result;
    }
    await cache.keep(route, result.value).catch(parts.onStoreFault);
    return { kind: "ok", body: result.value, source: "mirror" };
  }

  return {
    isFor: ({ database }) => database === parts.database,
    get: (route) => share(route.path, () => find(route)),
  };
}
