import { type DeniedModules, parseDenied } from "../access/access-rules.ts";
import { openSharedList, type SharedListParts } from "./shared-list.ts";

/** Modules that nobody gets since somebody said so while the server ran. */
export interface DenyList {
  /** `PATH` or `PATH@VERSION`, sorted. */
  entries(): readonly string[];
  /** The same as rules; another array after each change. */
  rules(): readonly DeniedModules[];
  /** Returns whether it is new. Throws if it cannot be kept, and then it may hold until the next start. */
  add(entry: string): Promise<boolean>;
  /** Returns whether it was there. Throws as `add` does. */
  remove(entry: string): Promise<boolean>;
}

/** Opens the list of denied modules. If servers share one, that is taken in place of the own one. */
export async function openDenyList(
  parts: Omit<SharedListParts, "name" | "merge">,
): Promise<DenyList> {
  const name = { key: "denied", text: "the list of denied modules" };
  const list = await openSharedList({ ...parts, name, merge: (_own, shared) => shared });
  let read: { entries: readonly string[]; rules: readonly DeniedModules[] } | undefined;
  return {
    entries: list.entries,
    rules() {
      const entries = list.entries();
      // Each request asks.
      if (read?.entries !== entries) read = { entries, rules: entries.map(parseDenied) };
      return read.rules;
    },
    add: (entry) => list.change((old) => [...new Set([...old, entry])].sort()),
    remove: (entry) => list.change((old) => old.filter((one) => one !== entry)),
  };
}
