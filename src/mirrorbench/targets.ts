import { planMirrors } from "../app/job/plan-mirrors.ts";
import { type ProxyList, parseProxyList } from "../gomod/proxy-list.ts";
import { isSidecarUrl } from "../sidecar/control.ts";
import type { MirrorAuth } from "../upstream/mirror-auth.ts";
import type { NetrcEntry } from "../upstream/netrc.ts";
import type { NamedMirror } from "./assemble.ts";
import { BenchError } from "./bench-error.ts";
import { displayName } from "./recommend.ts";

/** The mirrors to compare. */
export interface Targets {
  mirrors: NamedMirror[];
  auth: MirrorAuth[];
  /** The list that go has now, without go-accel's own proxy and without credentials. */
  current: ProxyList;
  /** go's list leads through go-accel's own proxy, as in the steps of a job. */
  hasSidecar: boolean;
  /** Hosts of mirrors whose URLs have credentials in them. */
  withCredentials: string[];
}

export interface TargetParts {
  /** GOPROXY, as go has it. */
  goProxy: string;
  /** Further lists to compare: of the arguments, and of a setting. */
  named: readonly ProxyList[];
  /** Compares the named mirrors alone. */
  onlyNamed: boolean;
  mirrorAuth: readonly MirrorAuth[];
  netrc: readonly NetrcEntry[];
}

/**
 * The mirrors of GOPROXY and those that are named, each once, in this order. `direct` and `off` are no
 * mirrors. Throws `BenchError` if there is none. Pure.
 */
export function planTargets(parts: TargetParts): Targets {
  const goList = tryParse(parts.goProxy);
  const isSidecar = (entry: ProxyList[number]) =>
    entry.kind === "mirror" && isSidecarUrl(entry.url);
  const current = goList.filter((entry) => !isSidecar(entry));
  const lists = parts.onlyNamed ? parts.named : [current, ...parts.named];
  const planned = [current, ...parts.named]
    .filter((list) => list.length > 0)
    .map((mirrors) => planMirrors({ mirrors, mirrorAuth: [...parts.mirrorAuth] }, "", parts.netrc));
  const entries = lists.flat().flatMap((entry) => (entry.kind === "mirror" ? [entry] : []));
  const urls = [...new Set(entries.map(({ url }) => url))];
  if (urls.length === 0)
    throw new BenchError("there is no mirror to ask: name one, or set GOPROXY");
  return {
    mirrors: urls.map((url) => ({ url, name: displayName(url) })),
    auth: planned.flatMap(({ auth }) => auth),
    current: current.map((entry) => {
      if (entry.kind !== "mirror") return entry;
      return { kind: "mirror", url: entry.url, fallback: entry.fallback };
    }),
    hasSidecar: current.length < goList.length,
    withCredentials: [
      ...new Set(entries.flatMap(({ url, auth }) => (auth ? [new URL(url).host] : []))),
    ],
  };
}

/** Empty if GOPROXY is; it never is in go's own answer. */
function tryParse(goProxy: string): ProxyList {
  return goProxy.trim() === "" ? [] : parseProxyList(goProxy);
}
