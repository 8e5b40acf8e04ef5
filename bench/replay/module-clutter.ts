import { createRandom, type Random, seedOf } from "../../test/support/random.ts";
import { renderGoPackage } from "./go-package.ts";
import { NOUNS } from "./words.ts";

/** What the files are made for. */
interface Described {
  seed: string;
  isOld: boolean;
  weight: number;
}

/**
 * What a module has besides the packages that others import, which is usually most of it: packages
 * for other uses, tests, documents, test data. No build compiles it, but caches carry it too.
 */
export function renderClutter(module: Described, revision: number): Record<string, string> {
  const random = createRandom(seedOf(module.seed, "clutter"));
  const files: Record<string, string> = {
    "README.md": renderText(random, 4_000),
    LICENSE: renderText(random, 11_000),
    "CHANGELOG.md": `revision ${revision}\n${renderText(random, 9_000)}`,
  };
  const count = (usual: number) => Math.round(usual * module.weight * (0.5 + random.next()));
  for (let index = count(4); index > 0; index--) {
    const name = `extra${index}`;
    const described = {
      name,
      seed: `${module.seed}/${name}`,
      imports: [],
      files: 2 + random.below(12),
      unitsPerFile: 4,
      generics: !module.isOld,
      revision: 0,
    };
    for (const [file, text] of Object.entries(renderGoPackage(described))) {
      files[`${name}/${file}`] = text;
    }
  }
  for (let index = count(10); index > 0; index--) {
    files[`docs/chapter-${index}.md`] = renderText(random, 2_000 + random.below(12_000));
  }
  for (let index = count(14); index > 0; index--) {
    files[`testdata/case-${index}.json`] = renderData(random, 40 + random.below(500));
  }
  return files;
}

function renderText(random: Random, sizeBytes: number): string {
  const words: string[] = [];
  for (let length = 0; length < sizeBytes; ) {
    const word = random.chance(0.1) ? "the\n" : random.pick(NOUNS);
    words.push(word);
    length += word.length + 1;
  }
  return `${words.join(" ")}\n`;
}

function renderData(random: Random, rows: number): string {
  const lines = Array.from(
    { length: rows },
    () =>
      `  {"${random.pick(NOUNS)}": ${random.below(1e9)}, "${random.pick(NOUNS)}": ${random.next()}}`,
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}
