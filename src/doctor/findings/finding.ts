import { DIAGNOSES, type FindingId } from "./catalogue.ts";
import type { Level } from "./diagnosis.ts";

/** One thing that is wrong, or may go wrong. Holds no secrets. */
export interface Finding {
  id: FindingId;
  level: Level;
  /** What it is about, if several things may have it: a mirror, a folder, a module. */
  subject?: string;
  /** What was seen, a line each. */
  evidence: readonly string[];
  /** Commands that put it right, to copy. */
  commands: readonly string[];
}

interface FindingDetails {
  subject?: string | undefined;
  evidence: readonly string[];
  commands?: readonly string[];
  /** Another level than the catalogue's, if the surroundings make it worse or better. */
  level?: Level;
}

/** A finding with the catalogue's level. Its texts must hold no secrets. Pure. */
export function makeFinding(
  id: FindingId,
  { subject, evidence, commands = [], level = DIAGNOSES[id].level }: FindingDetails,
): Finding {
  return { id, level, ...(subject === undefined ? {} : { subject }), evidence, commands };
}
