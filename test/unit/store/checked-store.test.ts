import { access, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { ChecksumDatabaseError, IntegrityError } from "../../../src/lib/errors.ts";
import { createRestoredCheck } from "../../../src/store/check-restored.ts";
import { createCheckedStore } from "../../../src/store/checked-store.ts";
import { createExpectedHashes } from "../../../src/store/expected-hashes.ts";
import { type ModuleFile, storePath } from "../../../src/store/module-file.ts";
import { createDiskStore } from "../../../src/store/module-store.ts";
import { ZipPoolError } from "../../../src/store/zip-pool.ts";
import { buildModule, sumLines } from "../../support/module-builder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { threadPool } from "./thread-pool.ts";

const MODULE = { path: "example.com/B", version: "v1.0.0-RC1" };
const BUILT = buildModule(MODULE);
const OTHER = buildModule({ ...MODULE, files: { "other.go": "package other\n" } });
const FOREIGN = buildModule({ path: "example.com/other", version: "v1.0.0" });

function fileOf(extension: ModuleFile["extension"]): ModuleFile {
  return { ...MODULE, extension };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A store with one restored file, in front of the product's check. */
async function restore(
  extension: ModuleFile["extension"],
  content: Buffer | string,
  sum = sumLines([MODULE]),
) {
  const root = await makeTempDir("restored");
  const file = join(root, storePath(fileOf(extension)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  const check = createRestoredCheck(createExpectedHashes(parseGoSum(sum, "go.sum")), threadPool);
  return { root, file, ...(await open(root, check)) };
}

async function open(
  root: string,
  check: ReturnType<typeof createRestoredCheck>,
  options: { maxRemembered?: number } = {},
) {
  const clock = { ms: 1_000_000 };
  const corrupt: { name: ModuleFile; fault: string }[] = [];
  const checked: string[] = [];
  const store = createCheckedStore({
    store: createDiskStore(root),
    check: async (name, file) => {
      checked.push(file);
      await check(name, file);
    },
    onCorrupt: (name, fault) => void corrupt.push({ name, fault }),
    clock: { nowMs: () => clock.ms },
    ...options,
  });
  return { store, corrupt, checked, clock };
}

describe("createCheckedStore(), of a restored file", () => {
  test.each([
    ["zip", BUILT.zip],
    ["zip", buildModule(MODULE, "store").zip],
    ["mod", BUILT.mod],
    ["info", BUILT.info],
  ] as const)("finds a %s that is right, and checks it once", async (extension, content) => {
    const { store, file, checked, corrupt } = await restore(extension, content);
    const found = await Promise.all(Array.from({ length: 8 }, () => store.find(fileOf(extension))));
    expect(new Set(found.map((each) => each?.file))).toEqual(new Set([file]));
    expect(await store.find(fileOf(extension))).toEqual({ file, sizeBytes: content.length });
    expect(checked).toEqual([file]);
    expect(corrupt).toEqual([]);
  });

  test.each([
    [
      "zip",
      "other content",
      OTHER.zip,
      /^it has the hash h1:\S+, but go\.sum or the checksum database has h1:/,
    ],
    ["zip", "another module", FOREIGN.zip, /not below example\.com\/B@v1\.0\.0-RC1\//],
    ["zip", "half of it", BUILT.zip.subarray(0, BUILT.zip.length >> 1), /not a valid module zip/],
    ["zip", "nothing", "", /not a valid module zip/],
    ["mod", "other content", "module example.com/evil\n", /^it has the hash/],
    ["mod", "nothing", "", /^is empty/],
    ["info", "another version", FOREIGN.info, /is of version v1\.0\.0$/],
    ["info", "zeros", Buffer.alloc(64), /is not JSON/],
  ] as const)("removes and tells a %s with %s", async (extension, _, content, fault) => {
    const { store, file, corrupt } = await restore(extension, content);
    const found = await Promise.all(Array.from({ length: 8 }, () => store.find(fileOf(extension))));
    expect(found.filter((each) => each !== undefined)).toEqual([]);
    expect(await exists(file)).toBe(false);
    expect(corrupt).toEqual([
      { name: { ...MODULE, extension }, fault: expect.stringMatching(fault) },
    ]);
  });

  test.each([
    ["zip", BUILT.zip.subarray(10)],
    ["mod", Buffer.alloc(40)],
  ] as const)("checks what it can of a %s without a hash in go.sum", async (extension, content) => {
    const { store, corrupt } = await restore(extension, content, "");
    expect(await store.find(fileOf(extension))).toBeUndefined();
    expect(corrupt).toHaveLength(1);
    const good = await restore(extension, BUILT[extension], "");
    expect(await good.store.find(fileOf(extension))).toBeDefined();
  });

  test("does not find what a link leads to, and leaves that alone", async () => {
    const { store, file, root, corrupt } = await restore("zip", BUILT.zip);
    const linked = file.replace(/\.zip$/, ".mod");
    await writeFile(join(root, "secret"), BUILT.mod);
    await symlink(join(root, "secret"), linked);
    expect(await store.find(fileOf("mod"))).toBeUndefined();
    expect(corrupt).toHaveLength(1);
    expect(await readFile(join(root, "secret"))).toEqual(BUILT.mod);
  });

  test("does not check what it wrote itself, even in place of a corrupt file", async () => {
    const { store, checked } = await restore("zip", "broken");
    expect(await store.find(fileOf("zip"))).toBeUndefined();
    await store.write(fileOf("zip"), Readable.from([BUILT.zip]));
    expect(await store.find(fileOf("zip"))).toMatchObject({ sizeBytes: BUILT.zip.length });
    expect(checked).toHaveLength(1);
  });

  test("does not find, nor remove, what cannot be checked, and tries again", async () => {
    const { root, file } = await restore("zip", BUILT.zip);
    let attempts = 0;
    const { store, corrupt } = await open(root, async () => {
      if (++attempts === 1) throw new ZipPoolError("no worker");
    });
    expect(await store.find(fileOf("zip"))).toBeUndefined();
    expect(await exists(file)).toBe(true);
    expect(await store.find(fileOf("zip"))).toBeDefined();
    expect(corrupt).toEqual([]);
  });

  test("finds a file whose hash cannot be asked for, and checks it again a minute later", async () => {
    const { root } = await restore("zip", BUILT.zip);
    const answers: (() => void)[] = [
      () => {
        throw new ChecksumDatabaseError("it is down");
      },
      () => {
        throw new IntegrityError("another hash", { code: "H1_MISMATCH" });
      },
    ];
    const { store, corrupt, checked, clock } = await open(root, async () => answers.shift()?.());
    expect(await store.find(fileOf("zip"))).toBeDefined();
    clock.ms += 59_999;
    expect(await store.find(fileOf("zip"))).toBeDefined();
    expect(checked).toHaveLength(1);
    clock.ms += 1;
    expect(await store.find(fileOf("zip"))).toBeUndefined();
    expect(corrupt.map(({ fault }) => fault)).toEqual(["another hash"]);
  });

  test("does not trust a file of this name because one was passed on", async () => {
    const { store, checked } = await restore("zip", BUILT.zip);
    await store.write(fileOf("zip"), Readable.from([OTHER.zip]), async (passing) => ({ passing }));
    expect(await store.find(fileOf("zip"))).toMatchObject({ sizeBytes: BUILT.zip.length });
    expect(checked).toHaveLength(1);
  });

  test("checks again what it was not asked for longest, once it remembers enough", async () => {
    const { root } = await restore("zip", BUILT.zip);
    for (const extension of ["mod", "info"] as const) {
      await writeFile(join(root, storePath(fileOf(extension))), BUILT[extension]);
    }
    const { store, checked } = await open(root, async () => {}, { maxRemembered: 2 });
    const extensions = ["zip", "mod", "zip", "info", "zip", "mod"] as const;
    for (const extension of extensions) await store.find(fileOf(extension));
    expect(checked.map((file) => file.split(".").at(-1))).toEqual(["zip", "mod", "info", "mod"]);
  });

  test("does not find a corrupt file that cannot be removed, and tells it once", async () => {
    const { root } = await restore("zip", "broken");
    const corrupt: string[] = [];
    const store = createCheckedStore({
      store: {
        ...createDiskStore(root),
        remove: async () => {
          throw Object.assign(new Error("read-only"), { code: "EROFS" });
        },
      },
      check: async () => {
        throw new IntegrityError("broken", { code: "ZIP_INVALID" });
      },
      onCorrupt: (_, fault) => void corrupt.push(fault),
      clock: { nowMs: () => 0 },
    });
    expect([await store.find(fileOf("zip")), await store.find(fileOf("zip"))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(corrupt).toEqual(["broken"]);
  });

  test("does not remove a file that was written again while the old one was checked", async () => {
    const { root, file } = await restore("zip", "broken");
    const gate = Promise.withResolvers<void>();
    const { store, corrupt } = await open(root, async () => {
      await gate.promise;
      throw new IntegrityError("broken", { code: "ZIP_INVALID" });
    });
    const finding = store.find(fileOf("zip"));
    await store.write(fileOf("zip"), Readable.from([BUILT.zip]));
    gate.resolve();
    expect(await finding).toEqual({ file, sizeBytes: BUILT.zip.length });
    expect(await readFile(file)).toEqual(BUILT.zip);
    expect(corrupt).toEqual([]);
  });
});
