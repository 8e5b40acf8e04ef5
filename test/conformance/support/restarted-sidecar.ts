import { join } from "node:path";
import { onTestFinished } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import {
  fetchStats,
  type SidecarHandle,
  sidecarUrl,
  stopSidecar,
} from "../../../src/sidecar/control.ts";
import { launchSidecar } from "../../../src/sidecar/launch.ts";
import { type SidecarConfig, type Stats, sidecarFiles } from "../../../src/sidecar/protocol.ts";
import { ENTRY } from "../../integration/support/sidecar-fixture.ts";
import { makeSidecarConfig } from "../../support/sidecar-config.ts";

export interface RestartedSidecar {
  readonly url: string;
  readonly handle: SidecarHandle;
  readonly storeDir: string;
  stats(): Promise<Stats>;
  stop(): Promise<void>;
}

/**
 * A sidecar whose folder the caller chooses, so that it finds the store of one before it, as after
 * a restore. It ends with the running test.
 */
export async function startSidecarIn(
  dir: string,
  list: string,
  options: Partial<SidecarConfig> = {},
): Promise<RestartedSidecar> {
  const sidecarDir = join(dir, "sidecar");
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(sidecarDir, list, options),
  });
  const stop = async () => {
    await stopSidecar(handle, systemClock);
  };
  onTestFinished(stop);
  return {
    url: sidecarUrl(handle),
    handle,
    storeDir: sidecarFiles(sidecarDir).store,
    stats: () => fetchStats(handle),
    stop,
  };
}
