import { execFile, spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

/** What can be asked; each list is answered in its order. */
export interface Questions {
  readonly names?: readonly string[];
  readonly mods?: readonly string[];
  readonly works?: readonly string[];
  /** Paths of files. */
  readonly zips?: readonly string[];
}

interface Version {
  readonly Path: string;
  readonly Version?: string;
}

export interface NameAnswer {
  /** Escaped as a path and as a version; null for what is none. */
  readonly Path: string | null;
  readonly Version: string | null;
  readonly UnescapedPath: string | null;
  readonly UnescapedVersion: string | null;
  readonly Canonical: boolean;
  readonly Pseudo: boolean;
}

/** What is in a go.mod or go.work file; lists that are empty are null. */
export interface FileAnswer {
  /** Empty for a valid file, the only one that has more. */
  readonly Error: string;
  readonly Module: string;
  readonly Go: string;
  readonly Toolchain: string;
  readonly Require: readonly { Path: string; Version: string; Indirect: boolean }[] | null;
  readonly Replace: readonly { Old: Version; New: Version }[] | null;
  readonly Exclude: readonly { Path: string; Version: string }[] | null;
  readonly Retract: readonly (readonly [low: string, high: string])[] | null;
  readonly Tool: readonly string[] | null;
  readonly Ignore: readonly string[] | null;
  readonly Godebug: readonly (readonly [key: string, value: string])[] | null;
  readonly Use: readonly string[] | null;
}

export interface Answers {
  readonly Names: readonly NameAnswer[];
  readonly Mods: readonly FileAnswer[];
  readonly Works: readonly FileAnswer[];
  /** The hash of each archive as go computes it; null for what go cannot read. */
  readonly Zips: readonly { readonly H1: string | null }[];
}

export type AskGo = (questions: Questions) => Promise<Answers>;

/**
 * Builds a small program below `dir` that answers by golang.org/x/mod, in the copy that the
 * installed go command is made of: so nothing is downloaded, and the rules are go's own.
 */
export async function buildGoOracle(dir: string): Promise<AskGo> {
  const { stdout } = await execFileAsync("go", ["env", "GOROOT"]);
  const vendored = join(stdout.trim(), "src", "cmd", "vendor", "golang.org", "x", "mod");
  const library = join(dir, "mod");
  await cp(vendored, library, { recursive: true });
  await writeFile(join(library, "go.mod"), "module golang.org/x/mod\n\ngo 1.23\n");
  const program = join(dir, "oracle");
  await mkdir(program);
  await cp(join(import.meta.dirname, "go-oracle", "main.go"), join(program, "main.go"));
  await writeFile(
    join(program, "go.mod"),
    [
      "module example.com/oracle",
      "go 1.23",
      "require golang.org/x/mod v0.0.0",
      "replace golang.org/x/mod => ../mod\n",
    ].join("\n\n"),
  );
  const binary = join(dir, process.platform === "win32" ? "oracle.exe" : "oracle.bin");
  const env = {
    ...process.env,
    GOFLAGS: "-mod=mod",
    GOPROXY: "off",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    CGO_ENABLED: "0",
  };
  await execFileAsync("go", ["build", "-o", binary, "."], { cwd: program, env });

  return async ({ names = [], mods = [], works = [], zips = [] }) => {
    const child = spawn(binary, { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(JSON.stringify({ Names: names, Mods: mods, Works: works, Zips: zips }));
    return JSON.parse(await text(child.stdout)) as Answers;
  };
}
