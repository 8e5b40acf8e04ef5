import { closeSync, openSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import {
  errnoOf,
  pathExists,
  placeFile,
  replaceFile,
  tryFileSize,
  writeFileAtomic,
} from "../../../src/lib/fs.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

describe("writeFileAtomic()", () => {
  test("writes the content and makes the folders above it", async () => {
    const dir = await makeTempDir("fs");
    await writeFileAtomic(join(dir, "a", "b", "file"), "content");
    expect(await readFile(join(dir, "a", "b", "file"), "utf8")).toBe("content");
  });

  test("leaves no temporary file beside the target", async () => {
    const dir = await makeTempDir("fs");
    await writeFileAtomic(join(dir, "file"), "content");
    expect(await readdir(dir)).toEqual(["file"]);
  });

  test("gives the file its mode before there is content in it", async () => {
    const file = join(await makeTempDir("fs"), "secret");
    await writeFileAtomic(file, "content", 0o600);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("does not widen to the mode of the file that it replaces", async () => {
    const file = join(await makeTempDir("fs"), "secret");
    await writeFile(file, "old", { mode: 0o644 });
    await writeFileAtomic(file, "new", 0o600);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("shows readers the old or the new content, never a part", async () => {
    const file = join(await makeTempDir("fs"), "file");
    const contents = ["a", "b"].map((letter) => letter.repeat(1 << 20));
    await writeFileAtomic(file, contents[0] ?? "");
    const writing = writeFileAtomic(file, contents[1] ?? "");
    const seen = await Promise.all(Array.from({ length: 20 }, () => readFile(file, "utf8")));
    await writing;
    expect(seen.filter((content) => !contents.includes(content))).toEqual([]);
  });

  test("leaves nothing behind when it fails", async () => {
    const dir = await makeTempDir("fs");
    await mkdir(join(dir, "folder", "full"), { recursive: true });
    await expect(writeFileAtomic(join(dir, "folder"), "x")).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(await readdir(dir)).toEqual(["folder"]);
  });
});

describe("writeFileAtomic() on a path below a file", () => {
  test("throws the failure of the write", async () => {
    const dir = await makeTempDir("fs");
    await writeFile(join(dir, "file"), "");
    await expect(writeFileAtomic(join(dir, "file", "below"), "x")).rejects.toThrow(/mkdir/);
  });
});

describe("placeFile()", () => {
  test("keeps the other file that was made, and removes the first", async () => {
    const dir = await makeTempDir("fs");
    const make = async (temporary: string) => {
      await writeFile(temporary, "first");
      await writeFile(`${temporary}-other`, "other");
      return `${temporary}-other`;
    };
    await placeFile(join(dir, "file"), make, join(dir, "temporary", "name"));
    expect(await readFile(join(dir, "file"), "utf8")).toBe("other");
    expect(await readdir(join(dir, "temporary"))).toEqual([]);
  });

  test("leaves the target as it was and nothing behind when making it fails", async () => {
    const dir = await makeTempDir("fs");
    await writeFile(join(dir, "file"), "old");
    const failure = new Error("no content");
    const make = async (temporary: string) => {
      await writeFile(temporary, "half");
      throw failure;
    };
    await expect(placeFile(join(dir, "file"), make)).rejects.toBe(failure);
    expect(await readdir(dir)).toEqual(["file"]);
    expect(await readFile(join(dir, "file"), "utf8")).toBe("old");
  });

  test("removes both files if the one to keep cannot be put in its place", async () => {
    const dir = await makeTempDir("fs");
    await mkdir(join(dir, "file", "full"), { recursive: true });
    const make = async (temporary: string) => {
      await writeFile(temporary, "first");
      await writeFile(`${temporary}-other`, "other");
      return `${temporary}-other`;
    };
    await expect(placeFile(join(dir, "file"), make)).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(await readdir(dir)).toEqual(["file"]);
  });
});

describe("tryFileSize()", () => {
  test("gives the size of a file", async () => {
    const file = join(await makeTempDir("fs"), "file");
    await writeFile(file, "12345");
    expect(await tryFileSize(file)).toBe(5);
  });

  test.each([
    ["nothing", "absent"],
    ["a folder", "."],
    ["what would lie below a file", "file/below"],
  ])("knows no size of %s", async (_, name) => {
    const dir = await makeTempDir("fs");
    await writeFile(join(dir, "file"), "");
    expect(await tryFileSize(join(dir, name))).toBeUndefined();
  });
});

describe("pathExists()", () => {
  test.each([
    ["a folder", ".", true],
    ["a file", "file", true],
    ["nothing", "absent", false],
    ["what would lie below a file", "file/below", false],
  ])("says of %s whether it is there", async (_, name, exists) => {
    const dir = await makeTempDir("fs");
    await writeFile(join(dir, "file"), "");
    expect(await pathExists(join(dir, name))).toBe(exists);
  });
});

describe("errnoOf()", () => {
  test.each([
    ["a failed system call", Object.assign(new Error("x"), { code: "ENOENT" }), "ENOENT"],
    ["an error without a code", new Error("x"), undefined],
    ["a numeric code", new DOMException("x", "TimeoutError"), undefined],
    ["no error", { code: "ENOENT" }, undefined],
  ])("reads %s", (_, error, errno) => {
    expect(errnoOf(error)).toBe(errno);
  });
});

describe("replaceFile()", () => {
  const refuse = (code: string) => {
    throw Object.assign(new Error("refused"), { code });
  };

  test("replaces a file that is open once it is closed", async () => {
    const dir = await makeTempDir("fs");
    const [source, target] = [join(dir, "new"), join(dir, "old")];
    await writeFile(source, "new");
    await writeFile(target, "old");
    // Windows refuses it while the file is open; other systems do not mind.
    const reader = openSync(target, "r");
    let isOpen = true;
    const close = () => {
      if (isOpen) closeSync(reader);
      isOpen = false;
    };
    replaceFile(source, target, { pause: close });
    close();
    expect(await readFile(target, "utf8")).toBe("new");
  });

  test.each(["EPERM", "EACCES", "EBUSY"])("tries again on Windows after %s", (code) => {
    let tries = 0;
    replaceFile("new", "old", {
      platform: "win32",
      rename: () => void (++tries < 3 && refuse(code)),
      pause: () => {},
    });
    expect(tries).toBe(3);
  });

  test.each([
    ["a refusal that lasts, on Windows", "win32", "EPERM", 50],
    ["a refusal, on other systems", "linux", "EPERM", 1],
    ["any other error", "win32", "ENOSPC", 1],
  ] as const)("throws %s", (_, platform, code, times) => {
    const rename = vi.fn(() => refuse(code));
    expect(() => replaceFile("new", "old", { platform, rename, pause: () => {} })).toThrow(
      "refused",
    );
    expect(rename).toHaveBeenCalledTimes(times);
  });
});
