import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import type { ModuleVersion } from "../../../src/gomod/module-path.ts";
import { ChecksumDatabaseError, IntegrityError } from "../../../src/lib/errors.ts";
import { createExpectedHashes, type DatabaseHashes } from "../../../src/store/expected-hashes.ts";
import { createInspector, type VerifiedBy } from "../../../src/store/inspect.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { hashModuleZip, repackModuleZip } from "../../../src/store/repack-zip.ts";
import type { ZipPool } from "../../../src/store/zip-pool.ts";
import { buildModule, type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { readEntries } from "./module-zip.ts";

const MODULE: SyntheticModule = { path: "example.com/B", version: "v1.2.0" };
const BUILT = buildModule(MODULE);
const OTHER_HASH = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const HTML = "<!doctype html><title>Sign in</title>\n";

/** The worker's job, on this thread. */
const pool: ZipPool = {
  repack: ({ source, target, prefix }) => repackModuleZip(source, target, prefix),
  hashZip: ({ source, prefix }) => hashModuleZip(source, prefix),
};

interface Inspection {
  extension: ModuleFile["extension"];
  content: string | Buffer;
  sum?: string;
  name?: ModuleVersion;
  zips?: ZipPool;
  database?: DatabaseHashes;
  inflatesZips?: boolean;
}

/** Spools `content` and has it inspected; `left` are the files that are there afterwards. */
async function inspect(inspection: Inspection) {
  const { extension, content, sum = sumLines([MODULE]), name, zips, database } = inspection;
  const { inflatesZips = true } = inspection;
  const dir = await makeTempDir("inspect");
  const file = join(dir, "spooled");
  await writeFile(file, content);
  const inspector = createInspector({
    named: createExpectedHashes(parseGoSum(sum, "go.sum")),
    pool: zips ?? pool,
    inflatesZips,
    ...(database ? { database } : {}),
  });
  const verifiedBy: VerifiedBy[] = [];
  const onVerified = (by: VerifiedBy) => void verifiedBy.push(by);
  const { path, version } = name ?? MODULE;
  const outcome = await inspector(
    { path, version, extension },
    { onVerified },
  )(file).then(
    (kept) => ({ kept, error: undefined }),
    (error: unknown) => ({ kept: undefined, error }),
  );
  return { ...outcome, file, verifiedBy, left: await readdir(dir) };
}

function info(version: unknown): string {
  return JSON.stringify({ Version: version, Time: "2024-01-02T03:04:05Z" });
}

describe("createInspector(), for an info", () => {
  test("keeps the file as it came", async () => {
    const { kept, file } = await inspect({ extension: "info", content: BUILT.info });
    expect(kept).toBe(file);
    expect(await readFile(file)).toEqual(BUILT.info);
  });

  test.each([
    ["another version", info("v1.2.1"), "is of version v1.2.1"],
    ["an HTML page", HTML, "is not JSON with a Version"],
    ["an empty file", "", "is not JSON with a Version"],
    ["null", "null", "is not JSON with a Version"],
    ["a list", '["v1.2.0"]', "is not JSON with a Version"],
    ["JSON without a version", "{}", "is not JSON with a Version"],
    ["a version that is no string", info(1), "is not JSON with a Version"],
  ])("rejects %s", async (_, content, problem) => {
    const { error } = await inspect({ extension: "info", content });
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({
      code: "INFO_INVALID",
      message: `example.com/B@v1.2.0.info ${problem}`,
    });
  });

  test.each([
    ["example.com/b", "v2.0.0", "v2.0.0+incompatible"],
    ["example.com/b/v3", "v2.0.0", "v3.0.0"],
    ["gopkg.in/b.v1", "v2.0.0", "v1.0.0"],
  ])(
    "accepts another version for %s@%s, which cannot be, as go does",
    async (path, version, said) => {
      const name = { path, version };
      const { kept, file } = await inspect({ extension: "info", content: info(said), name });
      expect(kept).toBe(file);
    },
  );

  test.each([
    ["example.com/b", "v1.0.0"],
    ["example.com/b", "v0.0.0-20240102030405-0123456789ab"],
    ["example.com/b", "v2.0.0+incompatible"],
    ["example.com/b/v3", "v3.0.0"],
    ["gopkg.in/b.v2", "v2.0.0"],
    ["gopkg.in/b.v2-unstable", "v2.0.0"],
  ])("rejects another version for %s@%s", async (path, version) => {
    const name = { path, version };
    const { error } = await inspect({ extension: "info", content: info("v9.9.9"), name });
    expect(error).toMatchObject({ code: "INFO_INVALID" });
  });
});

describe("createInspector(), for a mod", () => {
  test("keeps one with the hash of go.sum as it came", async () => {
    const { kept, file } = await inspect({ extension: "mod", content: BUILT.mod });
    expect(kept).toBe(file);
    expect(await readFile(file)).toEqual(BUILT.mod);
  });

  test("rejects one with another hash, and names both", async () => {
    const { error } = await inspect({ extension: "mod", content: HTML });
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({
      code: "H1_MISMATCH",
      message: expect.stringMatching(
        /^example\.com\/B@v1\.2\.0\.mod has the hash h1:\S{44}, but go\.sum has /,
      ),
    });
    expect(String(error)).toContain(BUILT.modHash);
  });

  test("does not take the zip's hash for the mod's", async () => {
    const sum = `${MODULE.path} ${MODULE.version}/go.mod ${BUILT.zipHash}\n`;
    const { error } = await inspect({ extension: "mod", content: BUILT.mod, sum });
    expect(error).toMatchObject({ code: "H1_MISMATCH" });
  });

  test.each([
    ["without any line", ""],
    ["with a line for the zip alone", `${MODULE.path} ${MODULE.version} ${BUILT.zipHash}\n`],
    ["with a line for another version", `${MODULE.path} v1.2.1/go.mod ${OTHER_HASH}\n`],
    ["with a line for another path", `example.com/b ${MODULE.version}/go.mod ${OTHER_HASH}\n`],
  ])("keeps whatever came for a go.sum %s", async (_, sum) => {
    const { kept, file } = await inspect({ extension: "mod", content: BUILT.mod, sum });
    expect(kept).toBe(file);
  });
});

describe("createInspector(), for a zip", () => {
  test("keeps the same files, uncompressed", async () => {
    const { kept, file } = await inspect({ extension: "zip", content: BUILT.zip });
    expect(kept).toBe(`${file}.stored`);
    const methods = readEntries(`${file}.stored`).map(({ name, method }) => ({ name, method }));
    expect(methods).toEqual([
      { name: "example.com/B@v1.2.0/module.go", method: "stored" },
      { name: "example.com/B@v1.2.0/go.mod", method: "stored" },
    ]);
  });

  test("keeps one that go.sum has no line for", async () => {
    const { kept, file } = await inspect({ extension: "zip", content: BUILT.zip, sum: "" });
    expect(kept).toBe(`${file}.stored`);
  });

  test("rejects one with another hash, and leaves nothing beside it", async () => {
    const sum = `${MODULE.path} ${MODULE.version} ${OTHER_HASH}\n`;
    const { error, left } = await inspect({ extension: "zip", content: BUILT.zip, sum });
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).toMatchObject({
      code: "H1_MISMATCH",
      message: `example.com/B@v1.2.0.zip has the hash ${BUILT.zipHash}, but go.sum has ${OTHER_HASH}`,
    });
    expect(left).toEqual(["spooled"]);
  });

  test("rejects what is no zip, and leaves nothing beside it", async () => {
    const { error, left } = await inspect({ extension: "zip", content: HTML });
    expect(error).toMatchObject({ code: "ZIP_INVALID" });
    expect(left).toEqual(["spooled"]);
  });

  test("rejects the zip of another module, even without a line in go.sum", async () => {
    const { zip } = buildModule({ path: "example.com/other", version: MODULE.version });
    const { error } = await inspect({ extension: "zip", content: zip, sum: "" });
    expect(error).toMatchObject({ code: "ZIP_INVALID" });
  });

  test.each([
    ["first", [BUILT.zipHash, OTHER_HASH]],
    ["second", [OTHER_HASH, BUILT.zipHash]],
  ])("is content with any of several hashes: the %s", async (_, hashes) => {
    const sum = hashes.map((hash) => `${MODULE.path} ${MODULE.version} ${hash}\n`).join("");
    const { error } = await inspect({ extension: "zip", content: BUILT.zip, sum });
    expect(error).toBeUndefined();
  });

  test("names all hashes where none of several is right", async () => {
    const third = hashOf("third");
    const sum = [OTHER_HASH, third].map((hash) => `${MODULE.path} ${MODULE.version} ${hash}\n`);
    const { error } = await inspect({ extension: "zip", content: BUILT.zip, sum: sum.join("") });
    expect(String(error)).toContain(`go.sum has ${OTHER_HASH} or ${third}`);
  });

  test("keeps the file as it came where go would not take one of the uncompressed size", async () => {
    const zips: ZipPool = {
      ...pool,
      repack: async (request) => ({
        ...(await pool.repack(request)),
        sizeBytes: 500 * 2 ** 20 + 1,
      }),
    };
    const { kept, file, left } = await inspect({ extension: "zip", content: BUILT.zip, zips });
    expect(kept).toBe(file);
    expect(left).toEqual(["spooled"]);
  });

  test("keeps the file as it came if zips are not inflated, and checks it all the same", async () => {
    const right = await inspect({ extension: "zip", content: BUILT.zip, inflatesZips: false });
    expect(right).toMatchObject({ kept: right.file, left: ["spooled"], verifiedBy: ["go.sum"] });
    const sum = `${MODULE.path} ${MODULE.version} ${OTHER_HASH}\n`;
    const wrong = { extension: "zip", content: BUILT.zip, sum, inflatesZips: false } as const;
    expect(String((await inspect(wrong)).error)).toContain(OTHER_HASH);
    const noZip = await inspect({ extension: "zip", content: HTML, inflatesZips: false });
    expect(noZip.error).toBeInstanceOf(IntegrityError);
  });

  test("throws the pool's own error, and leaves nothing beside the file", async () => {
    const zips: ZipPool = {
      ...pool,
      async repack({ target }) {
        await writeFile(target, "half");
        throw new Error("the zip worker ended");
      },
    };
    const { error, left } = await inspect({ extension: "zip", content: BUILT.zip, zips });
    expect(error).toEqual(new Error("the zip worker ended"));
    expect(left).toEqual(["spooled"]);
  });
});

