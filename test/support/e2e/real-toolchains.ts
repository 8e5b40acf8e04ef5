import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { MirrorReply, ModuleMirrorOptions } from "../module-mirror.ts";
import { PREPARED_DIR } from "../prepared/folder.ts";

/**
 * A module mirror that passes on the toolchains of this machine's own mirror, and the checksum database
 * that go uses. What it has passed on once it keeps for later tests of the checkout.
 */
export function passOnToolchains(): ModuleMirrorOptions {
  const [goProxy = "", goSumdb = ""] = execFileSync("go", ["env", "GOPROXY", "GOSUMDB"], {
    encoding: "utf8",
  }).split("\n");
  const [url = ""] = goProxy.split(/[,|]/);
  const [database = ""] = goSumdb.split("+");
  return {
    upstream: { url, cacheDir: join(PREPARED_DIR, "mirrored") },
    sumdb: (path) => askDatabase(path, database, url),
  };
}

/** Through the mirror, or at the database itself if the mirror does not pass requests on. */
async function askDatabase(path: string, database: string, url: string): Promise<MirrorReply> {
  const prefix = `/sumdb/${database}`;
  if (path === `${prefix}/supported`)
    return { status: 200, contentType: "", body: Buffer.alloc(0) };
  const isSupported = (await fetch(`${url}${prefix}/supported`)).ok;
  const answer = await fetch(
    isSupported ? `${url}${path}` : `https://${database}${path.slice(prefix.length)}`,
  );
  return {
    status: answer.status,
    contentType: answer.headers.get("content-type") ?? "",
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
