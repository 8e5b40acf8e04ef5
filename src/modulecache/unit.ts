import { type ModuleVersion, unescapeModulePath, unescapeVersion } from "../gomod/module-path.ts";
import { downloadName, treeName } from "../store/module-cache.ts";

/**
 * What there is of a unit, which is a module in one version: its tree with the hash of its zip (`t`), its
 * go.mod (`m`) and its info (`i`), in this order. Of a module that is not built go has no tree.
 */
export type Parts = string;

const TREE = "t";
const FILES: Readonly<Record<string, readonly string[]>> = {
  [TREE]: ["ziphash"],
  m: ["mod"],
  i: ["info"],
};
const ALL: readonly string[] = Object.keys(FILES);

/** Puts the parts together that `has` affirms. */
export function partsWith(has: (part: string) => boolean): Parts {
  return ALL.filter(has).join("");
}

/** The parts that `others` do not have. */
export function partsWithout(parts: Parts, others: Parts): Parts {
  return partsWith((part) => parts.includes(part) && !others.includes(part));
}

export function hasTree(parts: Parts): boolean {
  return parts.includes(TREE);
}

/** Extensions, below `cache/download`, of the files of these parts. */
export function extensionsOf(parts: Parts): string[] {
  return [...parts].flatMap((part) => FILES[part] ?? []);
}

/** How a unit is called in a list: as the folder of its tree, with slashes. */
export function unitName(module: ModuleVersion): string {
  return treeName(module);
}

/** Reads such a name back; undefined for any other text. */
export function parseUnitName(name: string): ModuleVersion | undefined {
  const at = name.lastIndexOf("@");
  const modulePath = unescapeModulePath(name.slice(0, Math.max(0, at)));
  const version = unescapeVersion(name.slice(at + 1));
  return modulePath === undefined || version === undefined
    ? undefined
    : { path: modulePath, version };
}

/** Files and folders of these parts, relative to GOMODCACHE. */
export function unitFiles(module: ModuleVersion, parts: Parts): string[] {
  const files = extensionsOf(parts).map((extension) => downloadName(module, extension));
  return hasTree(parts) ? [treeName(module), ...files] : files;
}
