import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import type { Clock } from "../lib/clock.ts";
import { SidecarError } from "../lib/errors.ts";
import { errnoOf, writeFileAtomic } from "../lib/fs.ts";
import { fetchHealth, type SidecarHandle } from "./control.ts";
import { type SidecarConfig, type SidecarReady, sidecarFiles } from "./protocol.ts";

export interface LaunchOptions {
  /** The script that runs a sidecar as `node <entry> sidecar <config file>`. */
  entry: string;
  config: SidecarConfig;
  /** Environment of the caller. The sidecar gets the variables that it needs, and no token. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
  timeoutMs?: number;
}

const LAUNCH_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 5;
/**
 * The go command trusts the system's certificates, and organisations add their own to those. Node
 * trusts only the ones it ships with, and would refuse the mirror of such an organisation.
 */
const NODE_FLAGS: readonly string[] = ["--use-system-ca"];

/**
 * Starts a sidecar that outlives this process, and returns once it answers. Its output goes to a
 * file, because the runner waits until every pipe that a step's children hold is closed. Throws
 * `SidecarError`. Nothing is left running then.
 */
export async function launchSidecar(options: LaunchOptions): Promise<SidecarHandle> {
  const { config } = options;
  const files = sidecarFiles(config.dir);
  await mkdir(config.dir, { recursive: true, mode: 0o700 });
  await writeFileAtomic(files.config, JSON.stringify(config), 0o600);
  const log = await open(files.log, "a", 0o600);
  const child = spawn(process.execPath, [...NODE_FLAGS, options.entry, "sidecar", files.config], {
    cwd: config.dir,
    detached: true,
    env: sidecarEnvironment(options.env),
    stdio: ["ignore", log.fd, log.fd],
    windowsHide: true,
  });
  const howItEnded = watchEnd(child);
  try {
    return await waitUntilReady(child, howItEnded, files.ready, options);
  } finally {
    child.unref();
    await log.close();
    // A sidecar that ended before it read the file would leave credentials behind.
    await rm(files.config, { force: true });
  }
}

/** How the child ended; undefined while it runs. */
function watchEnd(child: ChildProcess): () => string | undefined {
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, signal) => {
    ended = `ended with ${signal ?? `exit code ${code}`}`;
  });
  return () => ended;
}

async function waitUntilReady(
  child: ChildProcess,
  howItEnded: () => string | undefined,
  readyFile: string,
  { config, clock, timeoutMs = LAUNCH_TIMEOUT_MS }: LaunchOptions,
): Promise<SidecarHandle> {
  const deadlineMs = clock.nowMs() + timeoutMs;
  for (;;) {
    const ready = await tryReadReady(readyFile);
    const handle = ready && { ...ready, secret: config.secret };
    if (handle && (await answers(handle))) return handle;
    const ended = howItEnded();
    if (ended !== undefined) {
      throw new SidecarError(`the sidecar did not start: ${ended}`, { code: "DIED" });
    }
    if (clock.nowMs() > deadlineMs) {
      child.kill("SIGKILL");
      throw new SidecarError("the sidecar did not answer in time", { code: "LAUNCH_TIMEOUT" });
    }
    await clock.sleep(POLL_INTERVAL_MS);
  }
}

async function answers(handle: SidecarHandle): Promise<boolean> {
  try {
    return (await fetchHealth(handle)).pid === handle.pid;
  } catch {
    // It does not listen yet, or the port is not ours. The caller's deadline decides.
    return false;
  }
}

async function tryReadReady(file: string): Promise<SidecarReady | undefined> {
  try {
    const ready: SidecarReady = JSON.parse(await readFile(file, "utf8"));
    return ready;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The variables that the sidecar gets: how to reach the network and which certificates to trust,
 * and the mark by which a runner, or Jenkins, finds what a job left running. No tokens, no
 * inputs.
 */
const PASSED_ON: readonly string[] = [
  "PATH",
  "HOME",
  "USERPROFILE",
  "SYSTEMROOT",
  "TEMP",
  "TMPDIR",
  "RUNNER_TRACKING_ID",
  "JENKINS_NODE_COOKIE",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "NODE_EXTRA_CA_CERTS",
  "NODE_USE_SYSTEM_CA",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
];

function sidecarEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
