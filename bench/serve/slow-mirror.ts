import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

export interface SlowMirror {
  url: string;
  /** How often it was asked for each path. */
  asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Serves the files of a folder, each after `delayMs`, as a mirror that is far away. */
export async function startSlowMirror(dir: string, delayMs: number): Promise<SlowMirror> {
  const asked = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const { url = "" } = request;
    asked.set(url, (asked.get(url) ?? 0) + 1);
    await sleep(delayMs);
    const file = path.join(dir, url);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "content-length": stats.size });
    // A client that goes away is no fault of the mirror.
    await pipeline(createReadStream(file), response).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
