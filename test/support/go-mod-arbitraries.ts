import fc from "fast-check";
import type { GoMod } from "../../src/gomod/go-mod.ts";
import type { GoWork } from "../../src/gomod/go-work.ts";
import type { Replacement } from "../../src/gomod/mod-directives.ts";
import { createRandom, type Random } from "./random.ts";

/** A file in one of the many layouts that it can have, and what is in it. */
export interface LaidOut<T> {
  readonly text: string;
  readonly model: T;
}

/** One directive: words, of which strings may be quoted and the rest may not. */
interface Line {
  readonly verb: string;
  readonly words: readonly (string | { readonly string: string })[];
  readonly indirect?: boolean;
  /** The go command wants it on a line of its own. */
  readonly neverInBlock?: boolean;
}

const string = (text: string) => ({ string: text });

const name = fc.constantFrom("a", "B", "c-d", "e.f", "x_y", "z~w");
const path = fc.array(name, { minLength: 1, maxLength: 2 }).map((names) => {
  return ["example.com", ...names].join("/");
});
const prerelease = fc.constantFrom("", "", "-rc.1", "-0.20240131235959-0123456789ab");
const numbers = fc.tuple(fc.nat(1), fc.nat(20), fc.nat(20));
const version = fc.tuple(numbers, prerelease).map(([parts, end]) => `v${parts.join(".")}${end}`);
const moduleVersion = fc.oneof(
  fc.record({ path, version }),
  fc.tuple(path, fc.integer({ min: 2, max: 11 }), fc.nat(9)).map(([base, major, minor]) => ({
    path: `${base}/v${major}`,
    version: `v${major}.${minor}.0`,
  })),
  fc
    .tuple(path, fc.nat(9))
    .map(([base, minor]) => ({ path: base, version: `v2.${minor}.0+incompatible` })),
);
const directory = fc.constantFrom("./a", "../b c", "/abs/olute", ".", "..", "./d(e)");

const replacement: fc.Arbitrary<Replacement> = fc
  .tuple(moduleVersion, fc.boolean(), fc.oneof(moduleVersion, directory))
  .map(([old, isAnyVersion, target]) => ({
    oldPath: old.path,
    ...(isAnyVersion ? {} : { oldVersion: old.version }),
    ...(typeof target === "string"
      ? { newPath: target }
      : { newPath: target.path, newVersion: target.version }),
  }));

const goVersion = fc.constantFrom("1.9", "1.21", "1.21.3", "1.24", "1.25rc1");
const toolchain = fc.constantFrom("default", "go1.25.0", "go1.24.1-custom");
const few = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 4 });
const optional = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });

/** Files with every directive that there is, and their layout as varied as the go command takes it. */
export const goMods: fc.Arbitrary<LaidOut<GoMod>> = fc
  .record({
    module: path,
    go: optional(goVersion),
    toolchain: optional(toolchain),
    require: few(fc.tuple(moduleVersion, fc.boolean())).map((all) =>
      all.map(([required, indirect]) => ({ ...required, indirect })),
    ),
    replace: few(replacement),
    exclude: few(moduleVersion),
    retract: few(
      fc.oneof(
        version,
        fc.tuple(version, version).map(([low, high]) => `[${low}, ${high}]`),
      ),
    ),
    tool: few(path),
    ignore: few(fc.constantFrom("./node_modules", "some dir", "x/y")),
    godebug: few(fc.constantFrom({ key: "default", value: "go1.21" }, { key: "a", value: "b=c" })),
    seed: fc.nat(),
  })
  .map(({ seed, go, toolchain: chain, ...rest }) => {
    const model: GoMod = {
      ...rest,
      ...(go === undefined ? {} : { go }),
      ...(chain === undefined ? {} : { toolchain: chain }),
    };
    return { model, text: layOut(modLines(model), createRandom(seed)) };
  });

