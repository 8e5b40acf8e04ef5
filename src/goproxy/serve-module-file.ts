import { pipeline } from "node:stream/promises";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { fileName, type ModuleFile } from "../store/module-file.ts";
import { StoreWriteError } from "../store/module-store.ts";
import type { EventSink, StoreTier } from "../telemetry/events.ts";
import type { Upstream } from "../upstream/upstream.ts";
import type { HandOver } from "./hand-over.ts";
import type { ModuleFetcher } from "./module-fetcher.ts";
import type { NotFoundCache } from "./not-found-cache.ts";
import { fileQuery } from "./queries.ts";
import { notFound } from "./responses.ts";
import type { ImmutableRoute } from "./routes.ts";
import {
  type Answered,
  type Exchange,
  giveUp,
  handFileOver,
  sendFile,
  sendText,
  startBody,
} from "./send.ts";

export type ServeModuleFile = (exchange: Exchange, route: ImmutableRoute) => Promise<Answered>;

/** Thrown to stop asking mirrors for a file when go already has the beginning of it. */
class AnswerCutError extends Error {
  override readonly name = "AnswerCutError";
}

/** Answers with files of a version, which never change, from the store. */
export function createModuleFileServer(parts: {
  fetcher: ModuleFetcher;
  upstream: Upstream;
  notFoundCache: NotFoundCache;
  /** Names of all mirrors that may be asked. */
  mirrors: readonly string[];
  /** Given if a server in front may send what is on the disk. */
  handOver?: HandOver | undefined;
  emit: EventSink;
  clock: Pick<Clock, "nowMs">;
}): ServeModuleFile {
  const { fetcher, upstream, notFoundCache, emit, clock } = parts;

  function sendNotFound(exchange: Exchange, file: ModuleFile): Answered {
    return sendText(exchange, notFound(fileName(file), parts.mirrors));
  }

  /** Passes a mirror's answer on as it arrives, because the store cannot be written. */
  async function passThrough(exchange: Exchange, file: ModuleFile): Promise<Answered> {
    const { response } = exchange;
    let sizeBytes = 0;
    let isCut = false;
    const query = fileQuery(file, "foreground");
    try {
      const result = await upstream.fetch(query, async ({ body, sizeBytes: length }) => {
        // Once bytes have left there is no second attempt. Go sees the cut answer and asks the next
        // entry of its list.
        if (response.headersSent) throw new AnswerCutError();
        startBody(response, file.extension, length);
        body.on("data", (chunk: Buffer) => {
          sizeBytes += chunk.length;
        });
        body.once("error", () => {
          // If the response is destroyed, go closed the connection, which is no fault of the mirror.
          isCut = !response.destroyed;
        });
        await pipeline(body, response).catch((error: unknown) => {
          if (isCut) throw error;
        });
      });
      if (result.kind === "ok") return { status: 200, source: "mirror", sizeBytes };
      if (!isCut) return sendNotFound(exchange, file);
    } catch (error) {
      if (!isCut) return giveUp(exchange, fileName(file), error);
    }
    response.destroy();
    return { status: 502, source: "mirror", sizeBytes };
  }

  return async (exchange, { file, path }) => {
    if (notFoundCache.has(path)) return { ...sendNotFound(exchange, file), tier: "memory" };
    try {
      const ensured = await fetcher.ensure(file, "foreground");
      if (ensured.kind === "not-found") {
        notFoundCache.addFile(path);
        return sendNotFound(exchange, file);
      }
      const { stored, source } = ensured;
      const { sizeBytes } = stored;
      const { request, response } = exchange;
      const elsewhere = parts.handOver?.(request.headers, stored);
      if (elsewhere !== undefined) handFileOver(response, file.extension, elsewhere);
      else {
        startBody(response, file.extension, sizeBytes);
        if (request.method === "HEAD") response.end();
        else await sendFile(stored, response);
      }
      const tier: StoreTier = stored.tier ?? "disk";
      return { status: 200, source, ...(source === "store" ? { tier } : {}), sizeBytes };
    } catch (error) {
      if (!(error instanceof StoreWriteError)) return giveUp(exchange, fileName(file), error);
      emit({ kind: "store-fault", atMs: clock.nowMs(), fault: errorMessage(error.cause ?? error) });
      return passThrough(exchange, file);
    }
  };
}
