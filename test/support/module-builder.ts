import { createHash } from "node:crypto";
import { createZip, type ZipEntry, type ZipMethod } from "./zip.ts";

/** A module version as a test describes it. */
export interface SyntheticModule {
  readonly path: string;
  /** Canonical: a release, a pre-release, a pseudo-version, or one that is `+incompatible`. */
  readonly version: string;
  /** Without it: one package with one function. A `go.mod` among them replaces the written one. */
  readonly files?: Readonly<Record<string, string>>;
  readonly requires?: readonly ModuleVersion[];
  /** RFC 3339. */
  readonly time?: string;
  /** Branches, tags and commits whose `.info` answers with this version. */
  readonly aliases?: readonly string[];
}

export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** What a mirror serves of a module version, and what go.sum says about it. */
export interface BuiltModule extends ModuleVersion {
  readonly info: Buffer;
  readonly mod: Buffer;
  readonly zip: Buffer;
  /** `h1:…` of the contents of the zip. */
  readonly zipHash: string;
  /** `h1:…` of the go.mod. */
  readonly modHash: string;
}

/** Language version of everything that is written here; old enough for each supported Go. */
export const GO_LINE = "go 1.21";

const DEFAULT_TIME = "2024-01-02T03:04:05Z";

/** Builds the three files of a module version. Equal descriptions make equal bytes. */
export function buildModule(module: SyntheticModule, method: ZipMethod = "deflate"): BuiltModule {
  const { path, version } = module;
  const files = module.files ?? { "module.go": renderPackage(module) };
  const mod = Buffer.from(files["go.mod"] ?? renderGoMod(module));
  // An incompatible version is one that has no go.mod: the mirror makes one up.
  const modEntries = version.endsWith("+incompatible") ? {} : { "go.mod": mod };
  const contents = { ...files, ...modEntries };
  const entries = Object.entries(contents).map(([name, content]) => ({
    name: `${path}@${version}/${name}`,
    content: Buffer.from(content),
  }));
  return {
    path,
    version,
    info: Buffer.from(JSON.stringify({ Version: version, Time: module.time ?? DEFAULT_TIME })),
    mod,
    zip: createZip(entries, method),
    zipHash: hashEntries(entries),
    modHash: hashEntries([{ name: "go.mod", content: mod }]),
  };
}

/** The text of a go.sum that knows the zip and the go.mod of every module. */
export function sumLines(modules: readonly SyntheticModule[]): string {
  return modules
    .map((module) => buildModule(module, "store"))
    .flatMap(({ path, version, zipHash, modHash }) => [
      `${path} ${version} ${zipHash}\n`,
      `${path} ${version}/go.mod ${modHash}\n`,
    ])
    .sort()
    .join("");
}

/** Module path or version as it stands in a mirror's paths: `!b` for every `B`. */
export function escapeUpperCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** Name of the package at the root of a module that has no files of its own. */
export function packageName(modulePath: string): string {
  const elements = modulePath.split("/").filter((element) => !/^v[0-9]+$/.test(element));
  return (elements.at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Source of the package at the root of a module, whose `Name()` returns `path@version`. */
export function renderPackage(
  { path, version }: ModuleVersion,
  imports: readonly string[] = [],
): string {
  const importLines = imports.map((imported) => `import _ "${imported}"\n`).join("");
  return `package ${packageName(path)}

${importLines}
// Name says which module version this is.
func Name() string { return "${path}@${version}" }
`;
}

/** A `require` block with the modules in the given order; empty without modules. */
export function renderRequires(modules: readonly ModuleVersion[]): string {
  if (modules.length === 0) return "";
  return `\nrequire (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join("")})\n`;
}

function renderGoMod({ path, version, requires = [] }: SyntheticModule): string {
  if (version.endsWith("+incompatible")) return `module ${path}\n`;
  return `module ${path}\n\n${GO_LINE}\n${renderRequires(requires)}`;
}

/** Go's h1: names in the order of their bytes, which is not the order of UTF-16 strings. */
function hashEntries(entries: readonly ZipEntry[]): string {
  const summary = createHash("sha256");
  const byBytes = (a: ZipEntry, b: ZipEntry) =>
    Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
  for (const { name, content } of entries.toSorted(byBytes)) {
    summary.update(`${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  }
  return `h1:${summary.digest("base64")}`;
}
