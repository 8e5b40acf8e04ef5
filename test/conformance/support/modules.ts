import { createHash } from "node:crypto";
import { GO_LINE, renderPackage, type SyntheticModule } from "../../support/module-builder.ts";

/** A module of one package and of several versions, oldest first. */
export function makeVersions(path: string, ...versions: string[]): SyntheticModule[] {
  return versions.map((version) => ({ path, version }));
}

/** A program of one file that imports the package at the root of a module. */
export function programImporting(modulePath: string): string {
  return `package main\n\nimport m "${modulePath}"\n\nfunc main() { println(m.Name()) }\n`;
}

/** A main package at the root of a module, for `go install`. It says who it is on stderr. */
export function makeTool(path: string, version: string): SyntheticModule {
  const source = `package main\n\nfunc main() { println("${path}@${version}") }\n`;
  return { path, version, files: { "main.go": source } };
}

/** A version whose go.mod has more lines than the usual ones. */
export function withModLines(module: SyntheticModule, ...lines: string[]): SyntheticModule {
  const mod = `module ${module.path}\n\n${GO_LINE}\n\n${lines.join("\n")}\n`;
  return { ...module, files: { "module.go": renderPackage(module), "go.mod": mod } };
}

/** A pseudo-version of a commit made on that day of January 2024. */
export function commitVersion(day: number): string {
  const commit = createHash("sha256").update(`commit ${day}`).digest("hex").slice(0, 12);
  return `v0.0.0-202401${String(day).padStart(2, "0")}000000-${commit}`;
}
