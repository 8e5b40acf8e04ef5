import { type LayerRules, type StagedArchive, stageArchive } from "../../archive/install.ts";
import type { Unpack } from "../../archive/unpack.ts";
import type { CacheBackend, FetchedArchive } from "../../cache/backend.ts";
import { type BaseKeys, deltaKeys } from "../../cache/key.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import type { Timeline } from "../../lib/timeline.ts";
import type { LayerName, LayerRestore } from "../../report/model/model.ts";
import { deltaName } from "../handover.ts";
import type { Step } from "../job/step.ts";

export const SAME_SUMS = "same go.sum";

/** A layer, and where it goes. */
export interface LayerToFetch {
  name: LayerName;
  keys: BaseKeys;
  /** The folder that it is unpacked into. */
  target: string;
  /** May still come when the first bytes of the archive do. */
  rules: LayerRules | Promise<LayerRules>;
  /** Why it is not put into place after all; undefined if it is. May come while it is fetched. */
  refused?: Promise<string | undefined>;
}

interface Access {
  backend: CacheBackend;
  unpack: Unpack;
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
 * Fetches a layer: the best base and, beside it, the delta that belongs to it. Nothing is moved into
 * place before the base is whole. If the delta fails, that is a fault and the base is used alone. If
 * the base fails, that is a fault and a miss.
 */
export async function fetchLayer(
  step: Pick<Step, "timeline" | "faults">,
  layer: LayerToFetch,
  access: Access,
): Promise<LayerRestore> {
  const { timeline, faults } = step;
  const { backend, unpack } = access;
  const { name, keys, target, rules } = layer;
  const asked = { name, keys: keys.restore };
  let delta: Promise<DeltaPart> | undefined;
  const beginDelta = (baseKey: string) => {
    delta ??= fetchDelta(step, layer, baseKey, access);
  };
  const staged: StagedArchive[] = [];
  try {
    const base = await timeline.time(`fetch ${name}`, "transfer", () =>
      backend.fetch(name, keys.restore, beginDelta),
    );
    if (!base) return { ...asked, status: "miss", reason: "no entry has any of the keys" };
    beginDelta(base.key);
    const received = receive(base, timeline);
    staged.push(
      await timeline.time(`unpack ${name}`, "transfer", async () =>
        stageArchive(received.read(), target, await rules, unpack),
      ),
    );
    const { part, exactKey, error } = (await delta) ?? {};
    if (error !== undefined) {
      const problem = errorMessage(error);
      faults.report("cache", `the ${name} layer's newest part is missing: ${problem}`);
    }
    if (part) staged.push(part.staged);
    const refused = await layer.refused;
    if (refused !== undefined) return { ...asked, status: "miss", reason: refused };
    await timeline.time(`install ${name}`, "transfer", () => {
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
    faults.report("cache", `the ${name} layer could not be restored: ${reason}`);
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
  { name, keys: baseKeys, target, rules }: LayerToFetch,
  baseKey: string,
  { backend, unpack }: Access,
): Promise<DeltaPart> {
  const keys = deltaKeys(baseKeys, baseKey);
  if (!keys) return {};
  try {
    const fetched = await timeline.time(`fetch ${name} delta`, "transfer", () =>
      backend.fetch(deltaName(name), keys.restore),
    );
    if (!fetched) return {};
    const staged = await timeline.time(`unpack ${name} delta`, "transfer", async () =>
      stageArchive(fetched.read(), target, await rules, unpack),
    );
    return { part: { fetched, staged }, exactKey: keys.exact };
  } catch (error) {
    return { error };
  }
}

function describeMatch(
  keys: BaseKeys,
  baseKey: string,
  { hasExactDelta }: { hasExactDelta: boolean },
): Pick<LayerRestore, "status" | "reason"> {
  if (!baseKey.startsWith(keys.scope)) {
    const whose = baseKey.startsWith(keys.workFolder) ? "job" : "work folder";
    return { status: "fallback", reason: `newest entry of another ${whose}` };
  }
  return baseKey.startsWith(keys.exact) || hasExactDelta
    ? { status: "exact", reason: SAME_SUMS }
    : { status: "fallback", reason: "newest entry of another go.sum" };
}

/**
 * An archive whose times are taken. It is unpacked while it is received, so unpacking counts from
 * when the last byte has come.
 */
function receive(fetched: FetchedArchive, timeline: Timeline) {
  const beganMs = timeline.elapsedMs();
  let receivedMs = beganMs;
  return {
    async *read(): AsyncIterable<Buffer> {
      yield* fetched.read();
      receivedMs = timeline.elapsedMs();
    },
    /** Of all until now. */
    times: (): { downloadMs: number; unpackMs: number } => ({
      downloadMs: fetched.downloadMs + receivedMs - beganMs,
      unpackMs: timeline.elapsedMs() - receivedMs,
    }),
  };
}

/** Whether it is the entry that cannot be used, or the cache. */
function failureOf(error: unknown): "service" | "archive" {
  return error instanceof CacheError && error.code === "ARCHIVE" ? "archive" : "service";
}
