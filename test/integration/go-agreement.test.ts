import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { foldCase, isValidFilePath } from "../../src/gomod/file-path.ts";
import { type GoMod, parseGoMod } from "../../src/gomod/go-mod.ts";
import { type GoWork, parseGoWork } from "../../src/gomod/go-work.ts";
import {
  escapeModulePath,
  escapeVersion,
  isCanonicalVersion,
  isPseudoVersion,
  isValidModulePath,
  unescapeModulePath,
  unescapeVersion,
} from "../../src/gomod/module-path.ts";
import { IntegrityError, ParseError } from "../../src/lib/errors.ts";
import { repackModuleZip } from "../../src/store/repack-zip.ts";
import { checkModuleZip } from "../../src/store/zip-rules.ts";
import { goMods, goWorks } from "../support/go-mod-arbitraries.ts";
import {
  type AskGo,
  type FileAnswer,
  startGoOracle,
  type ZipContent,
} from "../support/go-oracle.ts";
import { looseNames } from "../support/module-name-arbitraries.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { mutatedZips, zipContents } from "../support/zip-arbitraries.ts";

/*
 * Generated names, files and archives, once by our rules and once by those of golang.org/x/mod.
 * The seed is fixed, so that all of a kind can be put to one Go program at once.
 */

const SEED = 20_260_101;
const PREFIX = "example.com/a@v1.0.0/";

let askGo: AskGo;
beforeAll(async () => {
  askGo = await startGoOracle();
}, BUILD_TIMEOUT_MS);

function sample<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed: SEED });
}

describe("names and golang.org/x/mod", () => {
  test("agree on what is a module path and a version, and on their escaped form", async () => {
    const names = [...new Set(sample(looseNames, 4_000))];
    const { Names } = await askGo({ names });
    const ours = names.map((name) => ({
      Path: tryEscape(escapeModulePath, name),
      Version: tryEscape(escapeVersion, name),
      UnescapedPath: unescapeModulePath(name) ?? null,
      UnescapedVersion: unescapeVersion(name) ?? null,
      Canonical: isCanonicalVersion(name),
      Pseudo: isPseudoVersion(name),
    }));
    const differences = names.flatMap((name, index) => {
      const [mine, theirs] = [ours[index], Names[index]];
      return isDeepStrictEqual(mine, theirs) ? [] : [{ name, mine, theirs }];
    });
    expect(differences).toEqual([]);
    expect(names.map(isValidModulePath)).toEqual(Names.map(({ Path }) => Path !== null));
    // Enough of either kind, or their agreement says little.
    const valid = Names.filter(({ Path, Version }) => Path !== null || Version !== null).length;
    expect(Math.min(valid, names.length - valid)).toBeGreaterThan(300);
  });
});

describe("files and golang.org/x/mod", () => {
  test("agree on what is in a go.mod", async () => {
    const files = sample(goMods, 400).map(({ text }) => text);
    const { Mods } = await askGo({ mods: files });
    expect(Mods.flatMap((answer) => answer.Error || [])).toEqual([]);
    expect(files.map((text) => parseGoMod(text, "go.mod"))).toEqual(Mods.map(toGoMod));
  });

  test("agree on what is in a go.work", async () => {
    const files = sample(goWorks, 400).map(({ text }) => text);
    const { Works } = await askGo({ works: files });
    expect(Works.flatMap((answer) => answer.Error || [])).toEqual([]);
    expect(files.map((text) => parseGoWork(text, "go.work"))).toEqual(Works.map(toGoWork));
  });

  test("take whatever the go command takes of a go.mod in which something was changed", async () => {
    const changed = fc
      .tuple(goMods, fc.nat(), fc.constantFrom("(", ")", '"', "`", "//", "=>", " ", "\n", "x", ","))
      .map(([{ text }, at, inserted]) => {
        const position = at % text.length;
        return text.slice(0, position) + inserted + text.slice(position);
      });
    const files = sample(changed, 1_000);
    const { Mods } = await askGo({ mods: files });
    const differences = files.flatMap((text, index) => {
      const theirs = Mods[index];
      if (theirs?.Error !== "") return [];
      const mine = tryParseGoMod(text);
      return isDeepStrictEqual(mine, toGoMod(theirs))
        ? []
        : [{ text, mine, theirs: toGoMod(theirs) }];
    });
    expect(differences).toEqual([]);
    expect(Mods.filter((answer) => answer.Error === "").length).toBeGreaterThan(100);
  });
});

describe("archives and golang.org/x/mod", () => {
  test("have one hash, of a changed archive and of what we make of it", async () => {
    const work = await makeTempDir("zips");
    const zips = sample(mutatedZips(PREFIX), 600);
    const ours = await Promise.all(
      zips.map(async (zip, index) => {
        const source = join(work, `${index}.zip`);
        const target = join(work, `${index}.stored.zip`);
        writeFileSync(source, zip);
        return { source, target, h1: await tryRepack(source, target) };
      }),
    );
    const accepted = ours.filter(({ h1 }) => h1 !== undefined);
    const { Zips: repacked } = await askGo({ zips: accepted.map(({ target }) => target) });
    expect(repacked.map(({ H1 }) => H1)).toEqual(accepted.map(({ h1 }) => h1));

    // Go reads some archives in which we see a fault, and the other way round; never another content.
    const { Zips: originals } = await askGo({ zips: accepted.map(({ source }) => source) });
    const differences = accepted.filter(({ h1 }, index) => {
      const theirs = originals[index]?.H1 ?? undefined;
      return theirs !== undefined && theirs !== h1;
    });
    expect(differences).toEqual([]);
    expect(originals.filter(({ H1 }) => H1 !== null).length).toBeGreaterThan(50);
    expect(zips.length - accepted.length).toBeGreaterThan(100);
  });
});

