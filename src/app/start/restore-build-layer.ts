import { type LayerRules, type StagedArchive, stageArchive } from "../../archive/install.ts";
import { AGE_MS } from "../../buildcache/age.ts";
import { BUILD_LAYER_CONTENT, replacesInBuildCache } from "../../buildcache/layout.ts";
import type { FetchedArchive } from "../../cache/backend.ts";
import { type BuildKeys, deltaKeys } from "../../cache/key.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { DELTA_NAME } from "../handover.ts";
import {
  failureOf,
  NO_ENTRY,
  OTHER_SUMS,
  type RestoreParts,
  receive,
  SAME_SUMS,
} from "./restore-modules-layer.ts";

const RULES: LayerRules = { content: BUILD_LAYER_CONTENT, replaces: replacesInBuildCache };

export interface BuildRestoreParts extends RestoreParts {
  /**
   * The entries come as unused as `ageBuildCache` makes them at that time; undefined where they keep
   * their own times.
   */
  agedAtMs: Promise<number | undefined>;
}

async function rulesOf(parts: BuildRestoreParts): Promise<LayerRules> {
  const agedAtMs = await parts.agedAtMs;
  if (agedAtMs === undefined) return RULES;
  return { ...RULES, latestMtimeSeconds: (agedAtMs - AGE_MS) / 1000 };
}

interface Part {
  fetched: FetchedArchive;
  staged: StagedArchive;
}

/** What became of the delta; nothing where the base has none. */
interface DeltaPart {
  part?: Part | undefined;
  exactKey?: string;
  error?: unknown;
}

/**
 * Brings the build layer into `goCache`: the best base and, fetched beside it, the delta that
 * belongs to it. Nothing is moved into place before the base is whole; a delta that fails is a
 * fault, and its base is used alone. Where the base fails, that is a fault and a miss.
 */
export async function restoreBuildLayer(
  keys: BuildKeys,
  goCache: string,
  parts: BuildRestoreParts,
): Promise<LayerRestore> {
  const { backend, timeline, faults } = parts;
  const asked = { name: "build", keys: keys.restore } as const;
  let delta: Promise<DeltaPart> | undefined;
  const beginDelta = (baseKey: string) => {
    delta ??= fetchDelta(keys, baseKey, goCache, parts);
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
        stageArchive(received.read(), goCache, await rulesOf(parts), parts.unpack),
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
    return {
      ...asked,
      ...judge(keys, base.key, exactKey !== undefined && part?.fetched.key.startsWith(exactKey)),
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
    // A delta may still be on its way where its base has failed.
    const late = (await delta)?.part?.staged;
    for (const archive of new Set([...staged, ...(late ? [late] : [])])) await archive.close();
  }
}

/** Never throws: the job can do without. */
async function fetchDelta(
  keys: BuildKeys,
  baseKey: string,
  goCache: string,
  parts: BuildRestoreParts,
): Promise<DeltaPart> {
  const { backend, timeline, unpack } = parts;
  const asked = deltaKeys(keys, baseKey);
  if (!asked) return {};
  try {
    const fetched = await timeline.time("fetch build delta", "transfer", () =>
      backend.fetch(DELTA_NAME, asked.restore),
    );
    if (!fetched) return {};
    const staged = await timeline.time("unpack build delta", "transfer", async () =>
      stageArchive(fetched.read(), goCache, await rulesOf(parts), unpack),
    );
    return { part: { fetched, staged }, exactKey: asked.exact };
  } catch (error) {
    return { error };
  }
}

function judge(
  keys: BuildKeys,
  baseKey: string,
  hasExactDelta: boolean | undefined,
): Pick<LayerRestore, "status" | "reason"> {
  if (!baseKey.startsWith(keys.scope)) {
    return { status: "fallback", reason: "newest entry of another job" };
  }
  return baseKey.startsWith(keys.exact) || hasExactDelta
    ? { status: "exact", reason: SAME_SUMS }
    : { status: "fallback", reason: OTHER_SUMS };
}
