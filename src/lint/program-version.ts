import path from "node:path";
import { canonicalVersion } from "../gomod/semver.ts";
import type { LinterName } from "./linters.ts";

/** What the paths of a linter's modules begin with; a later major version appends `/v2`. */
const MODULES: Record<LinterName, string> = {
  "golangci-lint": "github.com/golangci/golangci-lint",
  staticcheck: "honnef.co/go/tools",
};

/** Whether a module is a linter, in any major version. Pure. */
export function isModuleOf(linter: LinterName, modulePath: string): boolean {
  const rest = modulePath.startsWith(MODULES[linter]) && modulePath.slice(MODULES[linter].length);
  return rest === "" || (typeof rest === "string" && /^\/v\d+$/.test(rest));
}

/** Where the trees of a linter's modules are in GOMODCACHE: `name@version` and `name/v2@version`. Pure. */
export function moduleFolder(linter: LinterName): { parent: string; name: string } {
  const { dir, base } = path.posix.parse(MODULES[linter]);
  return { parent: dir, name: base };
}

/**
 * The version of a linter in what `go version -m` prints of one program: of its main module, or of a
 * dependency, as in a program that is built with plugins. A program from a checkout has none. Pure.
 */
export function parseProgramVersion(linter: LinterName, stdout: string): string | undefined {
  const versions = stdout.split("\n").flatMap((line) => {
    const [, kind, modulePath, version] = line.split("\t");
    const isModule = kind === "mod" || kind === "dep";
    return isModule && isModuleOf(linter, modulePath ?? "")
      ? [canonicalVersion(version ?? "")]
      : [];
  });
  return versions.find((version) => version !== undefined);
}

/**
 * The version that a folder's name gives, as golangci-lint's action and its archives name them:
 * `golangci-lint-2.14.0-linux-amd64`. Or that a program's own name gives: `golangci-lint-v2.14.0`.
 * Pure.
 */
export function versionInName(linter: LinterName, name: string): string | undefined {
  if (!name.startsWith(`${linter}-`)) return undefined;
  const [, version] = /^v?(\d+\.\d+\.\d+)(?:-|$|\.exe$)/.exec(name.slice(linter.length + 1)) ?? [];
  return version === undefined ? undefined : canonicalVersion(`v${version}`);
}
