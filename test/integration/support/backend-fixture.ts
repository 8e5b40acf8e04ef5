import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readdir, truncate, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { CacheBackend, FetchedArchive } from "../../../src/cache/backend.ts";
import type { S3Setting } from "../../../src/cache/backend-setting.ts";
import { createDirBackend } from "../../../src/cache/dir/dir-backend.ts";
import { createGithubBackend } from "../../../src/cache/github/github-backend.ts";
import { createLibraryBackend } from "../../../src/cache/library/library-backend.ts";
import { createS3Backend } from "../../../src/cache/s3/s3-backend.ts";
import { type Clock, systemClock } from "../../../src/lib/clock.ts";
import { type CacheService, startCacheService } from "../../support/cache-service.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import type { Gateway } from "../../support/versitygw.ts";
import { startS3Proxy, type Watch } from "./s3-proxy.ts";
import { findClosedPort } from "./scripted-server.ts";
import { ENTRY } from "./sidecar-fixture.ts";

/** With the library each look-up starts a process. */
const TIMEOUTS = { lookupTimeoutMs: 20_000, transferTimeoutMs: 30_000 };
/** The smallest that S3 allows. */
export const PART_BYTES = 5 * 1024 * 1024;

export interface Connection {
  /** Called once an entry is found and before it is brought; not with the library. */
  afterLookup?: () => void;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
}

/** One place that keeps entries, as the contract's cases need it. */
export interface Target {
  /** A backend as of a step of its own: another folder each time, as on another runner. */
  connect(connection?: Connection): Promise<CacheBackend>;
  /** One whose place is not there. */
  connectToNothing(): Promise<CacheBackend>;
  /** Says that an entry of the name `modules` is older than it is, where clocks tick slowly. */
  backdate(key: string, ageMs: number): Promise<void>;
  /** Has an entry end before its end, from now on. */
  damage(key: string): Promise<void>;
}

/** A target that can lose an entry between look-up and download. */
export interface StoredTarget extends Target {
  remove(key: string): void;
}

/** GitHub's cache service, as we speak to it ourselves. */
export async function createGithubTarget(): Promise<Target> {
  const service = await startCacheService();
  onTestFinished(() => service.close());
  return githubTarget(service, async (url, { afterLookup, ...timeouts } = {}) =>
    createGithubBackend({
      dir: await makeTransferDir(),
      url,
      token: service.issueToken({ ref: "refs/heads/main" }),
      clock: hookedClock(afterLookup),
      ...TIMEOUTS,
      ...timeouts,
    }),
  );
}

/** The same through `@actions/cache`. */
export async function createLibraryTarget(): Promise<Target> {
  const service = await startCacheService();
  onTestFinished(() => service.close());
  return githubTarget(service, async (url) =>
    createLibraryBackend({
      entry: ENTRY,
      dir: await makeTransferDir(),
      env: {
        PATH: process.env["PATH"],
        ACTIONS_CACHE_SERVICE_V2: "True",
        ACTIONS_RESULTS_URL: url,
        ACTIONS_RUNTIME_TOKEN: service.issueToken({ ref: "refs/heads/main" }),
      },
      clock: systemClock,
      ...TIMEOUTS,
    }),
  );
}

function githubTarget(
  service: CacheService,
  connectTo: (url: string, connection?: Connection) => Promise<CacheBackend>,
): Target {
  return {
    connect: (connection) => connectTo(service.url, connection),
    connectToNothing: async () => connectTo(`http://127.0.0.1:${await findClosedPort()}/`),
    // The service keeps the order in which entries were saved.
    backdate: async () => {},
    damage: async () => service.setFaults([{ kind: "cut", on: "download", afterBytes: 1_000 }]),
  };
}

export async function createDirTarget(): Promise<StoredTarget & { folder: string }> {
  const folder = join(await makeTempDir("cache-disk"), "shared");
  const connectTo = async (to: string, { afterLookup }: Connection = {}) =>
    createDirBackend({
      folder: to,
      dir: await makeTransferDir(),
      clock: hookedClock(afterLookup),
      ...TIMEOUTS,
    });
  return {
    folder,
    connect: (connection) => connectTo(folder, connection),
    async connectToNothing() {
      const file = join(await makeTempDir("no-folder"), "file");
      await writeFile(file, "");
      return connectTo(join(file, "below"));
    },
    async backdate(key, ageMs) {
      const file = await dirEntryFile(folder, key);
      await setAge(file, ageMs);
      await setAge(dirname(file), ageMs);
    },
    damage: async (key) => truncate(await dirEntryFile(folder, key), 1_000),
    remove: (key) => rmSync(dirEntryFolder(folder, key), { recursive: true }),
  };
}

