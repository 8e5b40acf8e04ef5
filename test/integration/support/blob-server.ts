import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type ScriptedServer, startServer } from "./scripted-server.ts";

/** A request for a part, and what it asks for of the content. */
export interface PartRequest {
  /** Of all requests, counted from 0. */
  index: number;
  start: number;
  /** The first byte that is not asked for. */
  end: number;
  response: ServerResponse;
  /** Answers as it should. */
  serve(): void;
  /** Answers 206 with this content, said to begin at `start`. */
  send(content: Buffer, start?: number): void;
  /** Begins as it should, and hangs up after so many bytes. */
  cut(afterBytes: number): void;
  fail(status: number): void;
}

export interface BlobServer extends ScriptedServer {
  /** The ranges that were asked for, in their order. */
  ranges: readonly string[];
  /** Answers under way now, and the most at once. */
  open(): number;
  mostOpen(): number;
  /** Resolves once nobody waits for an answer. */
  idle(): Promise<void>;
}

/** Serves parts of a content, as a test says. */
export async function startBlobServer(
  content: Buffer,
  answer: (request: PartRequest) => void | Promise<void> = ({ serve }) => serve(),
): Promise<BlobServer> {
  const ranges: string[] = [];
  let open = 0;
  let most = 0;
  const server = await startServer((incoming: IncomingMessage, response: ServerResponse) => {
    const range = incoming.headers.range ?? "";
    const index = ranges.push(range) - 1;
    most = Math.max(most, ++open);
    response.once("close", () => open--);
    const [, first = "0", last = "0"] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const start = Number(first);
    const end = Math.min(Number(last) + 1, content.length);
    const begin = (sizeBytes: number, offset = start) =>
      response.writeHead(206, {
        "content-length": sizeBytes,
        "content-range": `bytes ${offset}-${offset + sizeBytes - 1}/${content.length}`,
      });
    void answer({
      index,
      start,
      end,
      response,
      serve() {
        begin(end - start);
        response.end(content.subarray(start, end));
      },
      send(bytes, offset) {
        begin(bytes.length, offset);
        response.end(bytes);
      },
      cut(afterBytes) {
        begin(end - start);
        response.write(content.subarray(start, start + afterBytes), () => {
          response.socket?.destroy();
        });
      },
      fail(status) {
        response.writeHead(status).end();
      },
    });
  });
  return {
    ...server,
    ranges,
    open: () => open,
    mostOpen: () => most,
    async idle() {
      while (open > 0) await sleep(1);
    },
  };
}
