import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createKeptHead } from "../../../src/sumdb/kept-head.ts";
import { parseVerifierKey } from "../../../src/sumdb/note.ts";
import { createReferenceLog } from "../../support/sumdb/reference-log.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const NAME = "sum.example.com:8080/a";
const log = createReferenceLog({ name: NAME });

async function open(dir?: string) {
  const verifier = parseVerifierKey(log.key);
  if (!verifier) throw new Error("no verifier key");
  const heads = dir ?? (await makeTempDir("kept-head"));
  const faults: unknown[] = [];
  const kept = createKeptHead(heads, verifier, (error) => void faults.push(error));
  return {
    dir: heads,
    faults,
    read: kept.read,
    keep: (size: number) => kept.keep(headOf(size), Buffer.from(log.signedHead(size))),
  };
}

function headOf(size: number) {
  return { size, hash: log.root(size) };
}

describe("createKeptHead()", () => {
  test("has none at first, and then the newest, also for another process", async () => {
    const first = await open();
    expect(await first.read()).toBeUndefined();
    await Promise.all([first.keep(3), first.keep(7), first.keep(5)]);
    const second = await open(first.dir);
    expect(await second.read()).toEqual(headOf(7));
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  test("keeps the note as the database signed it, in a folder for each name", async () => {
    const { dir, keep } = await open();
    await keep(3);
    const [folder = ""] = await readdir(dir);
    expect(decodeURIComponent(folder)).toBe(NAME);
    expect(await readFile(path.join(dir, folder, "latest"), "utf8")).toBe(log.signedHead(3));
  });

  test.each([
    ["nothing", ""],
    ["half of a note", log.signedHead(3).slice(0, 60)],
    ["a note by somebody else", createReferenceLog({ name: NAME }).signedHead(3)],
  ])("takes %s for no head, and says so", async (_, content) => {
    const { dir, read, keep, faults } = await open();
    await keep(3);
    const [folder = ""] = await readdir(dir);
    await writeFile(path.join(dir, folder, "latest"), content);
    expect(await read()).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  test("goes on without a disk, and says so", async () => {
    const { dir, keep, faults } = await open();
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, encodeURIComponent(NAME)), "in the way");
    await keep(3);
    expect(faults).toHaveLength(1);
  });
});
