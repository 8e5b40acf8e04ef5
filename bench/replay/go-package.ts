import { createRandom, seedOf } from "../../test/support/random.ts";
import type { GoUnit } from "./go-unit.ts";
import { renderUnit } from "./go-units.ts";
import { nounAt } from "./words.ts";

/** A package as the generator describes it. Equal descriptions make equal files. */
export interface GoPackage {
  /** Name in its package clause. */
  name: string;
  /** What its code is derived from. */
  seed: string;
  /** Import paths of generated packages. */
  imports: readonly string[];
  /** Files besides the one that has the package's name. */
  files: number;
  unitsPerFile: number;
  /** Whether its language version has generics. */
  generics: boolean;
  /** Changes one line of one function, as an edit does. */
  revision: number;
}

/**
 * Files of a package by name. `Sum` reaches all of its code and all code of the imported packages,
 * so that a linker keeps it. Only the package's own code is run.
 */
export function renderGoPackage(described: GoPackage): Record<string, string> {
  const files: Record<string, string> = {};
  const uses: string[] = [];
  for (let index = 0; index < described.files; index++) {
    const random = createRandom(seedOf(described.seed, "file", index));
    const units = Array.from({ length: described.unitsPerFile }, (_, unit) =>
      renderUnit(index * described.unitsPerFile + unit, random, described.generics),
    );
    uses.push(...units.map((unit) => unit.use));
    files[`${nounAt(index)}_${index}.go`] = renderFile(described.name, units);
  }
  return { [`${described.name}.go`]: renderSum(described, uses), ...files };
}

function renderFile(packageName: string, units: readonly GoUnit[]): string {
  const imports = [...new Set(units.flatMap((unit) => unit.imports))].sort();
  const block = imports.length === 0 ? "" : `import (\n${imports.map(quoteLine).join("")})\n\n`;
  return `package ${packageName}\n\n${block}${units.map(({ code }) => code).join("\n")}`;
}

function renderSum({ name, imports, revision }: GoPackage, uses: readonly string[]): string {
  const aliases = imports.map((_, index) => `p${index}`);
  const block = imports.map((imported, index) => `\t${aliases[index]} "${imported}"\n`).join("");
  return `// Package ${name} is generated.
package ${name}

${block === "" ? "" : `import (\n${block})\n`}
var units = []func(int) int{
${uses.map((use) => `\t${use},\n`).join("")}}

func weigh(sum int) int { return sum*31 + ${revision} }

// Sum goes through the package; with a negative seed only through what it imports.
func Sum(seed int) int {
	sum := 0
	if seed < 0 {
${aliases.map((alias) => `\t\tsum += ${alias}.Sum(seed + 1)\n`).join("")}		return sum
	}
	for _, unit := range units {
		sum = weigh(sum) ^ unit(seed)
	}
	return sum
}
`;
}

function quoteLine(imported: string): string {
  return `\t"${imported}"\n`;
}
