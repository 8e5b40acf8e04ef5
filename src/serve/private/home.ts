import { chmod, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PrivateModules } from "./private-modules.ts";

/** What a go command finds in a folder of its own, and in its environment. */
export interface HomePlan {
  /** Paths below the folder. */
  dirs: readonly string[];
  /** The same for files, with their content. */
  texts: ReadonlyMap<string, string>;
  /** The same for files that are copied, with their sources. */
  copies: ReadonlyMap<string, string>;
  env: Readonly<Record<string, string>>;
}

const HOME = "home";
const MODULES = "modules";
const SSH_KEY = "ssh-key";
const SSH_KNOWN_HOSTS = "ssh-known-hosts";

/**
 * Plans the home of one run. Nothing in it comes from the settings of this machine's users, and of
 * credentials only those of `wanted` are there. Pure.
 *
 * @param dir The folder of the run, as the go command sees it.
 */
export function planHome(
  { vcs, credentials, gitUrls, limits }: Omit<PrivateModules, "modules" | "go">,
  dir: string,
): HomePlan {
  const home = path.join(dir, HOME);
  const at = (name: string) => path.join(dir, name);
  const copies = new Map<string, string>();
  const copy = (name: string, source: string | undefined) => {
    if (source !== undefined) copies.set(path.join(HOME, name), source);
  };
  copy(".netrc", credentials.netrcFile);
  copy(".git-credentials", credentials.gitCredentialsFile);
  copy(SSH_KEY, credentials.sshKeyFile);
  copy(SSH_KNOWN_HOSTS, credentials.sshKnownHostsFile);
  return {
    dirs: [HOME, "tmp", "build", MODULES],
    texts: new Map([[path.join(HOME, ".gitconfig"), gitConfig(gitUrls)]]),
    copies,
    env: {
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, ".config"),
      XDG_CACHE_HOME: path.join(home, ".cache"),
      TMPDIR: at("tmp"),
      GOPATH: at("path"),
      GOMODCACHE: at(MODULES),
      GOCACHE: at("build"),
      GOTMPDIR: at("tmp"),
      GOENV: "off",
      GOWORK: "off",
      GO111MODULE: "on",
      // Without it, the folder could not be removed.
      GOFLAGS: "-modcacherw",
      GOPROXY: "direct",
      // It covers no path but the one that is fetched, and that is private.
      GOSUMDB: "off",
      GOVCS: `*:${vcs}`,
      GOINSECURE: "",
      // A repository must not choose which program runs.
      GOTOOLCHAIN: "local",
      GOMEMLIMIT: `${limits.maxMemoryBytes}`,
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: path.join(home, ".gitconfig"),
      GIT_ALLOW_PROTOCOL: allowedProtocols(gitUrls).join(":"),
      GIT_SSH_COMMAND: [
        "ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=yes",
        "-o ControlMaster=no -o IdentitiesOnly=yes -o GlobalKnownHostsFile=/dev/null",
        // The shell that git runs it by expands the variable; ssh reads the quotes inside.
        String.raw`-o "UserKnownHostsFile=\"$HOME/${SSH_KNOWN_HOSTS}\"" -i "$HOME/${SSH_KEY}"`,
      ].join(" "),
    },
  };
}

/** Makes the home below `dir`. Throws the system's error. */
export async function makeHome({ dirs, texts, copies }: HomePlan, dir: string): Promise<void> {
  for (const name of dirs) await mkdir(path.join(dir, name), { mode: 0o700 });
  for (const [name, text] of texts) await writeFile(path.join(dir, name), text, { mode: 0o600 });
  for (const [name, source] of copies) {
    const target = path.join(dir, name);
    await copyFile(source, target);
    // ssh refuses a key that others may read.
    await chmod(target, 0o600);
  }
}

/** Removes what has credentials in it. Throws the system's error. */
export async function removeHome(dir: string): Promise<void> {
  await rm(path.join(dir, HOME), { recursive: true, force: true });
}

/** Git's `file` and its helpers for other protocols could read what is on this machine. */
function allowedProtocols(gitUrls: ReadonlyMap<string, string>): string[] {
  const isHttpWanted = [...gitUrls.values()].some((url) => url.startsWith("http://"));
  return ["https", "ssh", ...(isHttpWanted ? ["http"] : [])];
}

/** The helper `store` reads `.git-credentials` of the home. */
function gitConfig(gitUrls: ReadonlyMap<string, string>): string {
  const lines = [
    "[credential]\n\thelper = store",
    // They would go on after git has ended.
    "[gc]\n\tauto = 0",
    "[maintenance]\n\tauto = false",
    ...[...gitUrls].map(([from, to]) => `[url "${to}"]\n\tinsteadOf = ${from}`),
  ];
  return `${lines.join("\n")}\n`;
}
