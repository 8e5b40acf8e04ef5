import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type GoMod, parseGoMod } from "../../gomod/go-mod.ts";
import { type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import { type GoWork, parseGoWork } from "../../gomod/go-work.ts";
import { errorMessage } from "../../lib/errors.ts";

/** A go.sum or go.work.sum. */
export interface SumFile {
  /** Relative to the working directory, with `/`. */
  path: string;
  content: Buffer;
}

/** Reads a checkout's module files, each at most once, and remembers what it found. */
export interface ModReader {
  /** Undefined for a file that cannot be read as a go.mod; that is a problem then. */
  goMod(file: string): Promise<GoMod | undefined>;
  /** The same for a file that may be of another kind, which is no problem. */
  tryGoMod(file: string): Promise<GoMod | undefined>;
  goWork(file: string): Promise<GoWork | undefined>;
  /** Empty if there is no such file, or if it cannot be read, which is a problem. */
  sum(file: string): Promise<GoSum[]>;
  /** Every go.sum that was read, and what was wrong with the files. */
  done(): { sums: GoSum[]; sumFiles: SumFile[]; problems: string[] };
}

/** Problems and names of files are relative to `workingDirectory`. */
export function createModReader(workingDirectory: string): ModReader {
  const problems = new Set<string>();
  const sumFiles: SumFile[] = [];
  const sums = new Map<string, GoSum[]>();
  const displayPath = (file: string) =>
    path.relative(workingDirectory, file).split(path.sep).join("/");

  async function tryParse<T>(
    file: string,
    parse: (text: string, file: string) => T,
  ): Promise<T | undefined> {
    try {
      return parse(await readFile(file, "utf8"), displayPath(file));
    } catch (error) {
      problems.add(errorMessage(error));
      return undefined;
    }
  }

  async function readSum(file: string): Promise<GoSum[]> {
    if (!existsSync(file)) return [];
    sumFiles.push({ path: displayPath(file), content: await readFile(file) });
    const sum = await tryParse(file, parseGoSum);
    return sum ? [sum] : [];
  }

  return {
    goMod: (file) => tryParse(file, parseGoMod),
    async tryGoMod(file) {
      try {
        return parseGoMod(await readFile(file, "utf8"), displayPath(file));
      } catch {
        return undefined;
      }
    },
    goWork: (file) => tryParse(file, parseGoWork),
    async sum(file) {
      const read = sums.get(file) ?? (await readSum(file));
      sums.set(file, read);
      return read;
    },
    done: () => ({ sums: [...sums.values()].flat(), sumFiles, problems: [...problems] }),
  };
}
