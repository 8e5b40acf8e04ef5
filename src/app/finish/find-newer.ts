import path from "node:path";
import { readFirstFile } from "../../archive/first-file.ts";
import { installArchive, type LayerRules } from "../../archive/install.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { type BaseKeys, baseIdOf, deltaIdOf, deltaKeys } from "../../cache/key.ts";
import type { ListHead } from "../../layer/list-text.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { LayerName, LayerRestore } from "../../report/model/model.ts";
import { deltaName } from "../handover.ts";
import type { Step } from "../job/step.ts";
import type { RestoredLists } from "./read-restored-lists.ts";

/** Which entries make up a layer. */
type LayerEntries = Pick<LayerRestore, "matchedKey" | "delta">;

export interface LayerAtHand<List> {
  name: LayerName;
  keys: BaseKeys;
  /** What the first step restored, and its lists. */
  restore: LayerEntries;
  restored: RestoredLists<List> | undefined;
  /** The folder that it was unpacked into. */
  root: string;
  /** Name of a list in the archive and, relative to `root`, on the disk. */
  lists: { base: string; delta: string };
  parse: (text: string) => List | undefined;
  /** For what a newer delta brings. */
  rules: LayerRules;
}

export interface NewerLayer<List> {
  restore: LayerEntries;
  restored: RestoredLists<List>;
  /** Its base is another one than that of the first step, and only its list is here. */
  hasOtherBase: boolean;
}

/**
 * Looks up once more what the first step restored. If another job has saved something meanwhile, brings
 * its delta into `root`, so that what this job saves holds both. Undefined if there is nothing newer, or
 * if it cannot be had: then what this job saves stands beside it. A failure is a fault.
 */
export async function findNewer<List extends ListHead>(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  layer: LayerAtHand<List>,
): Promise<NewerLayer<List> | undefined> {
  const { name, restore } = layer;
  try {
    return await timeline.time(`look for a newer ${name} layer`, "transfer", async () => {
      const found = await lookUp(backend, layer);
      if (!found) return undefined;
      const isSameBase = found.baseKey === restore.matchedKey;
      if (isSameBase && found.deltaKey === restore.delta?.key) return undefined;
      const base = isSameBase ? layer.restored?.base : await readBaseList(backend, layer, found);
      if (!base) return undefined;
      const delta =
        found.deltaKey === undefined ? undefined : await bringDelta(backend, layer, found);
      return {
        restore: {
          matchedKey: found.baseKey,
          ...(found.deltaKey === undefined ? {} : { delta: { key: found.deltaKey, sizeBytes: 0 } }),
        },
        restored: { base, delta },
        hasOtherBase: !isSameBase,
      };
    });
  } catch (error) {
    const problem = errorMessage(error);
    faults.report(
      "cache",
      `what other jobs saved of the ${name} layer could not be read: ${problem}`,
    );
    return undefined;
  }
}

interface FoundKeys {
  baseKey: string;
  deltaKey: string | undefined;
}

/** The entries that a job like this one would restore now. */
async function lookUp<List>(
  backend: CacheBackend,
  { name, keys }: LayerAtHand<List>,
): Promise<FoundKeys | undefined> {
  const baseKey = await backend.find(name, keys.restore);
  if (!baseKey?.startsWith(keys.scope)) return undefined;
  const ofBase = deltaKeys(keys, baseKey);
  return {
    baseKey,
    deltaKey: ofBase && (await backend.find(deltaName(name), ofBase.restore)),
  };
}

async function readBaseList<List extends ListHead>(
  backend: CacheBackend,
  { name, lists, parse }: LayerAtHand<List>,
  { baseKey }: FoundKeys,
): Promise<List | undefined> {
  const fetched = await backend.fetch(name, [baseKey]);
  const first = fetched && (await readFirstFile(fetched.read()));
  const list = first?.name === lists.base ? parse(first.text) : undefined;
  return list?.id === baseIdOf(baseKey) ? list : undefined;
}

/** Its entries are then on the disk as well, beside what this job has. */
async function bringDelta<List extends ListHead>(
  backend: CacheBackend,
  { name, root, lists, parse, rules, restore, restored }: LayerAtHand<List>,
  { deltaKey = "" }: FoundKeys,
): Promise<List | undefined> {
  if (deltaKey === restore.delta?.key) return restored?.delta;
  const fetched = await backend.fetch(deltaName(name), [deltaKey]);
  if (!fetched) return undefined;
  await installArchive(fetched.read(), root, rules);
  const list = parse((await tryReadText(path.join(root, lists.delta))) ?? "");
  return list?.id === deltaIdOf(deltaKey) ? list : undefined;
}
