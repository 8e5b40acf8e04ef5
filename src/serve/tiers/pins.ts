import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { parseStorePath } from "../../store/module-file.ts";

/** Tells whether the file at a path of the store is of a module that `patterns`, as in GOPRIVATE, cover. */
export function createPins(patterns: string): (storePath: string) => boolean {
  if (patterns === "") return () => false;
  return (key) => {
    const file = parseStorePath(key);
    return file !== undefined && matchPrefixPatterns(patterns, file.path);
  };
}
