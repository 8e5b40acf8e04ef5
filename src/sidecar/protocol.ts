import path from "node:path";
import type { ProxyList } from "../gomod/proxy-list.ts";
import { constant, integer, object, type TypeOf } from "../lib/shape.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { SidecarStats } from "../telemetry/sidecar-stats.ts";
import type { MirrorAuth } from "../upstream/mirror-auth.ts";

/**
 * What the sidecar is told. It may hold credentials, so it travels in a file that only the user
 * can read and that the sidecar deletes once it has read it: neither arguments nor environment.
 */
export interface SidecarConfig {
  /** Folder of the store, the event log and the ready file. */
  dir: string;
  /** GOPROXY list of the mirrors, without credentials. */
  list: ProxyList;
  auth: MirrorAuth[];
  /**
   * The checksum database that may be asked for through the mirrors. What go.sum does not name is
   * checked against it where its verifier key is known. `url`: where GOSUMDB says that it is.
   */
  sumdb?: { name: string; key?: string; url?: string };
  /** Lines of the checkout's go.sum files: what the mirrors send must have these hashes. */
  sumLines: string[];
  /** `fastest`: mirrors joined by `|` are asked by measured latency and health. */
  mirrorSelection: "ordered" | "fastest";
  /** Nothing leaves for any mirror; what is not there is refused. */
  offline: boolean;
  /** GONOPROXY, in its syntax: paths that leave for no mirror of the list. */
  noProxy: string;
  /** GONOSUMDB, in its syntax: paths that leave for no checksum database. */
  noSumdb: string;
  /** GOMODCACHE, whose extracted modules can stand in for zips. */
  moduleCacheDir?: string;
  /** Put what is warmed into it before go asks; `readOnly`: without write permission, as go does. */
  unpackAhead?: { readOnly: boolean };
  /** What to bring into the store without being asked. */
  warm: ModuleFile[];
  /** The sidecar ends by itself after so long without a request. */
  idleTimeoutMs: number;
}

/** What the sidecar writes once it answers. */
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

export const HEALTH_PATH = "/-/healthz";
export const STATS_PATH = "/-/stats";

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
