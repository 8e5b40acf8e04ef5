import type { Clock } from "../lib/clock.ts";
import { createExpiringMap } from "../lib/expiring-map.ts";
import { readBytes } from "../lib/read-stream.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { Upstream } from "../upstream/upstream.ts";
import type { Freshness } from "./freshness.ts";
import { checkMutable } from "./mutable-content.ts";
import type { NotFoundCache } from "./not-found-cache.ts";
import { queryFor } from "./queries.ts";
import type { MutableRoute } from "./routes.ts";
import type { StaleAnswers } from "./stale-answers.ts";

export type MutableAnswer =
  | { kind: "ok"; body: Buffer; source: "store" | "mirror" }
  /** An older answer, because the mirrors gave none. */
  | { kind: "ok"; body: Buffer; source: "stale"; ageMs: number }
  /** `isRemembered`: the mirrors said so a moment ago, and were not asked again. */
  | { kind: "not-found"; isRemembered?: true };

export interface MutableAnswers {
  /**
   * The answer of the mirrors, or the one that they gave a moment ago. If they fail, it is the last
   * good one; if there is none, their error is thrown. "Not found" (404, 410) is never replaced by
   * an earlier answer. Callers at the same time share one answer; a failure is forgotten at once.
   */
  get(route: MutableRoute): Promise<MutableAnswer>;
  /**
   * The mirrors are asked again for all paths that begin like this. What they are being asked for now is
   * not remembered.
   */
  forget(wirePrefix: string): void;
}

const MAX_FRESH_ENTRIES = 2_000;
/** Clocks of two machines may differ. An answer from further in the future is not trusted. */
const MAX_AHEAD_MS = 60 * 60 * 1000;

export function createMutableAnswers(parts: {
  upstream: Upstream;
  notFoundCache: NotFoundCache;
  stale: StaleAnswers;
  clock: Pick<Clock, "nowMs">;
  /** Called if the disk refuses to keep an answer. The caller gets the answer nevertheless. */
  onStoreFault: (error: unknown) => void;
  freshness: Pick<Freshness, "listMs" | "queryMs" | "staleMs">;
}): MutableAnswers {
  const { upstream, notFoundCache, stale, clock, freshness } = parts;
  const { listMs, queryMs } = freshness;
  const freshMs = { list: listMs, latest: listMs, info: queryMs };
  const fresh = createExpiringMap<Buffer>({ clock, maxEntries: MAX_FRESH_ENTRIES });
  const share = createSingleFlight<MutableAnswer>();
  let forgotten = 0;

  async function ask(route: MutableRoute): Promise<MutableAnswer> {
    const query = queryFor(route);
    const { path } = query;
    const forgottenBefore = forgotten;
    const result = await upstream.fetch(query, async ({ body }) =>
      checkMutable(route.endpoint, await readBytes(body)),
    );
    const isFresh = forgotten === forgottenBefore;
    if (result.kind === "not-found") {
      if (isFresh) notFoundCache.addMutable(path, route.modulePath);
      await stale.forget(path).catch(parts.onStoreFault);
      return result;
    }
    const body = result.value;
    if (isFresh) fresh.set(path, body, freshMs[route.endpoint]);
    await stale.keep(path, { body, fetchedAtMs: clock.nowMs() }).catch(parts.onStoreFault);
    return { kind: "ok", body, source: "mirror" };
  }

  async function findStale(route: MutableRoute): Promise<MutableAnswer | undefined> {
    const found = await stale.find(queryFor(route).path);
    if (!found) return undefined;
    const ageMs = clock.nowMs() - found.fetchedAtMs;
    if (ageMs > freshness.staleMs || ageMs < -MAX_AHEAD_MS) return undefined;
    try {
      const body = checkMutable(route.endpoint, found.body);
      return { kind: "ok", body, source: "stale", ageMs: Math.max(0, ageMs) };
    } catch {
      // The file was damaged since the mirror gave the answer.
      return undefined;
    }
  }

  async function askOrFindStale(route: MutableRoute): Promise<MutableAnswer> {
    try {
      return await ask(route);
    } catch (error) {
      const found = await findStale(route);
      if (found) return found;
      throw error;
    }
  }

  return {
    async get(route) {
      const { path } = queryFor(route);
      const body = fresh.get(path);
      if (body) return { kind: "ok", body, source: "store" };
      if (notFoundCache.has(path)) return { kind: "not-found", isRemembered: true };
      return share(`${forgotten} ${path}`, () => askOrFindStale(route));
    },
    forget(wirePrefix) {
      forgotten++;
      fresh.deletePrefix(wirePrefix);
      notFoundCache.forget(wirePrefix);
    },
  };
}
