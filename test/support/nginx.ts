import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.ts";
import { makeKeptTempDir, removeTree } from "./temp-dir.ts";

/** Why a test with nginx is skipped. */
export const NO_NGINX = "nginx is not installed";

const START_ATTEMPTS = 3;
/** How many times to look, every 20 ms, whether it listens. */
const LISTEN_POLLS = 500;
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

export interface NginxOptions {
  /** What stands inside of `http { … }`, to listen on this port of 127.0.0.1. */
  http: (port: number) => string;
  /** A command that runs it, such as `taskset -c 0`. */
  runner?: readonly string[];
}

export interface RunningNginx {
  port: number;
  close(): Promise<void>;
}

export function hasNginx(): boolean {
  return spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;
}

/** Starts one worker of nginx, which keeps all its files in a folder of its own. */
export async function startNginx({ http, runner = [] }: NginxOptions): Promise<RunningNginx> {
  const dir = await makeKeptTempDir("nginx");
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const file = join(dir, "nginx.conf");
    await writeFile(file, render(dir, http(port)));
    await Promise.all(TEMPORARY.map((name) => mkdir(join(dir, name), { recursive: true })));
    const [command = "nginx", ...args] = [...runner, "nginx"];
    const child = spawn(command, [...args, "-p", dir, "-c", file, "-e", join(dir, "error.log")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const exited = once(child, "exit");
    if (await listens(child, port)) {
      return {
        port,
        async close() {
          // Killed at once, it would leave its worker behind.
          child.kill("SIGTERM");
          await exited;
          await removeTree(dir);
        },
      };
    }
    child.kill("SIGKILL");
    // Another process may have taken the port in between.
    if (attempt === START_ATTEMPTS) {
      await removeTree(dir);
      throw new Error(`nginx does not start: ${stderr}`);
    }
  }
}

function render(dir: string, http: string): string {
  const isRoot = process.getuid?.() === 0;
  return [
    "daemon off;",
    // Workers of another user could not read what is below our folders.
    ...(isRoot ? ["user root;"] : []),
    "worker_processes 1;",
    `pid ${dir}/nginx.pid;`,
    "events { worker_connections 4096; }",
    "http {",
    `access_log ${dir}/access.log;`,
    ...TEMPORARY.map((name) => `${name}_temp_path ${dir}/${name};`),
    http,
    "}",
    "",
  ].join("\n");
}

async function listens(child: ChildProcess, port: number): Promise<boolean> {
  for (let poll = 0; poll < LISTEN_POLLS && child.exitCode === null; poll++) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isUp) return true;
    await sleep(20);
  }
  return false;
}