describe("createInspector(), with a checksum database", () => {
  const known: DatabaseHashes = async () => ({ zip: BUILT.zipHash, mod: BUILT.modHash });
  const other: DatabaseHashes = async () => ({ zip: OTHER_HASH, mod: OTHER_HASH });
  const unasked: DatabaseHashes = () => Promise.reject(new Error("it was asked"));
  const files = [
    ["mod", BUILT.mod],
    ["zip", BUILT.zip],
  ] as const;

  test.each(files)("does not ask it for a %s that go.sum names", async (extension, content) => {
    const { error, verifiedBy } = await inspect({ extension, content, database: unasked });
    expect({ error, verifiedBy }).toEqual({ error: undefined, verifiedBy: ["go.sum"] });
  });

  test.each(files)("keeps a %s with the hash that it has", async (extension, content) => {
    const { error, verifiedBy } = await inspect({ extension, content, sum: "", database: known });
    expect({ error, verifiedBy }).toEqual({ error: undefined, verifiedBy: ["sumdb"] });
  });

  test.each(files)("rejects a %s with another hash", async (extension, content) => {
    const inspected = await inspect({ extension, content, sum: "", database: other });
    expect(inspected.error).toBeInstanceOf(IntegrityError);
    expect(inspected.error).toMatchObject({
      code: "H1_MISMATCH",
      message: expect.stringMatching(
        /^example\.com\/B@v1\.2\.0\.(mod|zip) has the hash h1:\S+, but the checksum database has h1:47/,
      ),
    });
    expect(inspected.verifiedBy).toEqual([]);
    expect(inspected.left).toEqual(["spooled"]);
  });

  test.each(files)(
    "keeps a %s that it cannot tell about, as unverified",
    async (extension, content) => {
      for (const database of [async () => undefined, async () => ({})]) {
        const { error, verifiedBy } = await inspect({ extension, content, sum: "", database });
        expect({ error, verifiedBy }).toEqual({ error: undefined, verifiedBy: [] });
      }
    },
  );

  test.each([
    ["mod", BUILT.mod, "spooled"],
    ["zip", BUILT.zip, "spooled.stored"],
  ] as const)("lets a %s pass that it cannot be asked about", async (extension, content, name) => {
    const down = () => Promise.reject(new ChecksumDatabaseError("it is down"));
    const { kept, verifiedBy, left } = await inspect({
      extension,
      content,
      sum: "",
      database: down,
    });
    expect(kept).toEqual({ passing: expect.stringMatching(new RegExp(`/${name}$`)) });
    expect(verifiedBy).toEqual([]);
    expect(left).toContain(name);
  });

  test.each([
    ["mod", HTML],
    ["zip", HTML],
  ] as const)(
    "rejects a %s that go.sum or go would refuse even then",
    async (extension, content) => {
      const down = () => Promise.reject(new ChecksumDatabaseError("it is down"));
      const sum = extension === "mod" ? sumLines([MODULE]) : "";
      const { error } = await inspect({ extension, content, sum, database: down });
      expect(error).toBeInstanceOf(IntegrityError);
    },
  );

  test("throws what it throws, and leaves nothing beside the file", async () => {
    const fork = new IntegrityError("SECURITY", { code: "SUMDB_INVALID" });
    const inspected = await inspect({
      extension: "zip",
      content: BUILT.zip,
      sum: "",
      database: () => Promise.reject(fork),
    });
    expect(inspected.error).toBe(fork);
    expect(inspected.left).toEqual(["spooled"]);
  });

  test("does not ask it for an info", async () => {
    const inspected = await inspect({
      extension: "info",
      content: BUILT.info,
      sum: "",
      database: unasked,
    });
    expect(inspected).toMatchObject({ error: undefined, verifiedBy: [] });
  });

  test("asks it while the file still comes", () => {
    const asked: string[] = [];
    const database: DatabaseHashes = async (...module) => void asked.push(module.join("@"));
    const named = createExpectedHashes(parseGoSum("", "go.sum"));
    const inspector = createInspector({ named, pool, inflatesZips: true, database });
    inspector({ ...MODULE, extension: "zip" });
    expect(asked).toEqual(["example.com/B@v1.2.0"]);
  });
});

function hashOf(path: string): string {
  return buildModule({ path: `example.com/${path}`, version: MODULE.version }).zipHash;
}
