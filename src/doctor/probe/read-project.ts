import path from "node:path";
import { parseGoMod } from "../../gomod/go-mod.ts";
import { parseGoSum } from "../../gomod/go-sum.ts";
import { ParseError } from "../../lib/errors.ts";
import { pathExists, tryReadText } from "../../lib/fs.ts";
import type { GoFacts, ProjectFacts } from "../judge/facts.ts";

/** Reads the module that go commands of the folder go by; undefined if there is none. */
export async function readProject({ settings }: GoFacts): Promise<ProjectFacts | undefined> {
  const file = settings.GOMOD;
  // A null device outside of any module.
  if (path.basename(file) !== "go.mod") return undefined;
  const text = await tryReadText(file);
  if (text === undefined) return undefined;
  const dir = path.dirname(file);
  const sum = await tryReadText(path.join(dir, "go.sum"));
  return {
    dir,
    goMod: readOrError(() => parseGoMod(text, "go.mod")),
    goSum: sum === undefined ? undefined : { text: sum, entries: readSum(sum) },
    inWorkspace: settings.GOWORK !== "" && settings.GOWORK !== "off",
    hasVendor: await pathExists(path.join(dir, "vendor", "modules.txt")),
  };
}

function readSum(text: string) {
  const read = readOrError(() => parseGoSum(text, "go.sum"));
  return read instanceof ParseError ? read : read.entries;
}

function readOrError<T>(read: () => T): T | ParseError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}
