import type { PriorityLimiter, Ticket } from "../lib/priority-limiter.ts";
import { createFlights } from "../lib/single-flight.ts";
import type { Inspector } from "../store/inspect.ts";
import {
  type ModuleFile,
  type ModuleStore,
  type StoredFile,
  storeKey,
} from "../store/module-store.ts";
import type { TreeSource } from "../store/tree-source.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { Upstream } from "../upstream/upstream.ts";
import { wirePath } from "./routes.ts";

export type Ensured =
  | { kind: "stored"; stored: StoredFile; source: "store" | "tree" | "mirror" }
  | { kind: "not-found" };

export interface ModuleFetcher {
  /**
   * Brings an immutable file into the store, once however many ask for it at the same time: the
   * work goes on when the one who asked first goes away, and a foreground request moves a warm-up
   * that still waits to the front. A failure is not remembered. Throws `UpstreamError`,
   * `StoreWriteError` and `ZipPoolError`.
   */
  ensure(file: ModuleFile, purpose: Purpose): Promise<Ensured>;
}

/** How urgent the work on a file is. */
interface Urgency {
  /** Someone in the foreground waits for it. */
  isUrgent: boolean;
  /** Its place in the limiter's queue, once the mirrors are to be asked. */
  ticket?: Ticket<Ensured>;
}

export function createModuleFetcher(parts: {
  store: ModuleStore;
  /** Asked before the mirrors. */
  trees?: TreeSource;
  upstream: Upstream;
  limiter: PriorityLimiter;
  /** The check of a file that a mirror sent. */
  inspector: Inspector;
}): ModuleFetcher {
  const flights = createFlights<Ensured, Urgency>(() => ({ isUrgent: false }));

  async function bring(file: ModuleFile, purpose: Purpose, urgency: Urgency): Promise<Ensured> {
    const found = await parts.store.find(storeKey(file.modulePath, file.version, file.extension));
    if (found) return { kind: "stored", stored: found, source: "store" };
    const made = await parts.trees?.bring(file);
    if (made) return { kind: "stored", stored: made, source: "tree" };
    const schedule = urgency.isUrgent ? parts.limiter.foreground : parts.limiter.background;
    urgency.ticket = schedule(() => fetch(file, purpose, urgency));
    return urgency.ticket.result;
  }

  async function fetch(file: ModuleFile, purpose: Purpose, urgency: Urgency): Promise<Ensured> {
    const query = {
      path: wirePath(file.modulePath, file.extension, file.version),
      endpoint: file.extension,
      subject: file.modulePath,
      version: file.version,
      purpose,
    };
    const key = storeKey(file.modulePath, file.version, file.extension);
    const result = await parts.upstream.fetch(query, (answer, note) => {
      const inspect = parts.inspector(file, {
        onVerified: (verifiedBy) => note({ verifiedBy }),
        isUrgent: () => urgency.isUrgent,
      });
      return parts.store.write(key, answer.body, inspect);
    });
    if (result.kind === "not-found") return result;
    return { kind: "stored", stored: result.value, source: "mirror" };
  }

  return {
    async ensure(file, purpose) {
      const path = wirePath(file.modulePath, file.extension, file.version);
      const { result, state } = flights(path, (urgency) => bring(file, purpose, urgency));
      if (purpose === "foreground") {
        state.isUrgent = true;
        state.ticket?.promote();
      }
      return result;
    },
  };
}
