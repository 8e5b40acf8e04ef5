import { type LayerRules, type StagedArchive, stageArchive } from "../../archive/install.ts";
import type { Unpack } from "../../archive/unpack.ts";
import { AGE_MS } from "../../buildcache/age.ts";
import { BUILD_LAYER_CONTENT, replacesInBuildCache } from "../../buildcache/layout.ts";
import type { CacheBackend, FetchedArchive } from "../../cache/backend.ts";
import { type BuildKeys, deltaKeys } from "../../cache/key.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { DELTA_NAME } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { failureOf, NO_ENTRY, OTHER_SUMS, receive, SAME_SUMS } from "./fetched-layer.ts";

const RULES: LayerRules = { content: BUILD_LAYER_CONTENT, replaces: replacesInBuildCache };

export interface BuildLayerAccess {
  backend: CacheBackend;
  unpack: Unpack;
  /**
   * The entries come as unused as `ageBuildCache` makes them at that time. If it is undefined, they
   * keep their own times.
   */
  agedAtMs: Promise<number | undefined>;
}

interface Part {
  fetched: FetchedArchive;
  staged: StagedArchive;
}

/** What became of the delta; empty if the base has none. */
interface DeltaPart {
  part?: Part | undefined;
  exactKey?: string;
  error?: unknown;
}

/**
 * Fetches the build layer into `goCache`: the best base and, beside it, the delta that belongs to
 * it. Nothing is moved into place before the base is whole. If the delta fails, that is a fault and
 * the base is used alone. If the base fails, that is a fault and a miss.
 */
export async function fetchBuildLayer(
  step: Pick<Step, "timeline" | "faults">,
  keys: BuildKeys,
  goCache: string,
  access: BuildLayerAccess,
): Promise<LayerRestore> {
  const { timeline, faults } = step;
  const { backend, unpack } = access;
  const asked = { name: "build", keys: keys.restore } as const;
  let delta: Promise<DeltaPart> | undefined;
  const beginDelta = (baseKey: string) => {
    delta ??= fetchDelta(step, deltaKeys(keys, baseKey), goCache, access);
  };
  const staged: StagedArchive[] = [];
  try {
    const base = await timeline.time("fetch build", "transfer", () =>
      backend.fetch("build", keys.restore, beginDelta),
    );
    if (!base) return { ...asked, status: "miss", reason: NO_ENTRY };
    beginDelta(base.key);
    const received = receive(base, timeline);
    staged.push(
      await timeline.time("unpack build", "transfer", async () =>
        stageArchive(received.read(), goCache, await rulesFor(access.agedAtMs), unpack),
      ),
    );
    const { part, exactKey, error } = (await delta) ?? {};
    if (error !== undefined) {
      faults.report("cache", `the build layer's newest part is missing: ${errorMessage(error)}`);
    }
    if (part) staged.push(part.staged);
    await timeline.time("install build", "transfer", () => {
      for (const archive of staged) archive.install();
    });
    const hasExactDelta = exactKey !== undefined && part?.fetched.key.startsWith(exactKey) === true;
    return {
      ...asked,
      ...describeMatch(keys, base.key, { hasExactDelta }),
      matchedKey: base.key,
      sizeBytes: base.sizeBytes + (part?.fetched.sizeBytes ?? 0),
      ...(part ? { delta: { key: part.fetched.key, sizeBytes: part.fetched.sizeBytes } } : {}),
      ...(error === undefined ? {} : { failed: failureOf(error) }),
      lookupMs: base.lookupMs,
      ...received.times(),
    };
  } catch (error) {
    const reason = errorMessage(error);
    faults.report("cache", `the build layer could not be restored: ${reason}`);
    return { ...asked, status: "miss", reason, failed: failureOf(error) };
  } finally {
    // If the base has failed, its delta may still be on its way.
    const late = (await delta)?.part?.staged;
    for (const archive of new Set([...staged, ...(late ? [late] : [])])) await archive.close();
  }
}

/** Never throws: the job can do without a delta. */
async function fetchDelta(
  { timeline }: Pick<Step, "timeline">,
  keys: ReturnType<typeof deltaKeys>,
  goCache: string,
  { backend, unpack, agedAtMs }: BuildLayerAccess,
): Promise<DeltaPart> {
  if (!keys) return {};
  try {
    const fetched = await timeline.time("fetch build delta", "transfer", () =>
      backend.fetch(DELTA_NAME, keys.restore),
    );
    if (!fetched) return {};
    const staged = await timeline.time("unpack build delta", "transfer", async () =>
      stageArchive(fetched.read(), goCache, await rulesFor(agedAtMs), unpack),
    );
    return { part: { fetched, staged }, exactKey: keys.exact };
  } catch (error) {
    return { error };
  }
}

async function rulesFor(aged: Promise<number | undefined>): Promise<LayerRules> {
  const agedAtMs = await aged;
  if (agedAtMs === undefined) return RULES;
  return { ...RULES, latestMtimeSeconds: (agedAtMs - AGE_MS) / 1000 };
}

function describeMatch(
  keys: BuildKeys,
  baseKey: string,
  { hasExactDelta }: { hasExactDelta: boolean },
): Pick<LayerRestore, "status" | "reason"> {
  if (!baseKey.startsWith(keys.scope)) {
    const whose = baseKey.startsWith(keys.workFolder) ? "job" : "work folder";
    return { status: "fallback", reason: `newest entry of another ${whose}` };
  }
  return baseKey.startsWith(keys.exact) || hasExactDelta
    ? { status: "exact", reason: SAME_SUMS }
    : { status: "fallback", reason: OTHER_SUMS };
}
