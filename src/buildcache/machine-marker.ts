import { createHash } from "node:crypto";
import { tryParseJson } from "../lib/json.ts";
import { constant, integer, object, refine, type TypeOf, text, tryRead } from "../lib/shape.ts";

/** Folder of the markers in GOCACHE. */
export const MARKER_FOLDER = "00";
const MARKER_NAME = /^accel\.machine-[0-9a-f]{16}\.json$/;

/** Go removes an entry that was not used for this long (trimLimit in cmd/go/internal/cache). */
export const MARKER_MAX_AGE_MS = 5 * 24 * 60 * 60 * 1000;
/** If a disk stays while its machine changes, the clocks may differ. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
/**
 * If less than this fraction of the actions is left, something other than Go has emptied the cache,
 * and the remaining ones may belong to another job.
 */
const PRESENT_FRACTION = 0.5;

const VERSION = 2;
const count = (description: string) =>
  refine(integer(description), Number.isSafeInteger, "a whole number that is exact");

/**
 * What a GOCACHE on a machine that stays records about a job that ran there. Each scope has a file
 * of its own: in a shared file, jobs that end at the same time would drop each other's record. The
 * files are in one of the folders of entries: `go clean -cache` removes these folders but not files
 * next to them, and Go's trimming removes nothing but entries. No layer holds a marker
 * (`BUILD_LAYER_CONTENT`), so if there is one, a job has run on this machine.
 */
const MARKER = object("machineMarker", "A job's use of the build cache of this machine.", {
  version: constant(VERSION, "Form of this file"),
  scope: text("The part of the key that says which jobs it belongs to"),
  atMs: count("When a job of the scope last used the cache, in milliseconds since the epoch"),
  actions: count("How many actions the cache held when that job ended"),
});
export type MachineMarker = Omit<TypeOf<typeof MARKER>, "version">;

/** Name of a scope's marker, relative to GOCACHE. */
export function markerName(scope: string): string {
  const id = createHash("sha256").update(scope).digest("hex").slice(0, 16);
  return `${MARKER_FOLDER}/accel.machine-${id}.json`;
}

/** Whether a file in the folder of the markers is a marker, by its name. */
export function isMarkerName(name: string): boolean {
  return MARKER_NAME.test(name);
}

/**
 * When a job of this scope last used the cache, in milliseconds since the epoch. Undefined if the
 * cache may no longer hold what such a job needs. `actions` is how many it holds now. Pure.
 */
export function lastUseBy(
  marker: MachineMarker,
  scope: string,
  { actions, nowMs }: { actions: number; nowMs: number },
): number | undefined {
  const { atMs } = marker;
  if (marker.scope !== scope) return undefined;
  if (atMs < nowMs - MARKER_MAX_AGE_MS || atMs > nowMs + MAX_AHEAD_MS) return undefined;
  const isThere = actions > 0 && actions >= marker.actions * PRESENT_FRACTION;
  return isThere ? atMs : undefined;
}

export function formatMarker({ scope, atMs, actions }: MachineMarker): string {
  const file: TypeOf<typeof MARKER> = { version: VERSION, scope, atMs: Math.floor(atMs), actions };
  return `${JSON.stringify(file)}\n`;
}

/** Reads a marker back; undefined for anything that `formatMarker` would not write. */
export function parseMarker(text: string): MachineMarker | undefined {
  const marker = tryRead(MARKER, tryParseJson(text));
  return marker && { scope: marker.scope, atMs: marker.atMs, actions: marker.actions };
}
