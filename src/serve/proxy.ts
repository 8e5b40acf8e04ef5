import { mkdir } from "node:fs/promises";
import { createEngine } from "../engine/engine.ts";
import type { ProxyHandler } from "../goproxy/handler.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { ServeSettings } from "./config/settings.ts";

/** A module proxy by one state of the configuration. */
export interface Proxy {
  answer: ProxyHandler;
  /** Waits for the answers under way, and then closes the connections to mirrors. */
  retire(): Promise<void>;
}

/** Throws the system's error if the store's folder cannot be made. */
export async function openProxy(
  { engine: config, storeDir }: Pick<ServeSettings, "engine" | "storeDir">,
  { pool, emit }: { pool: ModulePool; emit: EventSink },
): Promise<Proxy> {
  await mkdir(storeDir, { recursive: true });
  const engine = createEngine({
    config,
    storeDir,
    pool,
    sum: { entries: [], ignored: [] },
    // What the database must not learn of is in the configuration.
    mayLookUp: () => true,
    emit,
  });
  const handle = engine.createHandler();
  const answers = new Set<Promise<void>>();
  return {
    answer(request, response) {
      const answer = handle(request, response).finally(() => answers.delete(answer));
      answers.add(answer);
      return answer;
    },
    async retire() {
      await Promise.all(answers);
      await engine.close();
    },
  };
}
