import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { sidecarUrl, stopSidecar } from "../../../src/sidecar/control.ts";
import { launchSidecar } from "../../../src/sidecar/launch.ts";
import { sidecarFiles } from "../../../src/sidecar/protocol.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import { createInspector } from "../../../src/store/inspect.ts";
import { createZipPool } from "../../../src/store/zip-pool.ts";
import { openProxy } from "../../integration/support/proxy-fixture.ts";
import { type SyntheticModule, sumLines } from "../module-builder.ts";
import { makeSidecarConfig } from "../sidecar-config.ts";

/** What a job sees of the product: a proxy in front of the mirrors. */
export interface Door {
  readonly url: string;
  readonly storeDir: string;
  close(): Promise<void>;
}

/** Opens a proxy whose files are below `dir`, in front of a GOPROXY list. */
export type OpenDoor = (
  dir: string,
  goproxy: string,
  modules: readonly SyntheticModule[],
) => Promise<Door>;

const ENTRY = join(import.meta.dirname, "..", "..", "..", "src", "index.ts");
/** Short enough for many hangs in a test, long enough for a busy machine to answer in. */
const BUDGETS = { connectTimeoutMs: 2_000, firstByteTimeoutMs: 1_500, idleTimeoutMs: 1_500 };

/** The proxy in this process, with budgets so short that hangs cost little. */
export function createInProcessDoor(): OpenDoor {
  const pool = createZipPool(ENTRY, 2);
  return async (dir, goproxy, modules) => {
    const sum = parseGoSum(sumLines(modules), "go.sum");
    const storeDir = join(dir, "store");
    return openProxy({
      list: goproxy,
      storeDir,
      http: BUDGETS,
      inspector: createInspector({ named: createExpectedHashes(sum), pool, inflatesZips: true }),
    });
  };
}

/** The home of a job's go command, whose caches are below it. */
export function chaosHome(dir: string): string {
  return join(dir, "home");
}

/**
 * The sidecar as a process of its own, from the sources, with the budgets that it always has. It
 * prefetches, and unpacks into the job's module cache while go uses that.
 */
export const openSidecarDoor: OpenDoor = async (dir, goproxy, modules) => {
  const sidecarDir = join(dir, "sidecar");
  await mkdir(sidecarDir);
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(sidecarDir, goproxy, {
      sumLines: sumLines(modules).trimEnd().split("\n"),
      moduleCacheDir: join(chaosHome(dir), "mod"),
      unpackAhead: { readOnly: true },
      prefetch: modules.map(({ path, version }) => ({ path, version, extension: "zip" })),
    }),
  });
  return {
    url: sidecarUrl(handle),
    storeDir: sidecarFiles(sidecarDir).store,
    close: async () => {
      await stopSidecar(handle, systemClock);
    },
  };
};
