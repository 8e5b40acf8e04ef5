import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { DRIVE_C, DRIVE_D, NODE, PREFIX_DIR, toHostPath } from "./folders.ts";
import type { ProcessRecord, ProcessRequest } from "./worker.ts";

const WORKER = "C:\\actions-runner\\bin\\worker.ts";
const UNMAPPED_DRIVES = ["z:"];

/**
 * Makes drive C: of a Windows 10, unless it is there. Drive D: is another folder, and no drive shows the rest of this machine.
 */
export function makePrefix(): void {
  if (existsSync(PREFIX_DIR)) return;
  mkdirSync(dirname(PREFIX_DIR), { recursive: true });
  const unfinished = mkdtempSync(`${PREFIX_DIR}-`);
  wine(unfinished, "winecfg", "-v", "win10");
  const drives = join(unfinished, "dosdevices");
  for (const drive of UNMAPPED_DRIVES) rmSync(join(drives, drive), { force: true });
  symlinkSync(DRIVE_D, join(drives, "d:"));
  stopWine(unfinished);
  renameSync(unfinished, PREFIX_DIR);
}

/** Gives Go what it needs of Windows and Wine lacks. */
export function installDll(): void {
  const source = join(import.meta.dirname, "bcryptprimitives.c");
  const dll = join(DRIVE_C, "windows/system32/bcryptprimitives.dll");
  execFileSync("x86_64-w64-mingw32-gcc", ["-shared", "-o", dll, source, "-ladvapi32"]);
}

/** The runner's worker of one job. It ends with its scope, as after a job. */
export interface Worker extends AsyncDisposable {
  /** Runs a program of drive C: or D: with exactly this environment, and waits for its end. */
  run(request: ProcessRequest): Promise<ProcessRecord>;
}

/** Starts a worker under Wine. */
export async function startWorker(): Promise<Worker> {
  const script = toHostPath(WORKER);
  mkdirSync(dirname(script), { recursive: true });
  copyFileSync(join(import.meta.dirname, "worker.ts"), script);
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const connected = once(server, "connection");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  const child = spawn("wine", [NODE, WORKER, String(address.port)], {
    cwd: DRIVE_C,
    env: wineEnvironment(PREFIX_DIR),
    // Node for Windows cannot write to a pipe of Linux.
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  const [socket]: Socket[] = await Promise.race([
    connected,
    ended.then(() => Promise.reject(new Error("the worker did not start"))),
  ]);
  if (!socket) throw new Error("the worker did not connect");
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  return {
    async run(request) {
      socket.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("the worker ended");
      return JSON.parse(value);
    },
    async [Symbol.asyncDispose]() {
      socket.end();
      await ended;
      server.close();
    },
  };
}

/** Ends all processes of the machine. */
export function stopWine(prefix = PREFIX_DIR): void {
  try {
    execFileSync("wineserver", ["--kill", "--wait"], {
      env: wineEnvironment(prefix),
      stdio: "ignore",
    });
  } catch {
    // None runs.
  }
}

function wine(prefix: string, ...args: string[]): void {
  execFileSync("wine", args, { env: wineEnvironment(prefix), cwd: prefix, stdio: "ignore" });
}

function wineEnvironment(prefix: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    WINEPREFIX: prefix,
    WINEDEBUG: "-all",
    // No installers of what nobody needs here.
    WINEDLLOVERRIDES: "mscoree,mshtml=",
  };
}
