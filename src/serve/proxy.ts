import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createEngine } from "../engine/engine.ts";
import type { ProxyHandler } from "../goproxy/handler.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createDiskStore, type DiskStore } from "../store/module-store.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { ServeSettings } from "./config/settings.ts";
import { takeInventory } from "./tiers/inventory.ts";
import { withSizeLimit } from "./tiers/limited-store.ts";
import { createS3Fifo } from "./tiers/s3-fifo.ts";

/** A module proxy by one state of the configuration. */
export interface Proxy {
  answer: ProxyHandler;
  /** Waits for the answers under way, and then closes the connections to mirrors. */
  retire(): Promise<void>;
}

/** Below the store's folder; no module path can name it. */
const HEADS_DIR = ".sumdb-heads";
/** The part of the limit that is free after files had to go. */
const FREE_SHARE = 0.05;
/** Longer than it takes from finding a file until it is open. */
const GRACE_MS = 10_000;

type StoreSettings = Pick<ServeSettings, "storeDir" | "storeLimitBytes">;

/** Throws the system's error if the store's folder cannot be made. */
export async function openProxy(
  settings: Pick<ServeSettings, "engine"> & StoreSettings,
  { pool, emit }: { pool: ModulePool; emit: EventSink },
): Promise<Proxy> {
  const { engine: config, storeDir } = settings;
  await mkdir(storeDir, { recursive: true });
  const engine = createEngine({
    config,
    disk: openDisk(settings, emit),
    answersDir: storeDir,
    pool,
    sum: { entries: [], ignored: [] },
    // Others would take it for checked, for years.
    keepsUnchecked: false,
    headsDir: path.join(storeDir, HEADS_DIR),
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

function openDisk({ storeDir, storeLimitBytes }: StoreSettings, emit: EventSink): DiskStore {
  const store = createDiskStore(storeDir);
  if (storeLimitBytes === undefined) return store;
  return withSizeLimit({
    store,
    policy: createS3Fifo({
      limitBytes: storeLimitBytes,
      lowWaterBytes: storeLimitBytes * (1 - FREE_SHARE),
      graceMs: GRACE_MS,
    }),
    inventory: takeInventory(storeDir),
    onFault: (error) =>
      emit({ kind: "store-fault", atMs: systemClock.nowMs(), fault: errorMessage(error) }),
    clock: systemClock,
  });
}
