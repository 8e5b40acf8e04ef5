import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type SyntheticModule, sumLines } from "./module-builder.ts";
import type { MirrorReply } from "./module-mirror.ts";
import { goProgram } from "./prepared/go-programs.ts";

export interface ChecksumRecord {
  readonly path: string;
  readonly version: string;
  /** As in go.sum. */
  readonly lines: string;
}

export interface ChecksumDatabaseOptions {
  readonly modules?: readonly SyntheticModule[];
  /** More of what can be looked up, in front of the modules. */
  readonly records?: readonly ChecksumRecord[];
  /** How many records the tree has from the start; the others join when they are looked up. */
  readonly preload?: number;
  readonly name?: string;
  /** Equal seeds make equal keys. */
  readonly seed?: string;
}

export interface ChecksumDatabaseServer {
  readonly name: string;
  /** Verifier key, `name+hash+base64`. */
  readonly key: string;
  readonly url: string;
  /** Paths of the requests so far. */
  requests(): Promise<string[]>;
  /** For the `sumdb` option of a module mirror: passes requests on, as real mirrors do. */
  reply(path: string): Promise<MirrorReply>;
  close(): Promise<void>;
}

/**
 * A real checksum database, by golang.org/x/mod, on a free port of 127.0.0.1. The first call of a
 * checkout builds it, which can take longer than a test may: call {@link goProgram} in a hook before.
 */
export async function startChecksumDatabase(
  options: ChecksumDatabaseOptions = {},
): Promise<ChecksumDatabaseServer> {
  const { name = "sum.example.com", seed = "seed", modules = [], preload = 0 } = options;
  const moduleRecords = modules.map((module) => ({ ...module, lines: sumLines([module]) }));
  const records = [...(options.records ?? []), ...moduleRecords].map(
    ({ path, version, lines }) => ({ path, version, lines }),
  );
  const server = spawn(await goProgram("checksum-database"), {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  server.stdin.write(`${JSON.stringify({ name, seed, records, preload })}\n`);
  const [line] = await Promise.race([
    once(createInterface(server.stdout), "line"),
    ended.then(() => Promise.reject(new Error("the checksum database did not start"))),
  ]);
  const { key, url }: { key: string; url: string } = JSON.parse(String(line));
  return {
    name,
    key,
    url,
    requests: async () => (await fetch(`${url}/-/requests`)).json() as Promise<string[]>,
    async reply(path) {
      const prefix = `/sumdb/${name}`;
      if (path === `${prefix}/supported`) {
        return { status: 200, contentType: "text/plain", body: Buffer.alloc(0) };
      }
      const answer = path.startsWith(`${prefix}/`)
        ? await fetch(`${url}${path.slice(prefix.length)}`)
        : new Response("not found: another database", { status: 404 });
      return {
        status: answer.status,
        contentType: answer.headers.get("content-type") ?? "",
        body: Buffer.from(await answer.arrayBuffer()),
      };
    },
    async close() {
      server.stdin.end();
      await ended;
    },
  };
}
