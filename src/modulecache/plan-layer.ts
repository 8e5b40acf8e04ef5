import { createHash } from "node:crypto";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { baseLimit, fitInto, whyNewBase } from "../layer/base-and-delta.ts";
import { type Parts, partsWithout, unitFiles } from "./unit.ts";
import type { ListedUnit, UnitList } from "./unit-list.ts";

/** A unit of GOMODCACHE that may belong in the next layer. */
export interface LayerUnit {
  module: ModuleVersion;
  name: string;
  /** What there is of it. */
  parts: Parts;
  /** False if only the base has it, which another job saved while this one ran. */
  isThere: boolean;
  /** Whether go.sum names it. */
  isNamed: boolean;
  /** Whether the job used it; undefined if that cannot be told. */
  isUsed: boolean | undefined;
  /** Raw size of the parts that neither the restored base nor its delta has, in bytes. */
  ownBytes: number;
}

/** A base of the modules layer that was restored, and the delta that came with it. */
export interface RestoredUnits {
  base: UnitList;
  delta?: UnitList | undefined;
}

export interface ModulesLayerInput {
  units: readonly LayerUnit[];
  restored: RestoredUnits | undefined;
  /** Raw size that a base with its delta must not exceed; infinite if there is no limit. */
  limitBytes: number;
}

export interface ModulesLayerPlan {
  /** A base holds all that is kept; a delta holds what the restored base lacks of it. */
  kind: "base" | "delta";
  /** Why a base is made although one was restored; undefined otherwise. */
  compaction: string | undefined;
  /** What it holds, with the parts that are in it. */
  units: PlannedUnit[];
  /** How many kept units were not restored, or not all of their parts. */
  fresh: number;
  /** How many units are left out because of the limit. */
  overLimit: number;
  /** Raw size of what it holds, in bytes. */
  sizeBytes: number;
  /** Files and folders of GOMODCACHE that it holds, sorted. */
  names: string[];
  /** The same parts of the same units have the same hash, which becomes part of the key. */
  contentHash: string;
  /** Makes the layer's own list under this id. */
  list: (id: string) => UnitList;
}

interface PlannedUnit extends ListedUnit {
  module: ModuleVersion;
  name: string;
}

interface KeptUnit extends LayerUnit {
  idle: number;
  inBase: ListedUnit | undefined;
  inDelta: ListedUnit | undefined;
}

/**
 * A unit that no go.sum names is dropped after this many saved layers in a row that were made by jobs
 * that did not use it. All jobs of a repository share the layer, each with its own tools and perhaps
 * its own go.sum, and any of them saves it. So more of them have to do without a unit than for the
 * build layer, which is one job's own.
 */
export const UNUSED_LAYERS_LIMIT = 10;

/**
 * Plans the base or the delta to save after a job. Together with the restored base, a delta brings
 * back exactly what is kept: what go.sum names, what the job used besides, and what was used recently.
 * Both together stay within the limit, as a base leaves room for its largest delta. Pure.
 */
export function planModulesLayer(input: ModulesLayerInput): ModulesLayerPlan {
  const { restored, limitBytes } = input;
  const { kept, dropped } = planKept(input.units, restored);
  const fresh = kept.filter(hasNews).length;
  if (!restored) return planBase(kept, { fresh, limitBytes, compaction: undefined });
  const units = kept.flatMap(beyondBase);
  const sizeBytes = sumBytes(units);
  const compaction = whyNewBase({
    baseBytes: restored.base.sizeBytes,
    aliveBytes: kept.reduce((sum, { inBase }) => sum + (inBase?.sizeBytes ?? 0), 0),
    deltaBytes: sizeBytes,
    limitBytes,
  });
  // A base that is not whole on this machine is left to the next job that restores it.
  const canPackAll = kept.every(({ isThere }) => isThere);
  if (compaction !== undefined && canPackAll)
    return planBase(kept, { fresh, limitBytes, compaction });
  // The base brings these back in any case. Without their counts they would seem to have been used.
  const counted = [...kept, ...dropped].filter(({ inBase, idle }) => inBase && idle > 0);
  return {
    ...describeContent(units, counted),
    kind: "delta",
    compaction: undefined,
    fresh,
    overLimit: 0,
  };
}

