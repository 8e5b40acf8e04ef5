import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  GO_LINE,
  renderPackage,
  renderRequires,
  type SyntheticModule,
  sumLines,
} from "./module-builder.ts";

export interface ModuleGraphOptions {
  /** How many modules, the root among them. */
  readonly count: number;
  /** What all module paths begin with. */
  readonly prefix?: string;
  readonly version?: string;
  /** Size of an incompressible file in each module, to make downloads weigh something. */
  readonly paddingBytes?: number;
}

/**
 * Makes small modules of one package each. The first is the root, which requires all others; every
 * tenth of the others has upper-case letters in its path, since those travel escaped.
 */
export function makeModuleGraph(options: ModuleGraphOptions): SyntheticModule[] {
  const { count, prefix = "example.com/graph", version = "v1.0.0", paddingBytes = 0 } = options;
  const leaves = Array.from({ length: count - 1 }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    return { path: `${prefix}/${index % 10 === 9 ? "Dep" : "dep"}${number}`, version };
  });
  const root = { path: `${prefix}/root`, version };
  const imports = leaves.map(({ path }) => path);
  return [
    { ...root, requires: leaves, files: { "module.go": renderPackage(root, imports) } },
    ...leaves.map((leaf) => ({
      ...leaf,
      files: { "module.go": renderPackage(leaf), ...padding(leaf.path, paddingBytes) },
    })),
  ];
}

/**
 * Writes a main module that requires all modules and calls each, with a complete go.sum. The
 * program prints, on stderr, the name of each module version on a line of its own. It imports
 * nothing of the standard library, so that building it takes seconds even with an empty GOCACHE.
 *
 * The modules must be of {@link makeModuleGraph} or have no `files` of their own.
 */
export async function writeConsumer(
  dir: string,
  modules: readonly SyntheticModule[],
): Promise<void> {
  const imports = modules.map(({ path }, index) => `\tm${index} "${path}"\n`).join("");
  const calls = modules.map((_, index) => `\tprintln(m${index}.Name())\n`).join("");
  await mkdir(dir, { recursive: true });
  await Promise.all([
    writeFile(
      join(dir, "go.mod"),
      `module example.com/consumer\n\n${GO_LINE}\n${renderRequires(modules)}`,
    ),
    writeFile(join(dir, "go.sum"), sumLines(modules)),
    writeFile(
      join(dir, "main.go"),
      `package main\n\nimport (\n${imports})\n\nfunc main() {\n${calls}}\n`,
    ),
  ]);
}

function padding(path: string, sizeBytes: number): Record<string, string> {
  return sizeBytes === 0 ? {} : { "padding.txt": makePadding(path, sizeBytes) };
}

/** Base64 of a hash chain, which is always the same. Deflate makes it only a quarter smaller. */
function makePadding(seed: string, sizeBytes: number): string {
  let text = "";
  for (let block = 0; text.length < sizeBytes; block++) {
    text += createHash("sha512").update(`${seed} ${block}`).digest("base64");
  }
  return text.slice(0, sizeBytes);
}