describe("names of files in archives and golang.org/x/mod", () => {
  test("may hold the same characters", async () => {
    const { Alphabet } = await askGo({ alphabet: true });
    const valid = new Set(Alphabet?.Valid.flatMap(([first, last]) => range(first, last)));
    const differences = range(0, 0x10ffff).filter(
      (code) => code !== SLASH && isValidFilePath(around(code)) !== valid.has(code),
    );
    expect(differences.map((code) => code.toString(16))).toEqual([]);
    expect(valid.size).toBeGreaterThan(100_000);
  });

  test("differ in case alone if go says so, and else do not", async () => {
    const { Alphabet } = await askGo({ alphabet: true });
    const least = new Map(Alphabet?.Folds);
    const codes = Alphabet?.Valid.flatMap(([first, last]) => range(first, last)) ?? [];
    // One name of ours for each class of go's, and the other way round.
    const ours = new Map<number, string>();
    const theirs = new Map<string, number>();
    const differences = codes.filter((code) => {
      const go = least.get(code) ?? code;
      const mine = foldCase(String.fromCodePoint(code));
      if (!ours.has(go)) ours.set(go, mine);
      if (!theirs.has(mine)) theirs.set(mine, go);
      return ours.get(go) !== mine || theirs.get(mine) !== go;
    });
    expect(differences.map((code) => code.toString(16))).toEqual([]);
    expect(least.size).toBeGreaterThan(1_000);
  });

  test("make a valid archive together, or not", async () => {
    const contents = sample(zipContents(PREFIX), 4_000);
    const { Contents } = await askGo({ contents });
    const ours = contents.map((entries) => tryCheckZip(entries));
    const differences = contents.flatMap((entries, index) => {
      const [mine, theirs] = [ours[index], Contents[index]];
      return (mine === "") === (theirs === "") ? [] : [{ entries, mine, theirs }];
    });
    expect(differences).toEqual([]);
    const valid = Contents.filter((problem) => problem === "").length;
    expect(Math.min(valid, contents.length - valid)).toBeGreaterThan(500);
  });
});

const SLASH = "/".charCodeAt(0);
const around = (code: number) => `x${String.fromCodePoint(code)}x`;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What is wrong with an archive of these entries; empty for nothing. */
function tryCheckZip(contents: readonly ZipContent[]): string {
  const entries = contents.map(({ Name: name, Size: sizeBytes }) => {
    return {
      name,
      sizeBytes,
      method: "stored",
      packedBytes: 0,
      crc32: 0,
      headerOffset: 0,
    } as const;
  });
  try {
    checkModuleZip(entries, PREFIX, 0);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(IntegrityError);
    return String(error);
  }
}

function tryEscape(toEscaped: (name: string) => string, name: string): string | null {
  try {
    return toEscaped(name);
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return null;
  }
}

function tryParseGoMod(text: string): GoMod | string {
  try {
    return parseGoMod(text, "go.mod");
  } catch (error) {
    return String(error);
  }
}

async function tryRepack(source: string, target: string): Promise<string | undefined> {
  try {
    return (await repackModuleZip(source, target, PREFIX)).h1;
  } catch (error) {
    expect(error).toBeInstanceOf(IntegrityError);
    return undefined;
  }
}

function toGoMod(answer: FileAnswer): GoMod {
  return {
    module: answer.Module,
    ...(answer.Go === "" ? {} : { go: answer.Go }),
    ...(answer.Toolchain === "" ? {} : { toolchain: answer.Toolchain }),
    require: (answer.Require ?? []).map(({ Path, Version, Indirect }) => {
      return { path: Path, version: Version, indirect: Indirect };
    }),
    replace: toReplacements(answer),
    exclude: (answer.Exclude ?? []).map(({ Path, Version }) => ({ path: Path, version: Version })),
    retract: (answer.Retract ?? []).map(([low, high]) =>
      low === high ? low : `[${low}, ${high}]`,
    ),
    tool: [...(answer.Tool ?? [])],
    ignore: [...(answer.Ignore ?? [])],
    godebug: (answer.Godebug ?? []).map(([key, value]) => ({ key, value })),
  };
}

function toGoWork(answer: FileAnswer): GoWork {
  return {
    ...(answer.Go === "" ? {} : { go: answer.Go }),
    ...(answer.Toolchain === "" ? {} : { toolchain: answer.Toolchain }),
    use: [...(answer.Use ?? [])],
    replace: toReplacements(answer),
  };
}

function toReplacements({ Replace }: FileAnswer): GoMod["replace"] {
  return (Replace ?? []).map(({ Old, New }) => ({
    oldPath: Old.Path,
    ...(Old.Version ? { oldVersion: Old.Version } : {}),
    newPath: New.Path,
    ...(New.Version ? { newVersion: New.Version } : {}),
  }));
}
