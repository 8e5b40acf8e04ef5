import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { goProgram } from "./prepared/go-programs.ts";

/** What can be asked; each list is answered in its order. */
interface Questions {
  readonly names?: readonly string[];
  readonly mods?: readonly string[];
  readonly works?: readonly string[];
  /** Paths of files. */
  readonly zips?: readonly string[];
  /** What archives of `example.com/a@v1.0.0` hold. */
  readonly contents?: readonly (readonly ZipContent[])[];
  readonly alphabet?: boolean;
}

export interface ZipContent {
  readonly Name: string;
  readonly Size: number;
}

interface Version {
  readonly Path: string;
  readonly Version?: string;
}

interface NameAnswer {
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

interface Answers {
  readonly Names: readonly NameAnswer[];
  readonly Mods: readonly FileAnswer[];
  readonly Works: readonly FileAnswer[];
  /** The hash of each archive as go computes it; null for what go cannot read. */
  readonly Zips: readonly { readonly H1: string | null }[];
  /** What is wrong with each archive; empty for nothing. */
  readonly Contents: readonly string[];
  readonly Alphabet: Alphabet | null;
}

interface Alphabet {
  /** Ranges of the code points that may be in the name of a file, except the slash. */
  readonly Valid: readonly (readonly [first: number, last: number])[];
  /** Valid code points, and the least of those that differ from each in case alone. */
  readonly Folds: readonly (readonly [from: number, to: number])[];
}

export type AskGo = (questions: Questions) => Promise<Answers>;

/**
 * Answers by golang.org/x/mod, in the copy that the installed go command is made of. Builds a program
 * on the first call of a checkout: give the hook `BUILD_TIMEOUT_MS`.
 */
export async function startGoOracle(): Promise<AskGo> {
  const program = await goProgram("go-oracle");
  return async ({ names, mods, works, zips, contents, alphabet }) => {
    const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(
      JSON.stringify({
        Names: names,
        Mods: mods,
        Works: works,
        Zips: zips,
        Contents: contents,
        Alphabet: alphabet,
      }),
    );
    return JSON.parse(await text(child.stdout)) as Answers;
  };
}
