/**
 * The GitHub Actions cache service (v2: Twirp JSON and a blob store) on 127.0.0.1, for the genuine
 * `@actions/cache` client and for our own. Strict: tokens, signatures, scopes, immutability and
 * sizes are checked.
 */
export { startCacheService } from "./cache-service/start-cache-service.ts";
export type {
  CacheService,
  CacheServiceOptions,
  EntryInfo,
  Fault,
  RequestKind,
  RequestRecord,
  TokenRequest,
} from "./cache-service/types.ts";
