import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.ts";

/** Why a test that needs git over ssh is skipped. */
export const NO_SSHD = "sshd is not installed, or has no folder /run/sshd";

const SSHD = "/usr/sbin/sshd";
/** How many times to look, every 20 ms, whether it listens. */
const LISTEN_POLLS = 500;

/** A server of ssh that lets the user of the tests in by a key. */
export interface GitSsh {
  /** Of this machine's root folder, with a slash at its end. */
  url: string;
  keyFile: string;
  /** With the server's key. */
  knownHostsFile: string;
  /** The same with a key that is not the server's. */
  wrongKnownHostsFile: string;
  close(): Promise<void>;
}

export function hasSshd(): boolean {
  // A plain user needs no such folder.
  return existsSync(SSHD) && (process.getuid?.() !== 0 || existsSync("/run/sshd"));
}

/** @param dir An empty folder. */
export async function startGitSsh(dir: string): Promise<GitSsh> {
  const port = await findFreePort();
  const makeKey = (name: string): string => {
    const file = join(dir, name);
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file]);
    return file;
  };
  const hostKey = makeKey("host-key");
  const keyFile = makeKey("key");
  const config = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${hostKey}`,
    `AuthorizedKeysFile ${keyFile}.pub`,
    "PidFile none",
    "StrictModes no",
    "UsePAM no",
    "PasswordAuthentication no",
    "PermitRootLogin prohibit-password",
  ];
  await writeFile(join(dir, "sshd_config"), `${config.join("\n")}\n`);
  const knownHosts = async (name: string, key: string): Promise<string> => {
    const file = join(dir, name);
    await writeFile(file, `[127.0.0.1]:${port} ${await readFile(`${key}.pub`, "utf8")}`);
    return file;
  };
  const child = spawn(SSHD, ["-D", "-e", "-f", join(dir, "sshd_config")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const ended = once(child, "close");
  for (let poll = 0; !log.includes("Server listening"); poll++) {
    if (child.exitCode !== null || poll === LISTEN_POLLS) throw new Error(`sshd: ${log}`);
    await sleep(20);
  }
  return {
    url: `ssh://${userInfo().username}@127.0.0.1:${port}/`,
    keyFile,
    knownHostsFile: await knownHosts("known-hosts", hostKey),
    wrongKnownHostsFile: await knownHosts("wrong-known-hosts", makeKey("other-key")),
    async close() {
      child.kill();
      await ended;
    },
  };
}
