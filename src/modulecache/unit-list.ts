import { formatList, type ListHead, parseList } from "../layer/list-text.ts";
import type { Parts } from "./unit.ts";

/** What a list says of one unit. */
export interface ListedUnit {
  /** The parts that are in this base or delta; empty if the list only counts how long it is unused. */
  parts: Parts;
  /** Raw size of these parts, in bytes. */
  sizeBytes: number;
  /** How many saved layers in a row did not use the unit. */
  idle: number;
}

/** What a base or a delta says about itself, in a file that it holds. */
export interface UnitList extends ListHead {
  /** By name. The counts of a delta cover units of its base too. */
  units: ReadonlyMap<string, ListedUnit>;
}

const FORMAT = "go-accel modules 1";
const UNIT_LINE = /^(\S+@\S+) (-|t?m?i?) (\d{1,15}) (\d{1,2})$/;

export function formatUnitList({ id, sizeBytes, units }: UnitList): string {
  const lines = [...units].map(
    ([name, unit]) => `${name} ${unit.parts || "-"} ${unit.sizeBytes} ${unit.idle}`,
  );
  return formatList(FORMAT, { id, sizeBytes }, lines);
}

/** Reads a list back; undefined for anything that `formatUnitList` would not write. */
export function parseUnitList(text: string): UnitList | undefined {
  const parsed = parseList(FORMAT, text);
  if (!parsed) return undefined;
  const units = new Map<string, ListedUnit>();
  for (const line of parsed.lines) {
    const [, name, parts, size, idle] = UNIT_LINE.exec(line) ?? [];
    if (name === undefined || parts === undefined || parts === "" || units.has(name)) {
      return undefined;
    }
    units.set(name, {
      parts: parts === "-" ? "" : parts,
      sizeBytes: Number(size),
      idle: Number(idle),
    });
  }
  return { id: parsed.id, sizeBytes: parsed.sizeBytes, units };
}
