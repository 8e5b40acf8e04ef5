import { formatProxyList, type ProxyList, parseProxyList } from "../gomod/proxy-list.ts";
import { errorMessage } from "../lib/errors.ts";
import { authorizationFor, type MirrorAuth } from "../upstream/mirror-auth.ts";
import type { Settings } from "./settings.ts";

/** The servers that modules come from, and what opens them, kept apart. */
export interface Mirrors {
  /** Without credentials; empty where `problem` says why. */
  list: ProxyList;
  /** The list in GOPROXY's syntax, fit to be shown and to be seen by later steps. */
  text: string;
  auth: MirrorAuth[];
  problem?: string;
}

/** The input `mirrors`, or else the GOPROXY of the go command. Pure. */
export function planMirrors(
  settings: Pick<Settings, "mirrors" | "mirrorAuth">,
  goProxy: string,
): Mirrors {
  try {
    const list = settings.mirrors ?? parseProxyList(goProxy);
    return {
      list: list.map(withoutCredentials),
      text: formatProxyList(list),
      auth: [...settings.mirrorAuth, ...list.flatMap(credentialsOf)],
    };
  } catch (error) {
    return { list: [], text: "", auth: settings.mirrorAuth, problem: errorMessage(error) };
  }
}

function credentialsOf(entry: ProxyList[number]): MirrorAuth[] {
  if (entry.kind !== "mirror" || !entry.auth) return [];
  const authorization = authorizationFor(`${entry.auth.user}:${entry.auth.password}`);
  return [{ host: new URL(entry.url).host, authorization }];
}

function withoutCredentials(entry: ProxyList[number]): ProxyList[number] {
  if (entry.kind !== "mirror") return entry;
  const { auth: _auth, ...rest } = entry;
  return rest;
}
