import { UpstreamError } from "../lib/errors.ts";
import type { PriorityLimiter, Ticket } from "../lib/priority-limiter.ts";
import { createFlights } from "../lib/single-flight.ts";
import type { Inspector } from "../store/inspect.ts";
import { fileName, type ModuleFile } from "../store/module-file.ts";
import type { ModuleStore, StoredFile } from "../store/module-store.ts";
import type { TreeSource } from "../store/tree-source.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { Upstream, UpstreamQuery } from "../upstream/upstream.ts";
import { fileQuery } from "./queries.ts";

type Ensured =
  | { kind: "stored"; stored: StoredFile; source: "store" | "tree" | "mirror" }
  | { kind: "not-found" };

export interface ModuleFetcher {
  /**
   * Brings an immutable file into the store, once for all who ask for it at the same time. The work
   * goes on when the client that asked first disconnects. A foreground request moves a prefetch that
   * still waits to the front. If a prefetch fails that a foreground request waits for, the file is
   * asked for once more, as often as go is worth. A failure is not remembered. Throws
   * `UpstreamError`, `StoreWriteError` and `ZipPoolError`.
   */
  ensure(file: ModuleFile, purpose: Purpose): Promise<Ensured>;
}

/**
 * Waits as long as another server fetches a file for the same store. Returns undefined if it should be
 * looked for again; else a function that must be called when the fetch has ended, whatever came of it.
 */
export type ClaimFile = (file: ModuleFile) => Promise<(() => void) | undefined>;

/** How urgent the work on a file is. */
interface Urgency {
  /** A go command waits for it. */
  isUrgent: boolean;
  /** Whether the mirrors are asked with the patience of a prefetch. */
  isPrefetch: boolean;
  /** Its place in the limiter's queue, once the mirrors are to be asked. */
  ticket?: Ticket<Ensured>;
}

export function createModuleFetcher(parts: {
  store: ModuleStore;
  /** Tried before the mirrors. */
  trees?: TreeSource;
  upstream: Upstream;
  limiter: PriorityLimiter;
  /** Given if other servers have the same store. */
  claim?: ClaimFile | undefined;
  /** Checks a file that a mirror sent. */
  inspector: Inspector;
}): ModuleFetcher {
  const flights = createFlights<Ensured, Urgency>(() => ({ isUrgent: false, isPrefetch: false }));

  async function bring(file: ModuleFile, purpose: Purpose, urgency: Urgency): Promise<Ensured> {
    const found = await parts.store.find(file);
    if (found) return { kind: "stored", stored: found, source: "store" };
    const made = await parts.trees?.bring(file);
    if (made) return { kind: "stored", stored: made, source: "tree" };
    const end = await parts.claim?.(file);
    const brought = parts.claim && !end ? await parts.store.find(file) : undefined;
    if (brought) return { kind: "stored", stored: brought, source: "store" };
    try {
      return await queue(file, fileQuery(file, purpose), urgency);
    } finally {
      end?.();
    }
  }

  /** Asks the mirrors once it is its turn. */
  function queue(file: ModuleFile, query: UpstreamQuery, urgency: Urgency): Promise<Ensured> {
    const schedule = urgency.isUrgent ? parts.limiter.foreground : parts.limiter.background;
    urgency.ticket = schedule(() => fetch(file, query, urgency));
    return urgency.ticket.result;
  }

  async function fetch(file: ModuleFile, query: UpstreamQuery, urgency: Urgency): Promise<Ensured> {
    const result = await parts.upstream.fetch(query, (answer, note) => {
      const inspect = parts.inspector(file, {
        onVerified: (verifiedBy) => note({ verifiedBy }),
        isUrgent: () => urgency.isUrgent,
      });
      return parts.store.write(file, answer.body, inspect);
    });
    if (result.kind === "not-found") return result;
    return { kind: "stored", stored: result.value, source: "mirror" };
  }

  async function ensure(file: ModuleFile, purpose: Purpose): Promise<Ensured> {
    const { result, state } = flights(fileName(file), (urgency) => {
      urgency.isPrefetch = purpose === "prefetch";
      return bring(file, purpose, urgency);
    });
    if (purpose === "prefetch") return result;
    state.isUrgent = true;
    state.ticket?.promote();
    if (!state.isPrefetch) return result;
    try {
      return await result;
    } catch (error) {
      if (!(error instanceof UpstreamError) || !error.retryable) throw error;
      return ensure(file, purpose);
    }
  }

  return { ensure };
}
