import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { Clock } from "../lib/clock.ts";
import type { EventSink } from "../telemetry/events.ts";
import { deniedLookup, notFound, ok, UNKNOWN_DATABASE } from "./responses.ts";
import type { SumdbRoute } from "./routes.ts";
import { type Answered, type Exchange, giveUp, sendRefusal, sendText } from "./send.ts";
import type { SumdbProxy } from "./sumdb-proxy.ts";

export type ServeSumdb = (exchange: Exchange, route: SumdbRoute) => Promise<Answered>;

/** Answers requests to the checksum database. */
export function createSumdbServer(parts: {
  /** Undefined if go uses no checksum database. */
  sumdb: SumdbProxy | undefined;
  /** GONOSUMDB, in its syntax. */
  noSumdb: string;
  /** Names of all mirrors that may be asked. */
  mirrors: readonly string[];
  onLookup?: (module: ModuleVersion) => void;
  emit: EventSink;
  clock: Pick<Clock, "nowMs">;
}): ServeSumdb {
  const { sumdb, noSumdb, emit, clock } = parts;
  return async (exchange, route) => {
    const { request, path } = route;
    if (!sumdb?.isFor(route)) return sendRefusal(exchange, UNKNOWN_DATABASE);
    if (request.kind === "lookup" && matchPrefixPatterns(noSumdb, request.modulePath)) {
      const subject = request.modulePath;
      emit({ kind: "denied", atMs: clock.nowMs(), endpoint: "sumdb", subject });
      return sendRefusal(exchange, deniedLookup(subject));
    }
    if (request.kind === "lookup") {
      parts.onLookup?.({ path: request.modulePath, version: request.version });
    }
    const what = path.slice(1);
    try {
      const answer = await sumdb.get(route);
      if (answer.kind === "ok") {
        const contentType = request.kind === "tile" ? "application/octet-stream" : undefined;
        const sent = sendText(exchange, ok(answer.body, contentType), answer.source);
        return answer.source === "store" ? { ...sent, tier: "disk" } : sent;
      }
      const isLasting = request.kind === "lookup" || request.kind === "tile";
      const text = isLasting ? notFound(what, parts.mirrors) : UNKNOWN_DATABASE;
      const sent = sendText(exchange, text);
      return answer.isRemembered ? { ...sent, tier: "memory" } : sent;
    } catch (error) {
      return giveUp(exchange, what, error);
    }
  };
}
