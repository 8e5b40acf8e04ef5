import path from "node:path";
import { errorMessage } from "../../lib/errors.ts";
import { run } from "../../lib/process.ts";
import type { FetchLimits } from "./private-modules.ts";

/** How a go command is kept apart from the rest of the machine. */
export interface Sandbox {
  /** bubblewrap: it sees its own folder and the system's programs, and no other process. */
  isIsolated: boolean;
  /** prlimit: memory, and the size of a file. */
  isLimited: boolean;
}

/** A go command, and what it runs in. */
export interface SandboxedGo {
  /** GOROOT. */
  root: string;
  sandbox: Sandbox;
  /** More variables, by which it reaches the network. */
  networkEnv?: Readonly<Record<string, string>>;
}

/** A repository's history can be much larger than its zip. */
const MAX_FILE_BYTES = 4 * 1024 ** 3;
/** `go version` takes moments. A sandbox that is not allowed may hang, and the server does not listen yet. */
const TRIAL_TIMEOUT_MS = 10_000;
/** The best one first. */
const SANDBOXES: readonly Sandbox[] = [
  { isIsolated: true, isLimited: true },
  { isIsolated: true, isLimited: false },
  { isIsolated: false, isLimited: true },
  { isIsolated: false, isLimited: false },
];
/** Programs and libraries, wherever a distribution has them. */
const PROGRAM_DIRS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store"];
/** What names, users and certificates are looked up in; nothing else of /etc, which holds secrets. */
const LOOKUPS = [
  "/etc/alternatives",
  "/etc/ca-certificates",
  "/etc/gai.conf",
  "/etc/group",
  "/etc/host.conf",
  "/etc/hosts",
  "/etc/ld.so.cache",
  "/etc/nsswitch.conf",
  "/etc/passwd",
  "/etc/pki",
  "/etc/resolv.conf",
  "/etc/ssl",
  "/run/systemd/resolve",
];
/** Programs that go runs, such as git and ssh. */
const SEARCH_PATH = "/usr/local/bin:/usr/bin:/bin";

/** The command that runs go with `args` in a sandbox, which sees `dir` and may write there. Pure. */
export function sandboxCommand(
  { root, sandbox }: SandboxedGo,
  args: readonly string[],
  { dir, limits }: { dir: string; limits: Pick<FetchLimits, "maxMemoryBytes"> },
): { command: string; args: string[] } {
  const [command = "", ...rest] = [
    ...(sandbox.isLimited ? prlimit(limits) : []),
    ...(sandbox.isIsolated ? bubblewrap(root, dir) : []),
    path.join(root, "bin", "go"),
    ...args,
  ];
  return { command, args: rest };
}

/** Of address space go takes far more than it uses, so that is no measure. */
function prlimit({ maxMemoryBytes }: Pick<FetchLimits, "maxMemoryBytes">): string[] {
  return ["prlimit", `--data=${maxMemoryBytes}`, `--fsize=${MAX_FILE_BYTES}`, "--core=0", "--"];
}

function bubblewrap(root: string, dir: string): string[] {
  return [
    "bwrap",
    "--unshare-user-try",
    ...["--unshare-pid", "--unshare-ipc", "--unshare-uts"],
    // Whatever it leaves behind ends with it, and it ends with us.
    ...["--die-with-parent", "--new-session", "--cap-drop", "ALL"],
    ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"],
    ...[...PROGRAM_DIRS, ...LOOKUPS].flatMap((name) => ["--ro-bind-try", name, name]),
    ...["--ro-bind", root, root],
    ...["--setenv", "PATH", `${path.join(root, "bin")}:${SEARCH_PATH}`],
    ...["--bind", dir, dir, "--chdir", dir],
    // They are in memory, where no limit would hold.
    ...["/tmp", "/dev", "/"].flatMap((name) => ["--remount-ro", name]),
    "--",
  ];
}

/**
 * The best sandbox in which this go command can be run here. Throws an `Error` if it cannot be run at all.
 *
 * @param dir An empty folder.
 */
export async function findSandbox(
  go: string,
  parts: { dir: string; limits: Pick<FetchLimits, "maxMemoryBytes"> },
): Promise<SandboxedGo> {
  const settings = { GOENV: "off", GOTOOLCHAIN: "local", GOFLAGS: "" };
  const asked = await run(go, ["env", "GOROOT"], {
    cwd: parts.dir,
    env: settings,
    timeoutMs: TRIAL_TIMEOUT_MS,
  });
  const root = asked.stdout.trim();
  if (asked.exitCode !== 0 || !path.isAbsolute(root)) {
    throw new Error(`${go} env GOROOT: ${asked.stderr.trim() || "no folder"}`);
  }
  let failure: unknown;
  for (const sandbox of SANDBOXES) {
    const found = { root, sandbox };
    const { command, args } = sandboxCommand(found, ["version"], parts);
    try {
      const { exitCode, stderr } = await run(command, args, {
        cwd: parts.dir,
        env: settings,
        timeoutMs: TRIAL_TIMEOUT_MS,
        killsGroup: true,
      });
      if (exitCode === 0) return found;
      failure = new Error(stderr.trim());
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`go version: ${errorMessage(failure)}`);
}

/** For the log. Pure. */
export function describeSandbox({ isIsolated, isLimited }: Sandbox): string {
  const place = isIsolated
    ? "in bubblewrap"
    : "WITHOUT bubblewrap, as a plain process of this user";
  return `${place}, ${isLimited ? "with" : "WITHOUT"} limits of memory (prlimit)`;
}
