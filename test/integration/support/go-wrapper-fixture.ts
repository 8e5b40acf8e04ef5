import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type GoWrapperParts,
  readGoWrapper,
  renderGoWrapper,
} from "../../../src/gocmd/go-wrapper.ts";

export type Flavour = Pick<GoWrapperParts, "shell" | "clock" | "starter" | "setpriv">;

const UPTIME = { kind: "uptime" } as const;
const PERL = "/usr/bin/perl";
const prctl = process.arch === "x64" ? 157 : 167;

/** What the wrapper is made of on several kinds of machine, by name. */
export const FLAVOURS = {
  "dash and perl": {
    shell: "/usr/bin/dash",
    clock: UPTIME,
    starter: { kind: "perl", program: PERL, prctl },
    setpriv: undefined,
  },
  "dash, env and setpriv": {
    shell: "/usr/bin/dash",
    clock: UPTIME,
    starter: { kind: "env", program: "/usr/bin/env" },
    setpriv: "/usr/bin/setpriv",
  },
  "bash, date and perl": {
    shell: "/bin/bash --posix",
    clock: { kind: "date", program: "/bin/date", nanoseconds: true },
    starter: { kind: "perl", program: PERL, prctl: undefined },
    setpriv: undefined,
  },
  "busybox alone": {
    shell: "/bin/busybox sh",
    clock: UPTIME,
    starter: undefined,
    setpriv: undefined,
  },
} satisfies Record<string, Flavour>;

/** Why the flavour cannot be tried on this machine; undefined if it can. */
export function whyAbsent({ shell, clock, starter, setpriv }: Flavour): string | undefined {
  const programs = [shell.split(" ")[0], starter?.program, setpriv];
  if (clock.kind === "date") programs.push(clock.program);
  const missing = programs.find((program) => program !== undefined && !existsSync(program));
  return missing && `${missing} is not on this machine`;
}

export interface Wrapper {
  readonly dir: string;
  /** The script. */
  readonly file: string;
  readonly log: string;
  readLog(): Promise<string>;
}

export async function makeWrapper(
  root: string,
  flavour: Flavour,
  parts: Partial<GoWrapperParts> = {},
): Promise<Wrapper> {
  const dir = join(root, "path with 'quotes'");
  await mkdir(dir, { recursive: true });
  const [file, log] = [join(dir, "go"), join(dir, "go-commands.log")];
  await writeFile(log, "");
  const all = {
    ...flavour,
    dirs: [dir],
    go: realGo(),
    logs: [log],
    settings: undefined,
    ...parts,
  };
  const text = renderGoWrapper(await readGoWrapper(), all);
  await writeFile(file, text, { mode: 0o755 });
  return { dir, file, log, readLog: () => readFile(log, "utf8") };
}

let goFile: string | undefined;

export function realGo(): string {
  goFile ??= join(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(), "bin", "go");
  return goFile;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface SpawnedCommand {
  readonly child: ChildProcess;
  /** Resolves with the match once standard output has one. */
  sees(pattern: RegExp): Promise<RegExpExecArray>;
  readonly end: Promise<Ending>;
}

export interface SpawnSettings {
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** Written to standard input, which is then closed; undefined leaves it open. */
  input?: string | Buffer | undefined;
  /** Leads a process group of its own. */
  detached?: boolean;
}

export function spawnCommand(
  file: string,
  args: readonly string[],
  { cwd, env, input, detached = false }: SpawnSettings,
): SpawnedCommand {
  const child = spawn(file, args, { cwd, env, detached, stdio: "pipe" });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  const watchers = new Set<() => void>();
  child.stdout.on("data", (chunk: Buffer) => {
    stdout.push(chunk);
    for (const watcher of watchers) watcher();
  });
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // A command that ends without reading all is no fault.
  child.stdin.on("error", () => {});
  if (input !== undefined) child.stdin.end(input);
  // Binary, so that a difference in any byte shows.
  const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString("latin1");
  const end = new Promise<Ending>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code, signal, stdout: textOf(stdout), stderr: textOf(stderr) }),
    );
  });
  const sees = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(textOf(stdout));
        if (match) resolve(match);
      };
      watchers.add(look);
      look();
      end.then(
        ({ stderr: said }) => reject(new Error(`ended without ${pattern}: ${said}`)),
        reject,
      );
    });
  return { child, sees, end };
}