/** The same of go.work. */
export const goWorks: fc.Arbitrary<LaidOut<GoWork>> = fc
  .record({
    go: optional(goVersion),
    toolchain: optional(toolchain),
    use: few(directory),
    replace: few(replacement),
    seed: fc.nat(),
  })
  .map(({ seed, go, toolchain: chain, ...rest }) => {
    const model: GoWork = {
      ...rest,
      ...(go === undefined ? {} : { go }),
      ...(chain === undefined ? {} : { toolchain: chain }),
    };
    const lines = [...commonLines(model), ...model.use.map((dir) => oneString("use", dir))];
    return { model, text: layOut(lines, createRandom(seed)) };
  });

function modLines(mod: GoMod): Line[] {
  return [
    oneString("module", mod.module),
    ...commonLines(mod),
    ...mod.require.map(({ path: required, version: at, indirect }) => {
      return { verb: "require", words: [string(required), string(at)], indirect };
    }),
    ...mod.exclude.map((excluded) => {
      return { verb: "exclude", words: [string(excluded.path), string(excluded.version)] };
    }),
    ...mod.retract.map((range) => {
      return { verb: "retract", words: range.match(/[[\],]|[^[\], ]+/g) ?? [] };
    }),
    ...mod.tool.map((tool) => oneString("tool", tool)),
    ...mod.ignore.map((ignored) => oneString("ignore", ignored)),
    ...mod.godebug.map(({ key, value }) => ({ verb: "godebug", words: [`${key}=${value}`] })),
  ];
}

function commonLines({ go, toolchain: chain, replace }: Omit<GoWork, "use">): Line[] {
  return [
    ...(go === undefined ? [] : [{ verb: "go", words: [go], neverInBlock: true }]),
    ...(chain === undefined ? [] : [{ verb: "toolchain", words: [chain], neverInBlock: true }]),
    ...replace.map(({ oldPath, oldVersion, newPath, newVersion }) => ({
      verb: "replace",
      words: [
        string(oldPath),
        ...(oldVersion === undefined ? [] : [string(oldVersion)]),
        "=>",
        string(newPath),
        ...(newVersion === undefined ? [] : [string(newVersion)]),
      ],
    })),
  ];
}

function oneString(verb: string, text: string): Line {
  return { verb, words: [string(text)] };
}

/** Blocks or not, spaces, comments, quotes, ends of lines; the order within each verb stays. */
function layOut(lines: readonly Line[], random: Random): string {
  const verbs = [...new Set(lines.map(({ verb }) => verb))]
    .map((verb) => ({ verb, order: random.next() }))
    .sort((a, b) => a.order - b.order);
  const space = (minimum: number) =>
    Array.from({ length: minimum + random.below(2) }, () => random.pick([" ", "\t"])).join("");
  const noise = () => random.pick(["", "", "", "\n", "// a note\n", "\n// two\n// notes\n\n"]);
  const end = (line: Line) => {
    if (line.indirect) return random.pick([" // indirect", "//indirect", " // indirect; why"]);
    return random.pick(["", "", " // note", "//note", " "]);
  };
  const render = (line: Line) =>
    line.words.map((word) => renderWord(word, random)).join(space(1)) + end(line);
  let text = "";
  for (const { verb } of verbs) {
    const group = lines.filter((line) => line.verb === verb);
    const asBlock = group.every(({ neverInBlock }) => !neverInBlock) && random.chance(0.5);
    text += noise();
    if (asBlock) {
      const inside = group.map((line) => `${noise()}${space(0)}${render(line)}\n`).join("");
      text += `${verb}${space(1)}(${space(0)}\n${inside}${space(0)})\n`;
    } else {
      text += group.map((line) => `${space(0)}${verb}${space(1)}${render(line)}\n`).join(noise());
    }
  }
  return random.chance(0.3) ? text.replaceAll("\n", "\r\n") : text;
}

/** Never between back quotes: the reference has them, the go command does not take them. */
function renderWord(word: Line["words"][number], random: Random): string {
  if (typeof word === "string") return word;
  const isBare = /^[^\s()[\]{},"'`]+$/.test(word.string);
  return isBare && random.chance(0.7) ? word.string : `"${word.string}"`;
}
