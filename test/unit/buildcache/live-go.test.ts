import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findLiveGo, listProcesses, type ProcessInfo } from "../../../src/buildcache/live-go.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const HERE = { goCache: "/cache/go-build", ownPid: 10 };

function go(some: Partial<ProcessInfo> = {}): ProcessInfo {
  const goCache = HERE.goCache;
  return { pid: 20, parentPid: 1, program: "go", goCache, ...some };
}

describe("findLiveGo()", () => {
  test.each<[string, Partial<ProcessInfo>]>([
    ["with this build cache", {}],
    ["with it, by another spelling", { goCache: "/cache/x/../go-build/" }],
  ])("finds a go command %s", (_, some) => {
    expect(findLiveGo([go(some)], HERE)).toEqual([go(some)]);
  });

  test.each<[string, Partial<ProcessInfo>]>([
    ["another program", { program: "gopls" }],
    ["a compiler, whose result go writes", { program: "compile" }],
    ["a go command with another cache", { goCache: "/elsewhere" }],
    ["one whose cache cannot be told", { goCache: undefined }],
    ["one that this process started", { parentPid: 10 }],
  ])("leaves out %s", (_, some) => {
    expect(findLiveGo([go(some)], HERE)).toEqual([]);
  });

  test("leaves out one that a program of this process started", () => {
    const between = go({ pid: 15, parentPid: 10, program: "sh" });
    expect(findLiveGo([go({ parentPid: 15 }), between], HERE)).toEqual([]);
  });

  test("comes to an end where parents were read as a circle", () => {
    const [one, two] = [go({ pid: 20, parentPid: 21 }), go({ pid: 21, parentPid: 20 })];
    expect(findLiveGo([one, two], HERE)).toEqual([one, two]);
  });
});

describe("listProcesses()", () => {
  const statOf = (pid: number, name: string, state = "S") => `${pid} (${name}) ${state} 7 0 0\n`;

  async function makeProc(
    processes: Readonly<Record<number, { stat: string; exe?: string; environ?: string }>>,
  ): Promise<string> {
    const dir = await makeTempDir("proc");
    await writeFile(join(dir, "stat"), "cpu 1 2 3\n");
    await mkdir(join(dir, "self"));
    for (const [pid, { stat, exe, environ }] of Object.entries(processes)) {
      await mkdir(join(dir, pid));
      await writeFile(join(dir, pid, "stat"), stat);
      if (exe !== undefined) await symlink(exe, join(dir, pid, "exe"));
      if (environ !== undefined) await writeFile(join(dir, pid, "environ"), environ);
    }
    return dir;
  }

  test.each([
    ["set", "HOME=/root\0GOCACHE=/cache\0", "/cache"],
    ["that of the home folder", "HOME=/home/me\0GOCACHE=\0", "/home/me/.cache/go-build"],
    ["that of another folder", "XDG_CACHE_HOME=/x\0HOME=/home/me\0", "/x/go-build"],
    ["not known", "PATH=/bin\0", undefined],
    ["unknown for the child that counts", "GOCACHE=/c\0GO_TELEMETRY_CHILD=1\0", undefined],
  ])("reads parent, program and the cache, which is %s", async (_, environ, goCache) => {
    const dir = await makeProc({ 20: { stat: statOf(20, "go"), exe: "/opt/go/bin/go", environ } });
    expect(listProcesses(dir)).toEqual([{ pid: 20, parentPid: 7, program: "go", goCache }]);
  });

  test.each([
    ["that GOENV names", (dir: string) => `HOME=/home/me\0GOENV=${dir}/go/env\0`],
    ["of its home folder", (dir: string) => `HOME=/home/me\0XDG_CONFIG_HOME=${dir}\0GOENV=\0`],
  ])("reads the cache in the file of go env -w %s", async (_, environOf) => {
    const config = await makeTempDir("config");
    await mkdir(join(config, "go"));
    await writeFile(join(config, "go", "env"), "CC=gcc\nGOCACHE=/cache\n");
    const environ = environOf(config);
    const dir = await makeProc({ 20: { stat: statOf(20, "go"), exe: "/opt/go/bin/go", environ } });
    expect(listProcesses(dir)).toMatchObject([{ goCache: "/cache" }]);
  });

  test.each([
    ["whose file was replaced", { stat: statOf(20, "go"), exe: "/opt/go/bin/go (deleted)" }],
    ["of another user", { stat: statOf(20, "go") }],
    ["under another name", { stat: statOf(20, "a) b ("), exe: "/opt/go/bin/go" }],
  ])("knows a go command %s", async (_, process) => {
    const dir = await makeProc({ 20: process });
    expect(listProcesses(dir)).toMatchObject([{ program: "go", goCache: undefined, parentPid: 7 }]);
  });

  test.each([
    ["has ended and waits for its parent", statOf(20, "go", "Z")],
    ["ended while it was read", ""],
  ])("leaves out a process that %s", async (_, stat) => {
    expect(listProcesses(await makeProc({ 20: { stat } }))).toEqual([]);
  });

  test("knows nothing on a system without such files", async () => {
    expect(listProcesses(join(await makeTempDir("proc"), "absent"))).toBeUndefined();
  });
});
