import type { CacheService, EntryInfo, RequestRecord } from "../cache-service.ts";

const HISTORY = "accel1-history-";

/** The entries that hold layers. Besides them each job that writes leaves its history. */
export function layerEntries(service: CacheService): readonly EntryInfo[] {
  return service.entries().filter(({ key }) => !key.startsWith(HISTORY));
}

/** The entries that hold the history of a job. */
export function historyEntries(service: CacheService): readonly EntryInfo[] {
  return service.entries().filter(({ key }) => key.startsWith(HISTORY));
}

/** The requests that are about layers. */
export function layerRequests(service: CacheService): readonly RequestRecord[] {
  return service.requests.filter(({ key }) => !key?.startsWith(HISTORY));
}
