import { type Account, type Call, positive, type Reply, refusal } from "./exchange.ts";
import type { FakeCache } from "./types.ts";

/**
 * Entries of the cache service (https://docs.github.com/rest/actions/cache): pages of up to 100, a
 * filter by the beginning of keys, and removal by number.
 */
export function answerCaches(
  { operation, id }: Call,
  { account, query, caches }: { account: Account; query: URLSearchParams; caches: FakeCache[] },
): Reply {
  const noAccess = refusal(403, "Resource not accessible by integration");
  if (account.actions === "none") return noAccess;
  if (operation === "remove-cache") {
    if (account.actions !== "write") return noAccess;
    const index = caches.findIndex((cache) => cache.id === id);
    if (index < 0) return refusal(404, "Not Found");
    caches.splice(index, 1);
    return { status: 204, body: undefined };
  }
  const perPage = Math.min(100, positive(query.get("per_page")) ?? 30);
  const page = positive(query.get("page")) ?? 1;
  const matching = caches.filter(({ key }) => key.startsWith(query.get("key") ?? ""));
  return {
    status: 200,
    body: {
      total_count: matching.length,
      actions_caches: matching.slice((page - 1) * perPage, page * perPage).map(toJson),
    },
  };
}

function toJson({ id, key, ref, sizeBytes, createdAt, lastAccessedAt }: FakeCache): object {
  return {
    id,
    ref,
    key,
    version: "0".repeat(64),
    last_accessed_at: lastAccessedAt.toISOString(),
    created_at: createdAt.toISOString(),
    size_in_bytes: sizeBytes,
  };
}
