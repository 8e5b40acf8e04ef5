import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.ts";
import { goProgram } from "./prepared/go-programs.ts";
import { makeKeptTempDir, removeTree } from "./temp-dir.ts";

const START_ATTEMPTS = 3;
/** How many times to ask, every 50 ms. */
const HEALTH_POLLS = 200;

export interface Gateway {
  readonly url: string;
  /** Credentials that may do everything. */
  readonly env: Readonly<Record<string, string>>;
  /** Buckets are its folders, objects the files in them. */
  readonly root: string;
  /** A gateway that only reads, of the same root. */
  readonly readOnlyUrl: string;
  close(): Promise<void>;
}

/**
 * Starts a real S3 server, the Versity gateway on a folder, on loopback. The first call of a
 * checkout builds it: give the hook `BUILD_TIMEOUT_MS`. It does not run on Windows.
 */
export async function startGateway(): Promise<Gateway> {
  const binary = await goProgram("versitygw");
  const home = await makeKeptTempDir("versitygw");
  const [root, sidecar] = [join(home, "root"), join(home, "metadata")];
  await Promise.all([mkdir(root), mkdir(sidecar)]);
  const credentials = { id: "go-accel-test", secret: "0123456789abcdef" };
  const env = {
    ROOT_ACCESS_KEY: credentials.id,
    ROOT_SECRET_KEY: credentials.secret,
  };
  // Not in extended attributes: not every disk has those.
  const backend = ["posix", "--sidecar", sidecar, root];
  const [writer, reader] = await Promise.all([
    launch(binary, [], backend, env),
    launch(binary, ["--readonly"], backend, env),
  ]);
  return {
    url: writer.url,
    readOnlyUrl: reader.url,
    root,
    env: {
      AWS_ACCESS_KEY_ID: credentials.id,
      AWS_SECRET_ACCESS_KEY: credentials.secret,
      AWS_REGION: "us-east-1",
    },
    async close() {
      await Promise.all([writer.close(), reader.close()]);
      await removeTree(home);
    },
  };
}

interface RunningGateway {
  url: string;
  close(): Promise<void>;
}

async function launch(
  binary: string,
  flags: readonly string[],
  backend: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<RunningGateway> {
  for (let attempt = 1; ; attempt++) {
    const host = `127.0.0.1:${await findFreePort()}`;
    const args = ["--quiet", "--port", host, "--health", "/health", ...flags, ...backend];
    const child = spawn(binary, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const close = async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    };
    if (await answers(child, `http://${host}/health`)) return { url: `http://${host}`, close };
    await close();
    // Another process may have taken the port in between.
    if (attempt === START_ATTEMPTS) throw new Error(`the gateway does not start: ${stderr}`);
  }
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  for (let poll = 0; poll < HEALTH_POLLS && child.exitCode === null; poll++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await sleep(50);
  }
  return false;
}
