import { access, constants } from "node:fs/promises";
import path from "node:path";
import { sizeLimit } from "../../inputs/input-values.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { PrivateModules } from "../private/private-modules.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

const DEFAULTS = {
  ...{ vcs: "git", go: "go", timeout: "2m" },
  ...{ maxZip: "500MB", memory: "2GiB", totalMemory: "4GiB", disk: "8GiB" },
};
/** http is for programs of this machine: what goes over a network must come from whom it claims to. */
const GIT_URL = /^(?:https:\/\/|ssh:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s"\\#;]*$/;
const GIT_URL_WITH_PASSWORD = /^[a-z]+:\/\/[^/@]*:[^/@]*@/;

const FILE_KEYS = [
  "netrc-file",
  "git-credentials-file",
  "ssh-key-file",
  "ssh-known-hosts-file",
] as const;

/**
 * What is wrong goes to `refuse`. Pure.
 *
 * @param parts.dir The folder from which relative paths are taken.
 * @param parts.readDuration Reads a duration, or says what is wrong with it.
 */
export function planPrivate(
  { private: entries = [], tokens, oidc }: Pick<ServeConfig, "private" | "tokens" | "oidc">,
  parts: {
    dir: string;
    refuse: (path: Problem["path"], message: string) => void;
    readDuration: (path: Problem["path"], text: string) => number;
  },
): PrivateModules[] {
  const { dir, refuse, readDuration } = parts;
  if (entries.length > 0 && !tokens && !oidc) {
    refuse(["private"], "is there; expected tokens or oidc beside it, which say who may read them");
  }
  return entries.map((entry, index): PrivateModules => {
    const at = (...keys: string[]) => ["private", index, ...keys];
    const file = (name: string | undefined) => name && path.resolve(dir, name);
    const { vcs = DEFAULTS.vcs, go = DEFAULTS.go } = entry;
    const sshKeyFile = file(entry["ssh-key-file"]);
    const sshKnownHostsFile = file(entry["ssh-known-hosts-file"]);
    if (sshKeyFile !== undefined && sshKnownHostsFile === undefined) {
      refuse(at("ssh-key-file"), "is there; expected ssh-known-hosts-file beside it");
    }
    const gitUrls = Object.entries(entry["git-urls"] ?? {});
    for (const [from, to] of gitUrls) {
      for (const url of [from, to]) {
        if (GIT_URL_WITH_PASSWORD.test(url)) {
          refuse(at("git-urls"), "has a password; expected credentials in a file of their own");
        } else if (!GIT_URL.test(url)) {
          refuse(
            at("git-urls"),
            "cannot be used; expected addresses with https or ssh, or http of this machine",
          );
        }
      }
    }
    return {
      modules: entry.modules,
      vcs,
      go: go.includes("/") ? path.resolve(dir, go) : go,
      credentials: {
        netrcFile: file(entry["netrc-file"]),
        gitCredentialsFile: file(entry["git-credentials-file"]),
        sshKeyFile,
        sshKnownHostsFile,
      },
      gitUrls: new Map(gitUrls),
      ...(entry.hosts ? { hosts: entry.hosts } : {}),
      limits: {
        timeoutMs: readDuration(at("timeout"), entry.timeout ?? DEFAULTS.timeout),
        maxZipBytes: readSize("max-zip", entry["max-zip"] ?? DEFAULTS.maxZip),
        maxMemoryBytes: readSize("memory", entry.memory ?? DEFAULTS.memory),
        maxTotalMemoryBytes: readSize(
          "total-memory",
          entry["total-memory"] ?? DEFAULTS.totalMemory,
        ),
        maxDiskBytes: readSize("disk", entry.disk ?? DEFAULTS.disk),
      },
    };

    function readSize(key: string, text: string): number {
      const sizeBytes = sizeLimit(text, key);
      if (sizeBytes !== undefined) return sizeBytes;
      refuse(at(key), `is "${text}"; expected more than nothing`);
      return 0;
    }
  });
}

/** The files with credentials that cannot be read. */
export async function findUnreadable(
  entries: NonNullable<ServeConfig["private"]>,
  dir: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    for (const key of FILE_KEYS) {
      const file = entry[key];
      if (file === undefined) continue;
      await access(path.resolve(dir, file), constants.R_OK).catch((error: unknown) => {
        const message = `cannot be read: ${errorMessage(error)}`;
        problems.push({ path: ["private", index, key], message });
      });
    }
  }
  return problems;
}
