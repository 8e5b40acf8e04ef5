import { readFirstFile } from "../../archive/first-file.ts";
import { type LayerRules, type StagedArchive, stageArchive } from "../../archive/install.ts";
import type { CacheBackend, FetchedArchive } from "../../cache/backend.ts";
import { type BaseKeys, baseIdOf, deltaIdOf, deltaKeys } from "../../cache/key.ts";
import type { ListHead } from "../../layer/list-text.ts";
import { errorMessage } from "../../lib/errors.ts";
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
  /** For what is brought. */
  rules: LayerRules;
  /** Whether a base that is another one is brought as well; otherwise only its list is read. */
  bringsBase: boolean;
  /** Names of files that describe a layer as a whole: they are read instead. */
  ownFiles: readonly string[];
  /** Whether these files allow it to be brought. Default: they do. */
  accepts?: ((ownFiles: OwnFiles) => boolean) | undefined;
}

/** Files of a layer that describe it as a whole, by name. */
export type OwnFiles = ReadonlyMap<string, Buffer>;

export interface NewerLayer<List> {
  restore: LayerEntries;
  restored: RestoredLists<List>;
  /** Its base is another one than that of the first step, and only its list is here. */
  isBaseMissing: boolean;
  /** Those of its newest part. */
  ownFiles: OwnFiles;
}

/** A base or a delta. */
interface Part<List> {
  list: List | undefined;
  ownFiles: OwnFiles;
  /** Undefined if it is on the disk already, or stays where it is. */
  staged?: StagedArchive;
}

/**
 * Looks up once more what the first step restored. If another job has saved something meanwhile, brings
 * it into `root`, so that what this job saves holds both. Undefined if there is nothing newer, or if it
 * cannot be had: then what this job saves stands beside it. A failure is a fault.
 */
export async function findNewer<List extends ListHead>(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  layer: LayerAtHand<List>,
): Promise<NewerLayer<List> | undefined> {
  const { name } = layer;
  try {
    return await timeline.time(`look for a newer ${name} layer`, "transfer", async () => {
      const found = await lookUp(backend, layer);
      return found && (await bringLayer(backend, layer, found));
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
  isSameBase: boolean;
}

/** The entries that a job like this one would restore now; undefined if they are those that it did. */
async function lookUp<List>(
  backend: CacheBackend,
  { name, keys, restore }: LayerAtHand<List>,
): Promise<FoundKeys | undefined> {
  const baseKey = await backend.find(name, keys.restore);
  if (!baseKey?.startsWith(keys.scope)) return undefined;
  const ofBase = deltaKeys(keys, baseKey);
  const deltaKey = ofBase && (await backend.find(deltaName(name), ofBase.restore));
  const isSameBase = baseKey === restore.matchedKey;
  const isKnown = isSameBase && (deltaKey === undefined || deltaKey === restore.delta?.key);
  return isKnown ? undefined : { baseKey, deltaKey, isSameBase };
}

async function bringLayer<List extends ListHead>(
  backend: CacheBackend,
  layer: LayerAtHand<List>,
  found: FoundKeys,
): Promise<NewerLayer<List> | undefined> {
  const { baseKey, deltaKey, isSameBase } = found;
  const parts: Part<List>[] = [];
  try {
    const base = await openBase(backend, layer, found);
    parts.push(base);
    const { list } = base;
    if (!list || list.id !== baseIdOf(baseKey)) return undefined;
    const delta = deltaKey === undefined ? undefined : await openDelta(backend, layer, deltaKey);
    if (delta) parts.push(delta);
    if (delta && delta.list?.id !== deltaIdOf(deltaKey ?? "")) return undefined;
    const { ownFiles } = delta ?? base;
    if (layer.accepts?.(ownFiles) === false) return undefined;
    for (const { staged } of parts) staged?.install();
    return {
      restore: {
        matchedKey: baseKey,
        ...(deltaKey === undefined ? {} : { delta: { key: deltaKey, sizeBytes: 0 } }),
      },
      restored: { base: list, delta: delta?.list },
      isBaseMissing: !isSameBase && !layer.bringsBase,
      ownFiles,
    };
  } finally {
    for (const { staged } of parts) await staged?.close();
  }
}

const NO_FILES: OwnFiles = new Map();

/** Without a list if there is none, or if the entry is gone. */
async function openBase<List>(
  backend: CacheBackend,
  layer: LayerAtHand<List>,
  { baseKey, isSameBase }: FoundKeys,
): Promise<Part<List>> {
  const { name, lists, restored, bringsBase, parse } = layer;
  if (isSameBase) return { list: restored?.base, ownFiles: NO_FILES };
  const fetched = await backend.fetch(name, [baseKey]);
  if (!fetched) return { list: undefined, ownFiles: NO_FILES };
  if (bringsBase) return openPart(fetched, layer, lists.base);
  const first = await readFirstFile(fetched.read());
  const list = first?.name === lists.base ? parse(first.text) : undefined;
  return { list, ownFiles: NO_FILES };
}

async function openDelta<List>(
  backend: CacheBackend,
  layer: LayerAtHand<List>,
  deltaKey: string,
): Promise<Part<List>> {
  const fetched = await backend.fetch(deltaName(layer.name), [deltaKey]);
  if (!fetched) return { list: undefined, ownFiles: NO_FILES };
  return openPart(fetched, layer, layer.lists.delta);
}

/** What it holds is then beside what this job has, and not yet in place. */
async function openPart<List>(
  fetched: FetchedArchive,
  { root, rules, ownFiles, parse }: LayerAtHand<List>,
  list: string,
): Promise<Part<List>> {
  const staged = await stageArchive(fetched.read(), root, rules);
  try {
    const own = new Map<string, Buffer>();
    for (const name of ownFiles) {
      const content = await staged.read(name);
      if (content) own.set(name, content);
    }
    return { list: parse(`${(await staged.read(list)) ?? ""}`), ownFiles: own, staged };
  } catch (error) {
    await staged.close();
    throw error;
  }
}
