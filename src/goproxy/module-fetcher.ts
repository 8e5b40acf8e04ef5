import type { PriorityLimiter, Ticket } from "../lib/priority-limiter.ts";
import {
  type Inspect,
  type ModuleFile,
  type ModuleStore,
  type StoredFile,
  storeKey,
} from "../store/module-store.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { Upstream, UpstreamResult } from "../upstream/upstream.ts";
import { wirePath } from "./routes.ts";

export type Ensured =
  | { kind: "stored"; stored: StoredFile; source: "store" | "mirror" }
  | { kind: "not-found" };

export interface ModuleFetcher {
  /**
   * Brings an immutable file into the store, once however many ask for it at the same time: the
   * work goes on when the one who asked first goes away, and a foreground request moves a warm-up
   * that still waits to the front. A failure is not remembered. Throws `UpstreamError` and
   * `StoreWriteError`.
   */
  ensure(file: ModuleFile, purpose: Purpose): Promise<Ensured>;
}

export function createModuleFetcher(parts: {
  store: ModuleStore;
  upstream: Upstream;
  limiter: PriorityLimiter;
  /** The check of a file that a mirror sent. */
  inspector: (file: ModuleFile) => Inspect;
}): ModuleFetcher {
  const underWay = new Map<string, Ticket<UpstreamResult<StoredFile>>>();

  function fetchOnce(file: ModuleFile, purpose: Purpose): Promise<UpstreamResult<StoredFile>> {
    const path = wirePath(file.modulePath, file.extension, file.version);
    const running = underWay.get(path);
    if (running) {
      if (purpose === "foreground") running.promote();
      return running.result;
    }
    const query = {
      path,
      endpoint: file.extension,
      subject: file.modulePath,
      version: file.version,
      purpose,
    };
    const key = storeKey(file.modulePath, file.version, file.extension);
    const schedule = purpose === "foreground" ? parts.limiter.foreground : parts.limiter.background;
    const ticket = schedule(() =>
      parts.upstream.fetch(query, (answer) =>
        parts.store.write(key, answer.body, parts.inspector(file)),
      ),
    );
    underWay.set(path, ticket);
    const forget = () => underWay.delete(path);
    ticket.result.then(forget, forget);
    return ticket.result;
  }

  return {
    async ensure(file, purpose) {
      const key = storeKey(file.modulePath, file.version, file.extension);
      const found = await parts.store.find(key);
      if (found) return { kind: "stored", stored: found, source: "store" };
      const result = await fetchOnce(file, purpose);
      if (result.kind === "not-found") return result;
      return { kind: "stored", stored: result.value, source: "mirror" };
    },
  };
}
