import path from "node:path";
import type { GoEnv } from "../gocmd/go-env.ts";
import { type ProxyList, parseProxyList } from "../gomod/proxy-list.ts";
import type { ModuleFile } from "../goproxy/module-fetcher.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import type { Timeline } from "../lib/timeline.ts";
import type { SidecarHandle } from "../sidecar/control.ts";
import { launchSidecar } from "../sidecar/launch.ts";
import type { MissingModules } from "../store/module-cache.ts";
import { authorizationFor, type MirrorAuth } from "../upstream/mirror-auth.ts";
import type { FaultLog } from "./faults.ts";
import type { Host } from "./ports.ts";
import type { Settings } from "./settings.ts";

export interface SidecarStart {
  status: "started" | "off" | "failed";
  reason: string;
  warmFiles: number;
  handle: SidecarHandle | undefined;
  /** The list that the sidecar serves from, which stands behind it in GOPROXY. */
  list: ProxyList | undefined;
}

export interface SidecarParts {
  settings: Settings;
  host: Host;
  timeline: Timeline;
  faults: FaultLog;
  goEnv: GoEnv;
  vendored: boolean;
  /** What the warm-up may fetch. */
  wanted: MissingModules;
  dir: string;
  entry: string;
  env: NodeJS.ProcessEnv;
}

const IDLE_TIMEOUT_MS = 6 * 60 * 60 * 1000;

/** Starts the sidecar where it is of use. A failure is a fault; go then has its own list only. */
export async function startSidecar(parts: SidecarParts): Promise<SidecarStart> {
  const { settings, goEnv, timeline, faults } = parts;
  const off = { warmFiles: 0, handle: undefined, list: undefined };
  const reason = sidecarOff(parts);
  if (reason !== undefined) return { ...off, status: "off", reason };
  try {
    const list = settings.mirrors ?? parseProxyList(goEnv.GOPROXY);
    if (list[0]?.kind !== "mirror") {
      return { ...off, status: "off", reason: "the GOPROXY list begins with no mirror" };
    }
    const auth = [...settings.mirrorAuth, ...credentialsOf(list)];
    for (const entry of auth) parts.host.mask(entry.authorization.replace(/^\w+ /, ""));
    const warm = settings.warm === "off" ? [] : planWarmFiles(parts.wanted);
    const sumdb = sumdbName(goEnv.GOSUMDB);
    const handle = await timeline.time("start sidecar", "own", () =>
      launchSidecar({
        entry: parts.entry,
        env: parts.env,
        clock: systemClock,
        config: {
          dir: path.join(parts.dir, "sidecar"),
          list: withoutCredentials(list),
          auth,
          ...(sumdb === undefined ? {} : { sumdb }),
          warm,
          idleTimeoutMs: IDLE_TIMEOUT_MS,
        },
      }),
    );
    return { status: "started", reason: "", warmFiles: warm.length, handle, list };
  } catch (error) {
    const message = errorMessage(error);
    faults.report("sidecar", message);
    return { ...off, status: "failed", reason: message };
  }
}

function sidecarOff({ settings, goEnv, vendored }: SidecarParts): string | undefined {
  if (settings.sidecar === "off") return "sidecar: off";
  if (settings.sidecar === "on") return undefined;
  if (/(^|\s)--?mod=vendor(\s|$)/.test(goEnv.GOFLAGS)) return "GOFLAGS has -mod=vendor";
  return vendored ? "all dependencies are vendored" : undefined;
}

/**
 * What is warmed, in the order in which go asks: go.mod files decide the module graph, zips hold
 * what is compiled, infos come last.
 */
export function planWarmFiles(wanted: MissingModules): ModuleFile[] {
  const files = (extension: ModuleFile["extension"], modules: MissingModules["zips"]) =>
    modules.map((module) => ({ modulePath: module.path, version: module.version, extension }));
  return [
    ...files("mod", wanted.mods),
    ...files("zip", wanted.zips),
    ...files("info", wanted.infos),
  ];
}

function credentialsOf(list: ProxyList): MirrorAuth[] {
  return list.flatMap((entry) =>
    entry.kind === "mirror" && entry.auth
      ? [
          {
            host: new URL(entry.url).host,
            authorization: authorizationFor(`${entry.auth.user}:${entry.auth.password}`),
          },
        ]
      : [],
  );
}

function withoutCredentials(list: ProxyList): ProxyList {
  return list.map((entry) => {
    if (entry.kind !== "mirror") return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
  });
}

/** The checksum database's name of a GOSUMDB setting: `name`, `name+key` or `name+key URL`. */
function sumdbName(goSumdb: string): string | undefined {
  const name = goSumdb.trim().split(/[\s+]/, 1)[0];
  return name && name !== "off" ? name : undefined;
}
