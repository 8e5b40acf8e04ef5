import { parseProxyList } from "../../src/gomod/proxy-list.ts";
import type { SidecarConfig } from "../../src/sidecar/protocol.ts";

const IDLE_TIMEOUT_MS = 60_000;

/** What a sidecar is told by a job without any setting, in front of a GOPROXY list. */
export function makeSidecarConfig(
  dir: string,
  goproxy: string,
  options: Partial<SidecarConfig> = {},
): SidecarConfig {
  return {
    dir,
    list: parseProxyList(goproxy),
    auth: [],
    sumLines: [],
    mirrorSelection: "ordered",
    offline: false,
    noProxy: "",
    noSumdb: "",
    prefetch: [],
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    ...options,
  };
}
