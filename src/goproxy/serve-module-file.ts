import { pipeline } from "node:stream/promises";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { StoreWriteError } from "../store/module-store.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { Upstream } from "../upstream/upstream.ts";
import type { Absences } from "./absences.ts";
import type { ModuleFetcher } from "./module-fetcher.ts";
import { queryFor } from "./queries.ts";
import { notFound } from "./responses.ts";
import type { ImmutableRoute } from "./routes.ts";
import { type Answered, type Exchange, giveUp, sendFile, sendText, startBody } from "./send.ts";

export type ServeModuleFile = (exchange: Exchange, route: ImmutableRoute) => Promise<Answered>;

/** Thrown to end the search for a file of which go has got the beginning already. */
class AnswerCutError extends Error {
  override readonly name = "AnswerCutError";
}

/** Answers with the files of a version, which never change, out of the store. */
export function createModuleFileServer(parts: {
  fetcher: ModuleFetcher;
  upstream: Upstream;
  absences: Absences;
  /** Names of all mirrors that may be asked. */
  mirrors: readonly string[];
  emit: EventSink;
  clock: Pick<Clock, "nowMs">;
}): ServeModuleFile {
  const { fetcher, upstream, absences, emit, clock } = parts;

  function sendAbsence(exchange: Exchange, route: ImmutableRoute): Answered {
    return sendText(exchange, notFound(nameOf(route), parts.mirrors));
  }

  /** Hands a mirror's answer on while it comes, for the time that the store cannot be written. */
  async function passThrough(exchange: Exchange, route: ImmutableRoute): Promise<Answered> {
    const { response } = exchange;
    let sizeBytes = 0;
    let isCut = false;
    try {
      const result = await upstream.fetch(queryFor(route), async ({ body, sizeBytes: length }) => {
        // Once bytes have left there is no second attempt: go, which sees a cut answer, turns to
        // the next entry of its list.
        if (response.headersSent) throw new AnswerCutError();
        startBody(response, route.endpoint, length);
        body.on("data", (chunk: Buffer) => {
          sizeBytes += chunk.length;
        });
        body.once("error", () => {
          // The other way round it is go that went away, which is no fault of the mirror.
          isCut = !response.destroyed;
        });
        await pipeline(body, response).catch((error: unknown) => {
          if (isCut) throw error;
        });
      });
      if (result.kind === "ok") return { status: 200, source: "mirror", sizeBytes };
      if (!isCut) return sendAbsence(exchange, route);
    } catch (error) {
      if (!isCut) return giveUp(exchange, nameOf(route), error);
    }
    response.destroy();
    return { status: 502, source: "mirror", sizeBytes };
  }

  return async (exchange, route) => {
    const { modulePath, version, endpoint } = route;
    const { path } = queryFor(route);
    if (absences.has(path)) return sendAbsence(exchange, route);
    try {
      const file = { modulePath, version, extension: endpoint };
      const ensured = await fetcher.ensure(file, "foreground");
      if (ensured.kind === "not-found") {
        absences.addFile(path);
        return sendAbsence(exchange, route);
      }
      const { sizeBytes } = ensured.stored;
      startBody(exchange.response, endpoint, sizeBytes);
      if (exchange.request.method === "HEAD") exchange.response.end();
      else await sendFile(ensured.stored, exchange.response);
      return { status: 200, source: ensured.source, sizeBytes };
    } catch (error) {
      if (!(error instanceof StoreWriteError)) return giveUp(exchange, nameOf(route), error);
      emit({ kind: "store-fault", atMs: clock.nowMs(), fault: errorMessage(error.cause ?? error) });
      return passThrough(exchange, route);
    }
  };
}

function nameOf({ modulePath, version, endpoint }: ImmutableRoute): string {
  return `${modulePath}@${version}.${endpoint}`;
}
