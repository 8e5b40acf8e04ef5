import { execFile, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { type SyntheticModule, sumLines } from "./module-builder.ts";
import type { MirrorReply } from "./module-mirror.ts";

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

/** A real checksum database, by golang.org/x/mod, on a free port of 127.0.0.1. */
export async function startChecksumDatabase(
  options: ChecksumDatabaseOptions = {},
): Promise<ChecksumDatabaseServer> {
  const { name = "sum.example.com", seed = "seed", modules = [], preload = 0 } = options;
  const moduleRecords = modules.map((module) => ({ ...module, lines: sumLines([module]) }));
  const records = [...(options.records ?? []), ...moduleRecords].map(
    ({ path, version, lines }) => ({ path, version, lines }),
  );
  const server = spawn(await buildChecksumDatabase(), { stdio: ["pipe", "pipe", "inherit"] });
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

const SOURCE_DIR = join(import.meta.dirname, "sumdb");
let built: Promise<string> | undefined;

/**
 * The program, built where nobody has built the same sources on this machine before. That can take
 * longer than a test may: call it in a hook with a timeout of its own.
 */
export function buildChecksumDatabase(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const names = (await readdir(SOURCE_DIR)).filter((name) => /^go\.|\.go$/.test(name)).sort();
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const name of names) hash.update(await readFile(join(SOURCE_DIR, name)));
  const dir = join(tmpdir(), "go-accel-test-tools");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = join(dir, `checksum-database-${hash.digest("hex").slice(0, 16)}${suffix}`);
  if (existsSync(program)) return program;
  await mkdir(dir, { recursive: true });
  const unfinished = `${program}.${randomUUID()}`;
  const env = { ...process.env, GOFLAGS: "-mod=readonly", GOWORK: "off", CGO_ENABLED: "0" };
  await promisify(execFile)("go", ["build", "-o", unfinished, "."], { cwd: SOURCE_DIR, env });
  await rename(unfinished, program);
  return program;
}
