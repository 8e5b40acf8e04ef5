/**
 * A process that serves ranges of random content from memory, as a blob store does, and sends its
 * address and the content's hash to its parent. Options are JSON: `sizeBytes`, `tls` (key and
 * cert), and `bytesPerSecond` of each answer, or 0 for as fast as possible.
 */
import { createHash, randomBytes } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerCertificate } from "../../test/support/certificate.ts";

export interface RangeServerOptions {
  sizeBytes: number;
  tls?: ServerCertificate;
  bytesPerSecond: number;
}

export interface RangeServerReady {
  url: string;
  sha256: string;
}

/** The pause between the pieces of an answer at a limited rate. */
const PAUSE_MS = 4;

const { sizeBytes, tls, bytesPerSecond }: RangeServerOptions = JSON.parse(process.argv[2] ?? "");
const content = randomBytes(sizeBytes);
const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  const url = `${tls ? "https" : "http"}://127.0.0.1:${port}/blob?sig=bench`;
  const sha256 = createHash("sha256").update(content).digest("hex");
  process.send?.({ url, sha256 } satisfies RangeServerReady);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, first = "0", last = "0"] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const start = Number(first);
  const part = content.subarray(start, Number(last) + 1);
  response.writeHead(206, {
    "content-length": part.length,
    "content-range": `bytes ${start}-${start + part.length - 1}/${content.length}`,
  });
  if (bytesPerSecond === 0) {
    response.end(part);
    return;
  }
  const startMs = performance.now();
  for (let sent = 0; sent < part.length; ) {
    await sleep(PAUSE_MS);
    const due = Math.floor(((performance.now() - startMs) / 1_000) * bytesPerSecond);
    response.write(part.subarray(sent, due));
    sent = due;
  }
  response.end();
}
