import { lstat, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { returnGoEnv } from "../../../../src/app/finish/return-go-env.ts";
import { ownEnvFiles } from "../../../../src/app/job/own-env-file.ts";
import { createFakeHost } from "../../../support/fake-host.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const SIDECAR = { pid: 1, port: 20_000, secret: "5ec4e7" };
const URL = "http://127.0.0.1:20000/5ec4e7";
const OURS = `CC=gcc\nGOPROXY=${URL}|https://mirror.example.com\n`;

/** A job's end: what the file of the user and ours hold; undefined for no file. */
async function makeEnd(user: string | undefined, now: string | undefined, before = OURS) {
  const root = await makeTempDir("goenv");
  const dir = join(root, "env-1");
  const userFile = join(root, "config", "go", "env");
  await mkdir(dir);
  const { settings, baseline } = ownEnvFiles(dir);
  if (now !== undefined) await writeFile(settings, now);
  await writeFile(baseline, before);
  if (user !== undefined) {
    await mkdir(join(root, "config", "go"), { recursive: true });
    await writeFile(userFile, user);
  }
  const host = createFakeHost();
  return {
    root,
    userFile,
    settings,
    baseline,
    host,
    readUser: () => readFile(userFile, "utf8").catch(() => undefined),
    end: (file: string | undefined = userFile) =>
      returnGoEnv(host, { envFile: { dir, userFile: file }, sidecar: SIDECAR }),
  };
}

describe("returnGoEnv()", () => {
  test("does nothing without a file of ours", async () => {
    await returnGoEnv(createFakeHost(), { envFile: undefined, sidecar: SIDECAR });
  });

  test("does not touch the user's file if nothing was changed in ours", async () => {
    const { end, userFile, readUser } = await makeEnd("CC=gcc", OURS);
    const before = await stat(userFile, { bigint: true });
    await end();
    expect(await readUser()).toBe("CC=gcc");
    const after = await stat(userFile, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  test("does not make the user's file if nothing was changed in ours", async () => {
    const { end, readUser } = await makeEnd(undefined, OURS);
    await end();
    expect(await readUser()).toBeUndefined();
  });

  test("gives it what was changed, added and taken away", async () => {
    const { end, readUser } = await makeEnd(
      "# mine\nCC=gcc\nCXX=g++\n",
      "GOFLAGS=-mod=mod\nGOPROXY=https://corp.example.com\n",
    );
    await end();
    expect(await readUser()).toBe(
      "# mine\nCXX=g++\nGOPROXY=https://corp.example.com\nGOFLAGS=-mod=mod\n",
    );
  });

  test("makes the file and its folders if there is none", async () => {
    const { end, readUser } = await makeEnd(undefined, `${OURS}GOFLAGS=-v\n`);
    await end();
    expect(await readUser()).toBe("GOFLAGS=-v\n");
  });

  test("keeps our address out of it", async () => {
    const now = OURS.replace("https://mirror", "https://corp.example.com|https://mirror");
    const { end, readUser } = await makeEnd("", now);
    await end();
    expect(await readUser()).toBe("GOPROXY=https://corp.example.com|https://mirror.example.com\n");
  });

  test("keeps permissions, and writes through a link", async () => {
    const { end, root, userFile } = await makeEnd(undefined, `${OURS}GOFLAGS=-v\n`);
    const target = join(root, "dotfile");
    await writeFile(target, "CC=gcc\n", { mode: 0o600 });
    await mkdir(join(root, "config", "go"), { recursive: true });
    await symlink(target, userFile);
    await end();
    expect((await lstat(userFile)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, "utf8")).toBe("CC=gcc\nGOFLAGS=-v\n");
    expect((await stat(target)).mode & 0o777).toBe(0o600);
  });

  test("ends our settings: the file is the user's, and the wrapper replaces nothing", async () => {
    const { end, settings, baseline } = await makeEnd("CC=clang\n", OURS);
    await end();
    expect(await readFile(settings, "utf8")).toBe("CC=clang\n");
    await expect(readFile(baseline)).rejects.toThrow("ENOENT");
  });

  test("leaves nothing in ours where GOENV is off", async () => {
    const { settings, baseline, host, root } = await makeEnd(undefined, `${OURS}GOFLAGS=-v\n`);
    await returnGoEnv(host, {
      envFile: { dir: join(root, "env-1"), userFile: undefined },
      sidecar: SIDECAR,
    });
    expect(await readFile(settings, "utf8")).toBe("");
    await expect(readFile(baseline)).rejects.toThrow("ENOENT");
  });

  test("is not troubled by a step that removed our file", async () => {
    const { end, host, readUser } = await makeEnd("CC=gcc\n", undefined);
    await end();
    expect(await readUser()).toBe("CC=gcc\n");
    expect(host.notices).toEqual([]);
  });

  test("says which file could not be written", async () => {
    const { end, host, root } = await makeEnd(undefined, `${OURS}GOFLAGS=-v\n`);
    await writeFile(join(root, "file"), "");
    await end(join(root, "file", "go", "env"));
    expect(host.notices).toEqual([expect.stringContaining(join(root, "file", "go", "env"))]);
  });
});
