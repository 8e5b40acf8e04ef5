import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.ts";

/** Why a test with Athens is skipped. */
export const NO_ATHENS = "athens-proxy is not on PATH";

/** How many times to ask, every 50 ms. */
const READY_POLLS = 400;

export function hasAthens(): boolean {
  return spawnSync("athens-proxy", ["-version"], { stdio: "ignore" }).status === 0;
}

export interface RunningAthens {
  url: string;
  /** What it has said so far. */
  log(): string;
  close(): Promise<void>;
}

/**
 * Starts Athens, which keeps modules in memory.
 *
 * @param options.dir A folder of its own, which is its home too.
 * @param options.goSettings Lines of its configuration, such as `GoBinaryEnvVars = […]`.
 */
export async function startAthens({
  dir,
  goSettings,
}: {
  dir: string;
  goSettings: string;
}): Promise<RunningAthens> {
  const port = await findFreePort();
  const file = join(dir, "config.toml");
  const lines = [
    goSettings,
    `Port = "127.0.0.1:${port}"`,
    'StorageType = "memory"',
    'GoBinary = "go"',
    "GoGetWorkers = 4",
    "ProtocolWorkers = 8",
    'LogLevel = "info"',
    'CloudRuntime = "none"',
    "Timeout = 60",
    'DownloadMode = "sync"',
    'NetworkMode = "strict"',
    'SingleFlightType = "memory"',
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  await mkdir(join(dir, "tmp"));
  const env = { PATH: process.env["PATH"], HOME: dir, TMPDIR: join(dir, "tmp") };
  const child = spawn("athens-proxy", [`-config_file=${file}`], { env, cwd: dir });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
  }
  const exited = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  for (let poll = 0; poll < READY_POLLS && child.exitCode === null; poll++) {
    const isUp = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { url, log: () => text, close };
    await sleep(50);
  }
  await close();
  throw new Error(`Athens does not start: ${text}`);
}
