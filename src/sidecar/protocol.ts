import path from "node:path";
import type { EngineConfig } from "../engine/engine.ts";
import { constant, integer, object, type TypeOf } from "../lib/shape.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { SidecarStats } from "../telemetry/sidecar-stats.ts";
import type { GoSettingsSource } from "./go-settings.ts";
import type { Lifetime } from "./lifetime.ts";
import type { WarmUpPlan } from "./warm-up.ts";

/**
 * The sidecar's configuration. It may hold credentials, so it is handed over neither in arguments
 * nor in the environment, but in a file that only the user can read and that the sidecar deletes.
 */
export interface SidecarConfig extends EngineConfig, Lifetime {
  /** Folder of the store, the event log and the ready file. */
  dir: string;
  /** Lines of the checkout's go.sum files: what the mirrors send must have these hashes. */
  sumLines: string[];
  /** GOMODCACHE, whose extracted modules can stand in for zips. */
  moduleCacheDir?: string;
  /** Unpack prefetched modules into it. `readOnly`: without write permission, as go does. */
  unpackAhead?: { readOnly: boolean };
  /** What to prefetch. */
  prefetch: ModuleFile[];
  /** When, and what of it. */
  warmUp: WarmUpPlan;
  /** What go commands take for private; undefined if none of them will tell. */
  goSettings?: GoSettingsSource;
  /** File in which go commands tell by which go.mod they go; undefined if none of them will. */
  goRoots?: string;
  /** What the path of each request begins with, after a slash: only the job knows it. */
  secret: string;
  /** Used if it is free; 0 for any free port. */
  port: number;
}

/** What the sidecar writes to its ready file once it listens. */
export interface SidecarReady {
  pid: number;
  port: number;
}

/** Answer of `GET /-/healthz`. */
export const HEALTH = object("health", "That the sidecar answers.", {
  status: constant("ok", "It does"),
  pid: integer("Its process"),
});
export type Health = TypeOf<typeof HEALTH>;

/** Answer of `GET /-/stats`. */
export type Stats = SidecarStats;

/** Below the secret, as all paths. */
export const HEALTH_PATH = "/-/healthz";
export const STATS_PATH = "/-/stats";
/** `POST` asks the sidecar to end, as SIGTERM does on systems that have signals. */
export const STOP_PATH = "/-/stop";

/** The files of a sidecar's folder. */
export function sidecarFiles(dir: string) {
  return {
    config: path.join(dir, "config.json"),
    ready: path.join(dir, "ready.json"),
    events: path.join(dir, "events.jsonl"),
    log: path.join(dir, "sidecar.log"),
    store: path.join(dir, "store"),
  };
}