/** The folder of an entry of the name `modules`, whose key needs no escapes. */
export function dirEntryFolder(folder: string, key: string): string {
  return join(folder, "go-accel", "entries", "modules", `${key}.entry`);
}

/** The archive in it. */
export async function dirEntryFile(folder: string, key: string): Promise<string> {
  const entry = dirEntryFolder(folder, key);
  const [name = ""] = await readdir(entry);
  return join(entry, name);
}

export interface S3TargetOptions {
  setting?: Partial<S3Setting>;
  env?: NodeJS.ProcessEnv;
  watch?: Watch;
  pageSize?: number;
}

/** A bucket of its own in the gateway, behind a proxy that can make faults. */
export async function createS3Target(gateway: Gateway, options: S3TargetOptions = {}) {
  const bucket = `bucket-${randomBytes(8).toString("hex")}`;
  const bucketDir = join(gateway.root, bucket);
  await mkdir(bucketDir);
  let watch: Watch = options.watch ?? (() => undefined);
  const proxy = await startS3Proxy(gateway.url, (request) => watch(request));
  const connectTo = async (
    endpoint: string,
    { afterLookup, ...timeouts }: Connection = {},
  ): Promise<CacheBackend> =>
    createS3Backend({
      setting: {
        kind: "s3",
        bucket,
        prefix: "team/app",
        endpoint,
        region: undefined,
        pathStyle: true,
        ...options.setting,
      },
      dir: await makeTransferDir(),
      env: options.env ?? gateway.env,
      clock: hookedClock(afterLookup),
      partBytes: PART_BYTES,
      ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
      ...TIMEOUTS,
      ...timeouts,
    });
  const objectFile = (key: string) => join(bucketDir, "team", "app", "modules", key);
  const target: StoredTarget = {
    connect: (connection) => connectTo(proxy.url, connection),
    connectToNothing: async () => connectTo(`http://127.0.0.1:${await findClosedPort()}`),
    backdate: (key, ageMs) => setAge(objectFile(key), ageMs),
    async damage() {
      watch = ({ method, url }) =>
        method === "GET" && url.includes("/modules/")
          ? { kind: "cut", afterBytes: 1_000 }
          : undefined;
    },
    remove: (key) => rmSync(objectFile(key)),
  };
  return {
    ...target,
    bucket,
    proxy,
    connectTo,
    objectFile,
    setWatch(next: Watch) {
      watch = next;
    },
  };
}

export async function stage(
  backend: CacheBackend,
  content: string | Buffer,
  name = "modules",
): Promise<void> {
  const file = backend.stagingFile(name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Saves an entry with this content, by default its own key. */
export async function save(backend: CacheBackend, key: string, content: string | Buffer = key) {
  await stage(backend, content);
  return backend.save("modules", key);
}

export async function readFetched(backend: CacheBackend, keys: readonly string[]) {
  const fetched = await backend.fetch("modules", keys);
  return fetched && { key: fetched.key, content: (await readContent(fetched)).toString() };
}

/** All of an archive, read to its end. */
export function readContent(fetched: FetchedArchive | undefined): Promise<Buffer> {
  if (!fetched) throw new Error("there is no entry");
  return buffer(fetched.read());
}

export async function makeTransferDir(): Promise<string> {
  return join(await makeTempDir("transfer"), "transfer");
}

/** A backend asks for the time when it begins, and again once it has found an entry. */
function hookedClock(afterLookup: () => void = () => {}): Clock {
  let asked = 0;
  return {
    ...systemClock,
    nowMs() {
      asked += 1;
      if (asked === 2) afterLookup();
      return systemClock.nowMs();
    },
  };
}

async function setAge(file: string, ageMs: number): Promise<void> {
  const then = new Date(Date.now() - ageMs);
  await utimes(file, then, then);
}
