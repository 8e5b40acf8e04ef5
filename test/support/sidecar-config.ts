import { fileURLToPath } from "node:url";
import { parseProxyList } from "../../src/gomod/proxy-list.ts";
import { createSecret } from "../../src/sidecar/door.ts";
import type { SidecarConfig } from "../../src/sidecar/protocol.ts";

const IDLE_TIMEOUT_MS = 60_000;
/** What the wrapper writes before a go command that has nothing set. */
const NOTHING_PRIVATE = fileURLToPath(new URL("../fixtures/go-settings", import.meta.url));
const MAX_LIFETIME_MS = 600_000;

/** A line as the go wrapper writes it, of a command whose variables are as given. */
export function goSettingsLine(variables: Readonly<Record<string, string>> = {}): string {
  const names = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB", "GOENV", "HOME"];
  const values = [...names, "XDG_CONFIG_HOME"].map((name) => variables[name] ?? "");
  return `${["go1", ...values, ";"].join("\t")}\n`;
}

/**
 * What a sidecar is told by a job without any setting, in front of a GOPROXY list that the user
 * named for it. A go command has said already that nothing is private to it.
 */
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
    warmUp: { when: "at-once", ownPath: "" },
    goSettings: { file: NOTHING_PRIVATE, goSumdb: "" },
    secret: createSecret(),
    port: 0,
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxLifetimeMs: MAX_LIFETIME_MS,
    ...options,
  };
}
