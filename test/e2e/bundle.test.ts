import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..", "..");
const DIST = path.join(ROOT, "dist");
const SOURCE = path.join(ROOT, "src");

/** Between them stand the modules of a file that ncc has written. */
const MODULE_NUMBER = /^\/\*\*\*\/ (\d+):$/m;

/** Modules of the bundle: what stands in which file under which number. */
const modules = readdirSync(DIST)
  .filter((name) => name.endsWith(".js"))
  .flatMap((file) => {
    const [, ...parts] = readFileSync(path.join(DIST, file), "utf8").split(MODULE_NUMBER);
    return parts.flatMap((number, at) =>
      at % 2 === 0 ? [{ file, number, text: endOfModule(parts[at + 1] ?? "") }] : [],
    );
  });

const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
const entry = readFileSync(path.join(DIST, "index.js"), "utf8");

describe("the bundle", () => {
  // A file may repeat what another has; an object is made once for each number.
  test("gives a module one number and one text, in whichever of its files it stands", () => {
    const texts = Map.groupBy(modules, ({ number }) => number);
    const different = [...texts.values()].filter(
      (all) => new Set(all.map(({ text }) => text)).size > 1,
    );
    expect(different).toEqual([]);
    expect(texts.size).toBeGreaterThan(100);
  });

  test("makes each class of our errors once, so that instanceof can be trusted", () => {
    const errors = readFileSync(path.join(SOURCE, "lib", "errors.ts"), "utf8");
    const names = [...errors.matchAll(/class (\w+) extends /g)].map(([, name = ""]) => name);
    expect(names).toContain("AccelError");
    const numbersOf = (name: string) => {
      const holders = modules.filter(({ text }) => text.includes(`class ${name} extends `));
      return [name, new Set(holders.map(({ number }) => number)).size];
    };
    expect(names.map(numbersOf)).toEqual(names.map((name) => [name, 1]));
  });

  test.each(["runMain", "runPost"])("loads no HTTP client for %s()", (mode) => {
    const files = filesOf(mode);
    const clients = modules.filter(
      ({ file, text }) =>
        files.includes(file) &&
        /class (?:OidcClient|HttpClient|\w*Agent|\w*Dispatcher)\b/.test(text),
    );
    expect(clients.map(({ file, number }) => `${file}: ${number}`)).toEqual([]);
  });

  test.each(sources.filter((name) => name.endsWith(".sh")))("has %s beside it", (name) => {
    expect(readFileSync(path.join(DIST, path.basename(name)), "utf8")).toBe(
      readFileSync(path.join(SOURCE, name), "utf8"),
    );
  });
});

/** Names of the files that are loaded before this function of ours is called. */
function filesOf(mode: string): string[] {
  const line = entry.split("\n").find((text) => text.includes(`.${mode}(`)) ?? "";
  const numbers = [...line.matchAll(/__nccwpck_require__\.e\((?:\/\*.*?\*\/ )?(\d+)\)/g)];
  expect(numbers).not.toEqual([]);
  return ["index.js", ...numbers.map(([, number]) => `${number}.index.js`)];
}

/** The text of a module without what follows the last of a file. */
function endOfModule(text: string): string {
  const end = text.lastIndexOf("/***/ })");
  return text.slice(0, end);
}
