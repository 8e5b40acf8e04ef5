import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  findLiveGo,
  findWritingGo,
  listProcesses,
  type ProcessInfo,
} from "../../../src/buildcache/live-go.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const HERE = { goCache: "/cache/go-build", ownPid: 10 };

function go(some: Partial<ProcessInfo> = {}): ProcessInfo {
  const goCache = HERE.goCache;
  const args = ["go", "run", "./server", "-port", "80"];
  return { pid: 20, parentPid: 1, program: "go", goCache, isBuiltToRun: false, args, ...some };
}

/** What a go command with these arguments started. */
function server(some: Partial<ProcessInfo> = {}): ProcessInfo {
  const args = ["/tmp/go-build1/b001/exe/server", "-port", "80"];
  const program = "server";
  const goCache = undefined;
  return { pid: 30, parentPid: 20, program, goCache, isBuiltToRun: true, args, ...some };
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

describe("findWritingGo()", () => {
  const find = (command: string, program: Partial<ProcessInfo>) => {
    const args = command.split(" ");
    return findWritingGo([go({ args }), server(program)], HERE).map(({ pid }) => pid);
  };

  test.each<[string, string, Partial<ProcessInfo>]>([
    ["go run", "go run ./server -port 80", {}],
    ["go run in another folder", "go -C cmd run ./server -port 80", {}],
    ["go run in another folder, in one word", "go -C=cmd run ./server -port 80", {}],
    ["go run without arguments", "go run ./server", { args: ["/tmp/go-build1/b001/exe/server"] }],
    ["go tool", "go tool server -port 80", {}],
  ])("leaves out %s that waits for its program", (_, command, program) => {
    expect(find(command, program)).toEqual([]);
  });

  test.each<[string, string, Partial<ProcessInfo>]>([
    ["that has started no program yet", "go run ./server -port 80", { parentPid: 1 }],
    ["whose child go did not build", "go run ./server -port 80", { isBuiltToRun: false }],
    [
      "whose child is what -toolexec names",
      "go run -toolexec=/c/ab/tool ./server -port 80",
      { args: ["/c/ab/tool", "/go/pkg/tool/linux_amd64/compile", "-o", "x.a"] },
    ],
    ["of tests, which keeps their results", "go test ./server -port 80", {}],
    ["whose command line cannot be read", "", {}],
  ])("finds a command %s", (_, command, program) => {
    expect(find(command, program)).toEqual([20]);
  });
});

describe("listProcesses()", () => {
  const statOf = (pid: number, name: string, state = "S") => `${pid} (${name}) ${state} 7 0 0\n`;

  interface FakeProcess {
    stat: string;
    exe?: string;
    environ?: string;
    cmdline?: string;
  }

  async function makeProc(processes: Readonly<Record<number, FakeProcess>>): Promise<string> {
    const dir = await makeTempDir("proc");
    await writeFile(join(dir, "stat"), "cpu 1 2 3\n");
    await mkdir(join(dir, "self"));
    for (const [pid, { stat, exe, environ, cmdline }] of Object.entries(processes)) {
      await mkdir(join(dir, pid));
      await writeFile(join(dir, pid, "stat"), stat);
      if (exe !== undefined) await symlink(exe, join(dir, pid, "exe"));
      if (environ !== undefined) await writeFile(join(dir, pid, "environ"), environ);
      if (cmdline !== undefined) await writeFile(join(dir, pid, "cmdline"), cmdline);
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
    expect(listProcesses(dir)).toMatchObject([{ pid: 20, parentPid: 7, program: "go", goCache }]);
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
    ["in a go command's work folder", "/tmp/go-build4031/b001/exe/server"],
    ["in GOCACHE", `/home/runner/.cache/go-build/ab/${"ab".repeat(32)}-d/server`],
    ["and was removed meanwhile", "/tmp/go-build4031/b001/exe/server (deleted)"],
  ])("knows a program that go built to run it, which lies %s", async (_, exe) => {
    const cmdline = "server\0-port\0\0";
    const dir = await makeProc({ 30: { stat: statOf(30, "server"), exe, cmdline } });
    expect(listProcesses(dir)).toMatchObject([
      { program: "server", isBuiltToRun: true, args: ["server", "-port", ""] },
    ]);
  });

  test.each([
    ["a compiler", "/usr/local/go/pkg/tool/linux_amd64/compile"],
    ["a test binary", "/tmp/go-build4031/b001/server.test"],
    ["a program that go built into a folder", "/home/me/repo/server"],
  ])("takes %s for no such program", async (_, exe) => {
    const dir = await makeProc({ 30: { stat: statOf(30, "x"), exe, cmdline: "x\0" } });
    expect(listProcesses(dir)).toMatchObject([{ isBuiltToRun: false, args: [] }]);
  });

  test("reads the command line of a go command", async () => {
    const exe = "/opt/go/bin/go";
    const cmdline = "go\0run\0./server\0";
    const dir = await makeProc({ 20: { stat: statOf(20, "go"), exe, cmdline } });
    expect(listProcesses(dir)).toMatchObject([{ args: ["go", "run", "./server"] }]);
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
