import type { UnpackThreads } from "../../archive/unpack.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { LayerKeys } from "../../cache/key.ts";
import type { LayerName, LayerRestore } from "../../report/model/model.ts";
import type { LayersOff } from "../handover.ts";

/** Where layers come from. */
export interface LayerSource {
  backend: CacheBackend;
  unpacking: UnpackThreads;
  /** The layers whose last restores cost more than they saved, and why. */
  unprofitable: Promise<LayersOff>;
}

/** Why a layer is not fetched; undefined for each reason that does not hold. */
export interface NotFetched {
  off: string | undefined;
  /** What this machine has already. */
  warm: string | undefined;
}

/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
export async function tryKeys<Keys extends LayerKeys>(
  name: LayerName,
  ladder: readonly Keys[],
  { off, warm }: NotFetched,
  { unprofitable, unpacking }: Omit<LayerSource, "backend">,
  fetch: (keys: Keys) => Promise<LayerRestore>,
): Promise<LayerRestore> {
  const keys = ladder.flatMap((one) => one.restore);
  if (off !== undefined) return { name, keys, status: "off", reason: off };
  if (warm !== undefined) return { name, keys, status: "warm", reason: warm };
  const loss = (await unprofitable)[name];
  if (loss !== undefined) return { name, keys, status: "off", reason: loss, lost: true };
  const [first, ...rest] = ladder;
  if (!first) throw new Error(`the ${name} layer has no keys`);
  // While the cache is asked: the thread is ready when the first piece comes.
  unpacking.startOne();
  let result = await fetch(first);
  for (const next of rest) {
    if (result.status !== "miss" || result.failed !== undefined) break;
    result = await fetch(next);
  }
  return { ...result, keys };
}
