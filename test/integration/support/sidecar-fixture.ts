import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import { run } from "../../../src/lib/process.ts";
import { type SidecarHandle, sidecarUrl, stopSidecar } from "../../../src/sidecar/control.ts";
import { launchSidecar } from "../../../src/sidecar/launch.ts";
import {
  type SidecarConfig,
  STATS_PATH,
  type Stats,
  sidecarFiles,
} from "../../../src/sidecar/protocol.ts";
import { readEventLog } from "../../../src/telemetry/event-log.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";
import { ENTRY } from "../../support/prepared/folder.ts";
import { makeSidecarConfig } from "../../support/sidecar-config.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export { ENTRY };

export interface SidecarOptions extends Partial<Omit<SidecarConfig, "dir" | "list">> {
  /** GOPROXY syntax. */
  list: string;
  env?: NodeJS.ProcessEnv;
}

export interface Sidecar {
  url: string;
  handle: SidecarHandle;
  files: ReturnType<typeof sidecarFiles>;
  stats(): Promise<Stats>;
  events(): Promise<SidecarEvent[]>;
  log(): Promise<string>;
}

/** A sidecar as a process of its own, which is stopped when the running test ends. */
export async function startSidecar(options: SidecarOptions): Promise<Sidecar> {
  const { list, env = process.env, ...config } = options;
  const dir = join(await makeTempDir("sidecar"), "sidecar");
  const handle = await launchSidecar({
    entry: ENTRY,
    env,
    clock: systemClock,
    config: makeSidecarConfig(dir, list, config),
  });
  onTestFinished(async () => {
    await stopSidecar(handle, systemClock);
  });
  const files = sidecarFiles(dir);
  const url = sidecarUrl(handle);
  return {
    url,
    handle,
    files,
    stats: async () => (await fetch(`${url}${STATS_PATH}`)).json() as Promise<Stats>,
    events: () => readEventLog(files.events),
    log: () => readFile(files.log, "utf8"),
  };
}

/** A sidecar looks at the time every few seconds; here every tenth of one. */
export const OFTEN = "const i=setInterval;globalThis.setInterval=(f,ms)=>i(f,Math.min(ms,100));";

/** Runs a sidecar with a script in front of it that makes time pass in another way. */
export async function runWithPreload(preload: string, options: Partial<SidecarConfig> = {}) {
  const dir = join(await makeTempDir("sidecar"), "sidecar");
  await mkdir(dir);
  const config = makeSidecarConfig(dir, "off", options);
  const file = join(dir, "config.json");
  await writeFile(file, JSON.stringify(config));
  const args = ["--import", `data:text/javascript,${preload}`, ENTRY, "sidecar", file];
  return { dir, config, ended: run(process.execPath, args, { cwd: dir, timeoutMs: 20_000 }) };
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // ESRCH: it has ended.
    return false;
  }
}
