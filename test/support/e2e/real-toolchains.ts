import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KNOWN_KEYS_FILE, readChecksumDatabase } from "../../../src/gocmd/checksum-database.ts";
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

/** This machine's GOSUMDB with its key, for a machine that has no Go which would know it. */
export function databaseWithKey(): string {
  const [goSumdb = "", goRoot = ""] = execFileSync("go", ["env", "GOSUMDB", "GOROOT"], {
    encoding: "utf8",
  }).split("\n");
  const setting = readChecksumDatabase(
    goSumdb,
    readFileSync(join(goRoot, KNOWN_KEYS_FILE), "utf8"),
  );
  if (setting?.key === undefined) throw new Error(`no key of GOSUMDB=${goSumdb}`);
  return setting.key;
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
