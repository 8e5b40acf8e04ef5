import { type BaseKeys, baseIdOf, deltaIdOf } from "../../cache/key.ts";
import type { ListHead } from "../../layer/list-text.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { LayerRestore } from "../../report/model/model.ts";

/** What the first step restored of a layer, as base and delta list it. */
export interface RestoredLists<List> {
  base: List;
  delta: List | undefined;
}

/** Where the lists are, and how one is read. */
export interface ListFiles<List> {
  files: { base: string; delta: string };
  parse: (text: string) => List | undefined;
}

/**
 * Reads the lists of what was restored. Undefined if nothing was, if it came from another scope, or if
 * the list of the base is gone: then no delta can be made on top.
 */
export async function readRestoredLists<List extends ListHead>(
  keys: BaseKeys,
  { matchedKey = "", delta: deltaEntry }: LayerRestore,
  { files, parse }: ListFiles<List>,
): Promise<RestoredLists<List> | undefined> {
  if (!matchedKey.startsWith(keys.scope)) return undefined;
  /** Another job on this machine may have put its own list there. */
  const read = async (file: string, id: string | undefined) => {
    const list = parse((await tryReadText(file)) ?? "");
    return list && list.id === id ? list : undefined;
  };
  const base = await read(files.base, baseIdOf(matchedKey));
  if (!base) return undefined;
  return { base, delta: deltaEntry && (await read(files.delta, deltaIdOf(deltaEntry.key))) };
}
