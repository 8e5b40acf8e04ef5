import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import {
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createS3Client } from "../../src/cache/s3/client.ts";
import { createS3Inventory } from "../../src/cache/s3/s3-inventory.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import {
  createS3Target,
  makeTransferDir,
  PART_BYTES,
  readContent,
  readFetched,
  type S3TargetOptions,
  save,
  stage,
} from "./support/backend-fixture.ts";
import type { S3Request } from "./support/s3-proxy.ts";

const SECRET = "S3CRETS3CRETS3CRET";
const WRITER = join(import.meta.dirname, "support", "cache-writer.ts");

// The gateway is for systems like Unix.
describe.skipIf(process.platform === "win32")("createS3Backend()", () => {
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await startGateway();
  }, BUILD_TIMEOUT_MS);

  afterAll(() => gateway.close());

  const createTarget = (options?: S3TargetOptions) => createS3Target(gateway, options);

  /** What is in a bucket, asked without the code under test: objects, and uploads without an end. */
  async function readBucket(bucket: string) {
    const client = clientOf(bucket);
    const { Contents: objects = [] } = await client.send(
      new ListObjectsV2Command({ Bucket: bucket }),
    );
    const { Uploads: uploads = [] } = await client.send(
      new ListMultipartUploadsCommand({ Bucket: bucket }),
    );
    return {
      objects: objects.map(({ Key: name }) => name),
      uploads: uploads.map(({ Key: name }) => name),
    };
  }

  function clientOf(bucket: string) {
    const setting = {
      kind: "s3",
      bucket,
      prefix: "",
      endpoint: gateway.url,
      region: undefined,
      pathStyle: true,
    } as const;
    return createS3Client(setting, gateway.env);
  }

  test("the inventory lists, opens and removes what jobs saved, long keys too", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    const keys = ["accel1-build-linux-base-a.b", `accel1-build-linux-${"x".repeat(400)}-base-a.b`];
    for (const key of [...keys, "other"]) await save(backend, key);
    const { bucket } = target;
    const setting = {
      kind: "s3",
      bucket,
      prefix: "team/app",
      endpoint: gateway.url,
      region: undefined,
      pathStyle: true,
    } as const;
    const inventory = createS3Inventory({ setting, env: gateway.env, clock: systemClock });
    const listed = await inventory.list();
    expect(listed.map(({ key }) => key).sort()).toEqual(keys.toSorted());
    const long = listed.find(({ key }) => key === keys[1]);
    if (!long) throw new Error("it was not listed");
    const content = await inventory.open?.(long);
    if (!content) throw new Error("it could not be opened");
    expect((await buffer(content)).toString()).toBe(keys[1]);
    await inventory.remove(long);
    expect((await inventory.list()).map(({ key }) => key)).toEqual([keys[0]]);
    expect(await inventory.open?.(long)).toBeUndefined();
  });

  test("finds the newest of a list of several pages, and the exact one before it", async () => {
    const target = await createTarget({ pageSize: 2 });
    const backend = await target.connect();
    const keys = ["k-1", "k-2", "k-3", "k-4", "k-5"];
    for (const key of keys) {
      await save(backend, key);
      await target.backdate(key, (key === "k-4" ? 1 : 2) * 3_600_000);
    }
    expect(await readFetched(backend, ["k-"])).toMatchObject({ key: "k-4" });
    const pages = target.proxy.requests.filter(({ url }) => url.includes("continuation-token"));
    expect(pages).toHaveLength(2);
    expect(await readFetched(backend, ["k-5"])).toMatchObject({ key: "k-5" });
  });

  test("puts entries below the prefix, and finds only those", async () => {
    const target = await createTarget();
    const other = await createTarget({ setting: { bucket: target.bucket, prefix: "" } });
    await save(await target.connect(), "k-1");
    expect(await readFetched(await other.connect(), ["k-1", ""])).toBeUndefined();
    await save(await other.connect(), "k-2");
    expect(await readFetched(await target.connect(), ["k-"])).toMatchObject({ key: "k-1" });
    expect((await readBucket(target.bucket)).objects).toEqual([
      "modules/k-2",
      "team/app/modules/k-1",
    ]);
  });

  test("brings a big archive in parts, small ones first", async () => {
    const target = await createTarget();
    const content = randomBytes(8 * MIB + 1);
    const backend = await target.connect();
    await save(backend, "k-1", content);
    const fetched = await backend.fetch("modules", ["k-1"]);
    expect((await readContent(fetched)).equals(content)).toBe(true);
    const ranges = target.proxy.requests.flatMap(({ range }) => range ?? []);
    const ends = [0.5, 1.5, 3.5, 7.5].map((end) => end * MIB).concat(content.length);
    expect(new Set(ranges)).toEqual(
      new Set(ends.map((end, index) => `bytes=${ends[index - 1] ?? 0}-${end - 1}`)),
    );
  });

  test("never mixes two contents of an object that is replaced on the way", async () => {
    const target = await createTarget();
    await save(await target.connect(), "k-1", Buffer.alloc(2 * PART_BYTES, "a"));
    let hasBegun = false;
    target.setWatch(async ({ range }) => {
      if (range === undefined || hasBegun) return undefined;
      hasBegun = true;
      await clientOf(target.bucket).send(
        new PutObjectCommand({
          Bucket: target.bucket,
          Key: "team/app/modules/k-1",
          Body: Buffer.alloc(2 * PART_BYTES, "b"),
        }),
      );
      return undefined;
    });
    const backend = await target.connect();
    const fetched = await backend.fetch("modules", ["k-1"]);
    const content = fetched ? (await readContent(fetched)).toString() : "";
    expect(new Set(content).size).toBeLessThanOrEqual(1);
    expect(hasBegun).toBe(true);
  });

  test("asks for the rest of a part that was cut", async () => {
    const target = await createTarget();
    const content = randomBytes(2 * PART_BYTES);
    await save(await target.connect(), "k-1", content);
    target.setWatch(({ range }) =>
      range === "bytes=524288-1572863" ? { kind: "cut", afterBytes: 100_000 } : undefined,
    );
    const fetched = await (await target.connect()).fetch("modules", ["k-1"]);
    expect((await readContent(fetched)).equals(content)).toBe(true);
    const ranges = target.proxy.requests.flatMap(({ range }) => range ?? []);
    const [rest = ""] = ranges.filter((range) => range.endsWith("-1572863")).slice(1);
    const begin = Number(/^bytes=(\d+)-/.exec(rest)?.[1]);
    expect(begin).toBeGreaterThan(524_288);
    expect(begin).toBeLessThanOrEqual(524_288 + 100_000);
  });

  test("refuses an answer that is not the part it asked for", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    await save(backend, "k-1", randomBytes(300_000));
    const reader = await target.connect({
      afterLookup: () => writeFileSync(target.objectFile("k-1"), "short"),
    });
    await expect(reader.fetch("modules", ["k-1"])).rejects.toThrow(
      "an answer had 5 bytes instead of 300000",
    );
  });

  const MIB = 1024 * 1024;

  describe("an upload that does not come to its end", () => {
    const isPart = (number: number) => (request: S3Request) =>
      request.method === "PUT" && request.url.includes(`partNumber=${number}`);

    test("is given up, with all that was sent", async () => {
      const target = await createTarget();
      target.setWatch((request) =>
        isPart(3)(request) ? { kind: "status", status: 500, code: "InternalError" } : undefined,
      );
      const backend = await target.connect();
      const saving = save(backend, "k-1", randomBytes(4 * PART_BYTES));
      await expect(saving).rejects.toThrow("InternalError, status 500");
      expect(await readBucket(target.bucket)).toEqual({ objects: [], uploads: [] });
      // One request does not do where the service was still writing a part.
      const abortions = target.proxy.requests.filter(({ method }) => method === "DELETE");
      expect(abortions.length).toBeGreaterThan(1);
      expect(await backend.has("modules", "k-1")).toBe(false);
      target.setWatch(() => undefined);
      expect(await backend.save("modules", "k-1")).toBe("saved");
    });

    test("is given up at the deadline", async () => {
      const target = await createTarget();
      target.setWatch((request) => (isPart(2)(request) ? { kind: "hang" } : undefined));
      const backend = await target.connectTo(target.proxy.url, { transferTimeoutMs: 1_000 });
      const saving = save(backend, "k-1", randomBytes(2 * PART_BYTES));
      await expect(saving).rejects.toThrow("did not answer within 1000 ms");
      expect(await readBucket(target.bucket)).toEqual({ objects: [], uploads: [] });
    });

    test("leaves no entry when its process is killed", async () => {
      const target = await createTarget();
      const dir = await makeTransferDir();
      const backend = await target.connect();
      await stage(backend, randomBytes(40 * 1024 * 1024));
      const content = await readFile(backend.stagingFile("modules"));
      await mkdir(join(dir, "modules"), { recursive: true });
      await writeFile(join(dir, "modules", "modules.tar.zst"), content);
      const setting = `s3://${target.bucket}/team/app?endpoint=${target.proxy.url}`;
      const writer = spawn(process.execPath, [WRITER, setting, dir, "k-1"], {
        env: gateway.env,
        stdio: "ignore",
      });
      const exited = once(writer, "exit");
      target.setWatch((request) => {
        if (isPart(2)(request)) writer.kill("SIGKILL");
        return undefined;
      });
      expect(await exited).toEqual([null, "SIGKILL"]);
      expect((await readBucket(target.bucket)).objects).toEqual([]);
      expect(await backend.fetch("modules", ["k-1", "k-"])).toBeUndefined();
      target.setWatch(() => undefined);
      expect(await backend.save("modules", "k-1")).toBe("saved");
      const fetched = await backend.fetch("modules", ["k-1"]);
      expect((await readContent(fetched)).equals(content)).toBe(true);
    });
  });

  test.each([
    ["small", 1_000],
    ["big", PART_BYTES + 1],
  ])("stores a %s archive where the service knows no conditions", async (_, sizeBytes) => {
    const target = await createTarget();
    target.setWatch(({ unless }) =>
      unless === undefined ? undefined : { kind: "status", status: 501, code: "NotImplemented" },
    );
    const backend = await target.connect();
    expect(await save(backend, "k-1", Buffer.alloc(sizeBytes))).toBe("saved");
    expect(await save(backend, "k-1", "other")).toBe("exists");
    expect((await backend.fetch("modules", ["k-1"]))?.sizeBytes).toBe(sizeBytes);
  });

  test("takes a conflict for another writer's entry only where that is there", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    const conflict = { kind: "status", status: 409, code: "ConditionalRequestConflict" } as const;
    target.setWatch(({ method }) => (method === "PUT" ? conflict : undefined));
    await expect(save(backend, "k-1")).rejects.toThrow("ConditionalRequestConflict");
    target.setWatch(async ({ method }) => {
      if (method !== "PUT") return undefined;
      const [Bucket, Key] = [target.bucket, "team/app/modules/k-1"];
      await clientOf(Bucket).send(new PutObjectCommand({ Bucket, Key, Body: "theirs" }));
      return conflict;
    });
    expect(await save(backend, "k-1")).toBe("exists");
  });

  test("says so when it may only read", async () => {
    const target = await createTarget();
    await save(await target.connect(), "k-1");
    const reader = await target.connectTo(gateway.readOnlyUrl);
    expect(await readFetched(reader, ["k-1"])).toMatchObject({ key: "k-1" });
    expect(await save(reader, "k-2")).toBe("denied");
    expect(await save(reader, "k-3", randomBytes(PART_BYTES + 1))).toBe("denied");
    expect((await readBucket(target.bucket)).objects).toEqual(["team/app/modules/k-1"]);
  });

  test("gives up a look-up in time when the service hangs", async () => {
    const target = await createTarget({ watch: () => ({ kind: "hang" }) });
    const backend = await target.connectTo(target.proxy.url, { lookupTimeoutMs: 500 });
    await expect(backend.fetch("modules", ["k-1"])).rejects.toThrow("within 500 ms");
    await expect(backend.has("modules", "k-1")).rejects.toMatchObject({
      code: "BACKEND_UNAVAILABLE",
    });
  });

  test.each([
    { kind: "status", status: 503, code: "SlowDown" },
    { kind: "page", body: "<html><body>Sign in</body></html>" },
    { kind: "page", body: "not even XML" },
    { kind: "page", body: "" },
    { kind: "cut", afterBytes: 10 },
  ] as const)("does not take %o for an absence", async (fault) => {
    const target = await createTarget({ watch: () => fault });
    const backend = await target.connect();
    const asked = await Promise.allSettled([
      backend.fetch("modules", ["k-1"]),
      backend.has("modules", "k-1"),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(target.proxy.requests.length).toBeLessThanOrEqual(6);
  });

  test("does not take the page of a captive portal for an entry that is saved", async () => {
    const target = await createTarget({
      watch: ({ method }) => (method === "PUT" ? { kind: "page", body: "Sign in" } : undefined),
    });
    await expect(save(await target.connect(), "k-1")).rejects.toThrow("no ETag");
  });

  describe("says what is wrong, without a secret", () => {
    async function complaints(options: S3TargetOptions): Promise<string[]> {
      const target = await createTarget(options);
      const backend = await target.connect();
      await stage(backend, "content");
      const asked = await Promise.allSettled([
        backend.fetch("modules", ["k-1"]),
        backend.has("modules", "k-1"),
        backend.save("modules", "k-1"),
      ]);
      return asked.map((result) => {
        if (result.status === "fulfilled") return "no failure";
        const { reason } = result;
        expect(reason).toMatchObject({ name: "CacheError", code: "BACKEND_UNAVAILABLE" });
        expect(reason.message).toContain(`at ${target.proxy.url}: `);
        const shown = JSON.stringify([reason, reason.stack, reason.cause, reason.message]);
        expect(shown).not.toMatch(/S3CRET|Signature=|go-accel-test/);
        return reason.message.split(": ").at(-1);
      });
    }

    const thrice = (message: string) => [message, message, message];

    test("of a wrong secret", async () => {
      const env = { ...gateway.env, AWS_SECRET_ACCESS_KEY: SECRET };
      expect(await complaints({ env })).toEqual(
        thrice("access is denied (SignatureDoesNotMatch, status 403)"),
      );
    });

    test("of a token that is not good", async () => {
      const env = { ...gateway.env, AWS_SESSION_TOKEN: SECRET };
      expect(await complaints({ env })).toEqual(
        thrice("access is denied (InvalidToken, status 400)"),
      );
    });

    test("of an unknown identity", async () => {
      const env = { ...gateway.env, AWS_ACCESS_KEY_ID: SECRET };
      // The gateway's own word for it.
      expect(await complaints({ env })).toEqual(
        thrice("the request failed (XAdminUserNotFound, status 404)"),
      );
    });

    test("of no credentials", async () => {
      vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
      vi.stubEnv("HOME", await makeTempDir("home"));
      onTestFinished(() => void vi.unstubAllEnvs());
      expect(await complaints({ env: {} })).toEqual(thrice("there are no credentials"));
    });

    test("of a bucket that is missing", async () => {
      expect(await complaints({ setting: { bucket: "not-there" } })).toEqual(
        thrice("the bucket does not exist"),
      );
    });
  });
});
