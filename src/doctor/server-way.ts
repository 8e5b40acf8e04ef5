import type { Level } from "./findings/diagnosis.ts";
import type { Environment } from "./judge/facts.ts";
import type { ServerFacts } from "./judge/judge-connection.ts";
import type { ListedEntry } from "./judge/judge-proxy-list.ts";
import { routeTo } from "./probe/proxy-route.ts";

/** A mirror of the list that is reached over the network. */
export interface ListedMirror {
  server: ServerFacts;
  url: URL;
  /** Credentials from the setting. */
  auth: { user: string; password: string } | undefined;
  fallback: ListedEntry["fallback"];
  /** Whether go asks another server after this one fails, or says that it has nothing. */
  levelOfFailure: Level;
  isLast: boolean;
}

/** The list's mirrors at http and https URLs, in its order. Pure. */
export function listMirrors(list: readonly ListedEntry[], env: Environment): ListedMirror[] {
  return list.flatMap((entry, index) => {
    if (entry.kind !== "mirror" || entry.url.startsWith("file:")) return [];
    const url = new URL(entry.url);
    const route = routeTo(url, env);
    const next = list[index + 1];
    const hasNext = next !== undefined && next.kind !== "off";
    return [
      {
        server: {
          url: entry.url,
          host: url.host,
          ...(entry.hasNoScheme ? { hasNoScheme: true } : {}),
          ...(route.kind === "proxy"
            ? { proxy: { variable: route.variable, host: route.proxy.host } }
            : {}),
        },
        url,
        auth: entry.auth,
        fallback: entry.fallback,
        levelOfFailure: hasNext && entry.fallback === "any-error" ? "warning" : "problem",
        isLast: !hasNext,
      },
    ];
  });
}
