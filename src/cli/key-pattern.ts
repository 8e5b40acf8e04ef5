/**
 * A test for keys that match any of the patterns as a whole: `*` stands for any characters, `?` for
 * one. Without patterns, each key matches. Pure.
 */
export function matchesKeys(patterns: readonly string[]): (key: string) => boolean {
  if (patterns.length === 0) return () => true;
  const tests = patterns.map((pattern) => {
    const parts = pattern.split(/([*?])/).map((part) => {
      if (part === "*") return ".*";
      return part === "?" ? "." : part.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&");
    });
    return new RegExp(`^${parts.join("")}$`, "s");
  });
  return (key) => tests.some((test) => test.test(key));
}
