import type { LayerUnit, RestoredUnits } from "./plan-layer.ts";
import {
  type FoundUnit,
  measureParts,
  notesReads,
  readUnitTimes,
  scanModuleCache,
} from "./scan.ts";
import { parseUnitName, partsWithout } from "./unit.ts";

export interface CollectInput {
  /** GOMODCACHE. */
  dir: string;
  restored: RestoredUnits | undefined;
  /** The base is another one than what was unpacked here, so what is not here has not been removed. */
  isBaseMissing: boolean;
  /** Names of the units that go.sum names. */
  named: ReadonlySet<string>;
  /** When the job began, in milliseconds since the epoch. */
  sinceMs: number;
  /** Whether anyone but go has read what was restored. */
  wasReadByUs: boolean;
  /** Whether units that came while the job ran are the job's own. */
  isOwn: boolean;
}

/** go writes one for each commit of the checkout that it stamps into a program. */
const INFO_ALONE = "i";

/**
 * Finds the units that may belong in the next layer: those that go.sum names, those that were
 * restored, and those that the job gained besides, such as tools by version. Anything else in
 * GOMODCACHE belongs to the machine.
 */
export function collectUnits(input: CollectInput): LayerUnit[] {
  const { dir, restored, named } = input;
  const tellsReads = !input.wasReadByUs && restored !== undefined && notesReads(dir);
  const found = scanModuleCache(dir).flatMap((unit): LayerUnit[] => {
    const isNamed = named.has(unit.name);
    const isRestored = heldParts(restored, unit) !== "";
    const times = isNamed ? undefined : readUnitTimes(dir, unit);
    const isNew = times !== undefined && times.writtenAtMs >= input.sinceMs;
    const isGained = input.isOwn && isNew && unit.parts !== INFO_ALONE;
    if (!isNamed && !isRestored && !isGained) return [];
    const wasRead = times !== undefined && times.readAtMs >= input.sinceMs;
    const isUsed = isNamed || isGained || (tellsReads ? wasRead : undefined);
    const ownParts = partsWithout(unit.parts, heldParts(restored, unit));
    const ownBytes = ownParts === "" ? 0 : measureParts(dir, unit.module, ownParts);
    return [{ ...unit, isThere: true, isNamed, isUsed, ownBytes }];
  });
  return input.isBaseMissing ? [...found, ...listAbsent(input, found)] : found;
}

/** What the base has and this machine has not. */
function listAbsent({ restored, named }: CollectInput, found: readonly LayerUnit[]): LayerUnit[] {
  const names = new Set(found.map(({ name }) => name));
  return [...(restored?.base.units ?? [])].flatMap(([name, { parts }]): LayerUnit[] => {
    const module = names.has(name) ? undefined : parseUnitName(name);
    if (!module) return [];
    const isNamed = named.has(name);
    const isUsed = isNamed || undefined;
    return [{ module, name, parts, isThere: false, isNamed, isUsed, ownBytes: 0 }];
  });
}

function heldParts(restored: RestoredUnits | undefined, { name }: FoundUnit): string {
  const inBase = restored?.base.units.get(name)?.parts ?? "";
  return inBase + (restored?.delta?.units.get(name)?.parts ?? "");
}