function planKept(units: readonly LayerUnit[], restored: RestoredUnits | undefined) {
  const kept: KeptUnit[] = [];
  const dropped: KeptUnit[] = [];
  for (const unit of units) {
    const inBase = held(restored?.base.units.get(unit.name));
    const inDelta = held(restored?.delta?.units.get(unit.name));
    const idle = countIdle(unit, restored);
    const one = { ...unit, idle, inBase, inDelta };
    if (idle <= UNUSED_LAYERS_LIMIT) kept.push(one);
    else dropped.push(one);
  }
  return { kept, dropped };
}

/** Undefined for a line that only counts. */
function held(unit: ListedUnit | undefined): ListedUnit | undefined {
  return unit?.parts ? unit : undefined;
}

/** The delta is newer than the base, and its counts hold for both. */
function countIdle({ name, isUsed }: LayerUnit, restored: RestoredUnits | undefined): number {
  if (isUsed) return 0;
  const before = (restored?.delta ?? restored?.base)?.units.get(name)?.idle ?? 0;
  return isUsed === undefined ? before : Math.min(before, UNUSED_LAYERS_LIMIT) + 1;
}

function hasNews({ parts, inBase, inDelta }: KeptUnit): boolean {
  return partsWithout(parts, `${inBase?.parts ?? ""}${inDelta?.parts ?? ""}`) !== "";
}

/** What a delta holds of a kept unit, if anything. */
function beyondBase({ inBase, inDelta, ...unit }: KeptUnit): PlannedUnit[] {
  const parts = partsWithout(unit.parts, inBase?.parts ?? "");
  if (parts === "") return [];
  const sizeBytes = unit.ownBytes + (inDelta?.sizeBytes ?? 0);
  return [{ module: unit.module, name: unit.name, idle: unit.idle, parts, sizeBytes }];
}

interface BaseInput extends Pick<ModulesLayerPlan, "fresh" | "compaction"> {
  limitBytes: number;
}

function planBase(kept: readonly KeptUnit[], { limitBytes, ...rest }: BaseInput): ModulesLayerPlan {
  const isNamed = new Set(kept.filter((unit) => unit.isNamed).map(({ name }) => name));
  const all = kept.map(({ module, name, idle, parts, ownBytes, inBase, inDelta }) => ({
    module,
    name,
    idle,
    parts,
    sizeBytes: ownBytes + (inBase?.sizeBytes ?? 0) + (inDelta?.sizeBytes ?? 0),
  }));
  // Large ones first, so that as few as possible have to be fetched again.
  const worstFirst = all.toSorted(
    (a, b) =>
      b.idle - a.idle ||
      Number(isNamed.has(a.name)) - Number(isNamed.has(b.name)) ||
      b.sizeBytes - a.sizeBytes ||
      (a.name < b.name ? -1 : 1),
  );
  const units = fitInto(
    baseLimit(limitBytes),
    sumBytes(all),
    worstFirst,
    ({ sizeBytes }) => sizeBytes,
  );
  return {
    ...describeContent(units, []),
    ...rest,
    kind: "base",
    overLimit: all.length - units.length,
  };
}

/** `counted`: units of the base whose counts a delta carries on. */
function describeContent(units: readonly PlannedUnit[], counted: readonly KeptUnit[]) {
  const sorted = units.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sizeBytes = sumBytes(sorted);
  return {
    units: sorted,
    sizeBytes,
    names: sorted.flatMap(({ module, parts }) => unitFiles(module, parts)).sort(),
    contentHash: hashContent(sorted),
    list: (id: string): UnitList => {
      const lines = new Map<string, ListedUnit>();
      for (const { name, idle } of counted) lines.set(name, { parts: "", sizeBytes: 0, idle });
      for (const { name, parts, sizeBytes: unitBytes, idle } of sorted) {
        lines.set(name, { parts, sizeBytes: unitBytes, idle });
      }
      return { id, sizeBytes, units: lines };
    },
  };
}

function sumBytes(units: readonly { sizeBytes: number }[]): number {
  return units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function hashContent(units: readonly PlannedUnit[]): string {
  const hash = createHash("sha256");
  for (const { name, parts } of units) hash.update(`${name} ${parts}\n`);
  return hash.digest("hex");
}
