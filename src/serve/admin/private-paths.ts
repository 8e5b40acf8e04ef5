import { openSharedList, type SharedListParts } from "./shared-list.ts";

/** What was private on a server that has, or had, this store. */
export interface PrivatePaths {
  /** In the syntax of GOPRIVATE. */
  patterns(): string;
}

/**
 * Remembers for good what `private` has covered, for all servers that share a store: a file that go has
 * fetched with credentials looks like any other there, and would be given to everybody once the
 * configuration no longer says that it is private.
 *
 * @param parts.current What it covers now, in the syntax of GOPRIVATE.
 */
export async function openPrivatePaths({
  current,
  ...parts
}: Omit<SharedListParts, "name" | "merge"> & { current: string }): Promise<PrivatePaths> {
  const list = await openSharedList({
    ...parts,
    name: { key: "patterns", text: "the list of private paths" },
    initial: current.split(",").filter(Boolean),
    merge: (own, shared) => [...new Set([...own, ...shared])].sort(),
  });
  return { patterns: () => list.entries().join() };
}
