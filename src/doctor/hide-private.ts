import { matchPrefixPatterns } from "../gomod/pattern.ts";

/** A module path, one with a version, a package, a host with or without its port, or just a word. */
const WORD = /[\w.~!-]+(?::\d+)?(?:\/[\w.~!+-]+)*(?:@v[\w.+-]+)?/g;

/**
 * A line for a page that others read: it does not name the modules that `noProxy` (GONOPROXY) covers.
 * Pure.
 */
export function hidePrivate(line: string, noProxy: string): string {
  return line.replaceAll(WORD, (word) => {
    if (!/[./@]/.test(word)) return word;
    const path = word
      .replace(/@v.*$/, "")
      .replace(/:\d+/, "")
      .replace(/\.+$/, "")
      // As in the module cache and in the addresses of a mirror.
      .replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return matchPrefixPatterns(noProxy, path) ? "a private module" : word;
  });
}
