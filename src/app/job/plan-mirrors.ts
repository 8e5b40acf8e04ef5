import { formatProxyList, type ProxyList, parseProxyList } from "../../gomod/proxy-list.ts";
import { errorMessage } from "../../lib/errors.ts";
import { authorizationFor, type MirrorAuth } from "../../upstream/mirror-auth.ts";
import type { NetrcEntry } from "../../upstream/netrc.ts";
import type { Settings } from "./settings.ts";

/** The servers that modules come from, and what opens them, kept apart. */
export interface Mirrors {
  /** Without credentials; empty if there is a `problem`. */
  list: ProxyList;
  /** The list in GOPROXY's syntax, without secrets: logs and later steps may see it. */
  text: string;
  auth: MirrorAuth[];
  problem?: string;
}

/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
export function planMirrors(
  settings: Pick<Settings, "mirrors" | "mirrorAuth">,
  goProxy: string,
  netrc: readonly NetrcEntry[] = [],
): Mirrors {
  try {
    const list = settings.mirrors ?? parseProxyList(goProxy);
    const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
    const fromNetrc = netrc
      .filter((entry) => hosts.includes(entry.machine))
      .map(({ machine, login, password }) => basicAuth(machine, login, password));
    return {
      list: list.map(withoutCredentials),
      text: formatProxyList(list),
      // Of two URLs one may be below the other: the longer one is the one that is meant.
      auth: [
        ...settings.mirrorAuth,
        ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
        ...fromNetrc,
      ],
    };
  } catch (error) {
    return { list: [], text: "", auth: settings.mirrorAuth, problem: errorMessage(error) };
  }
}

function credentialsOf(entry: ProxyList[number]): (MirrorAuth & { url: string })[] {
  if (entry.kind !== "mirror" || !entry.auth) return [];
  const { url, auth } = entry;
  return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}

function basicAuth(host: string, user: string, password: string): MirrorAuth {
  return { host, authorization: authorizationFor(`${user}:${password}`) };
}

/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url: string): string {
  return new URL(url).host;
}

function withoutCredentials(entry: ProxyList[number]): ProxyList[number] {
  if (entry.kind !== "mirror") return entry;
  const { auth: _auth, ...rest } = entry;
  return rest;
}
