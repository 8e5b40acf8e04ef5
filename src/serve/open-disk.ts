import { systemClock } from "../lib/clock.ts";
import { createDiskStore, type DiskStore } from "../store/module-store.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { TraceWork } from "../telemetry/trace-work.ts";
import type { ServeSettings } from "./config/settings.ts";
import { faultEvent } from "./fault-events.ts";
import type { TierFigures } from "./observe/live-figures.ts";
import { createPolicy } from "./tiers/create-policy.ts";
import { withoutIdleFiles } from "./tiers/idle-files.ts";
import { takeInventory } from "./tiers/inventory.ts";
import { withSizeLimit } from "./tiers/limited-store.ts";

/** What the configuration says of the store on disk. */
export type DiskSettings = Pick<ServeSettings, "storeDir" | "storeLimitBytes" | "keeping">;

/** The store on disk, with its limits. */
interface OpenDisk {
  store: DiskStore;
  /** Undefined without a limit of its size. */
  figures(): TierFigures | undefined;
}

/** Longer than it takes from finding a file until it is open. */
const GRACE_MS = 10_000;

interface DiskParts {
  emit: EventSink;
  /** Whether a file may be given up, by its path in the store. */
  mayGo: (key: string) => boolean;
  signal: AbortSignal;
}

export function openDisk(
  settings: DiskSettings,
  { trace, ...parts }: DiskParts & { trace: TraceWork },
): OpenDisk {
  const { store, figures } = openLimited(settings, parts);
  return { store: withTracedFinds(store, trace), figures };
}

function openLimited(
  { storeDir, storeLimitBytes, keeping }: DiskSettings,
  { emit, mayGo, signal }: DiskParts,
): OpenDisk {
  const { lowWaterBytes, ttlMs, policy } = keeping;
  const onFault = (error: unknown) => emit(faultEvent(error));
  const tellEvicted = (because: "size" | "ttl") => (gone: { files: number; sizeBytes: number }) =>
    emit({ kind: "evicted", atMs: systemClock.nowMs(), because, ...gone });
  let store = createDiskStore(storeDir);
  let figures: OpenDisk["figures"] = () => undefined;
  if (storeLimitBytes === undefined && ttlMs === undefined) return { store, figures };
  const inventory = takeInventory(storeDir);
  const common = { inventory, onFault, clock: systemClock };
  if (storeLimitBytes !== undefined && lowWaterBytes !== undefined) {
    const limits = { limitBytes: storeLimitBytes, lowWaterBytes, graceMs: GRACE_MS, mayGo };
    const kept = createPolicy(policy, limits);
    store = withSizeLimit({ store, policy: kept, onEvicted: tellEvicted("size"), ...common });
    figures = () => ({ keptBytes: kept.keptBytes(), limitBytes: storeLimitBytes });
  }
  if (ttlMs !== undefined) {
    const onEvicted = tellEvicted("ttl");
    store = withoutIdleFiles({ store, ttlMs, mayGo, signal, onEvicted, ...common });
  }
  return { store, figures };
}

/** The disk is a tier of its own in traces. What is in memory takes no time that could be seen there. */
function withTracedFinds(store: DiskStore, trace: TraceWork): DiskStore {
  return {
    ...store,
    find: (name) =>
      trace(
        "disk",
        () => store.find(name),
        (found) => ({ "go_accel.hit": found !== undefined }),
      ),
  };
}
