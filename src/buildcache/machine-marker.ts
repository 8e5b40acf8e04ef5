/**
 * What a GOCACHE on a machine that stays says of the jobs that ran there. It lies in one of the
 * folders of entries: `go clean -cache` removes these and leaves the files beside them, and Go's
 * trimming removes nothing but entries. No layer holds it (`isBuildLayerName`), so where it is, jobs
 * have run.
 */
export const MACHINE_MARKER = "00/accel.machine.json";

export interface MachineMarker {
  /** How many actions the cache held when the last of the jobs ended. */
  actions: number;
  /** When a job of a scope used the cache last: milliseconds since the epoch, by the key's part. */
  scopes: ReadonlyMap<string, number>;
}

/** After so long without a use Go removes an entry (trimLimit in cmd/go/internal/cache). */
const MAX_AGE_MS = 5 * 24 * 60 * 60 * 1000;
/** A disk that stays while its machine changes may see clocks that differ. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
/**
 * With fewer of the actions that there were, something other than Go has emptied the cache, and what
 * it kept may be another job's.
 */
const PRESENT_FRACTION = 0.5;
/** More scopes than one machine's jobs have; those that ran longest ago are forgotten. */
const MAX_SCOPES = 32;

const VERSION = 1;

/**
 * When a job of this scope used the cache last, if the cache can still be taken to hold what such a
 * job needs; undefined otherwise. `actions` is how many it holds now. Pure.
 */
export function lastUseBy(
  marker: MachineMarker,
  scope: string,
  { actions, nowMs }: { actions: number; nowMs: number },
): number | undefined {
  const atMs = marker.scopes.get(scope);
  if (atMs === undefined || atMs < nowMs - MAX_AGE_MS || atMs > nowMs + MAX_AHEAD_MS) {
    return undefined;
  }
  const isThere = actions > 0 && actions >= marker.actions * PRESENT_FRACTION;
  return isThere ? atMs : undefined;
}

/** The marker after a job of this scope. Pure. */
export function withUse(
  marker: MachineMarker | undefined,
  scope: string,
  { actions, nowMs }: { actions: number; nowMs: number },
): MachineMarker {
  const scopes = new Map(marker?.scopes ?? []).set(scope, Math.floor(nowMs));
  const newest = [...scopes].sort(([, a], [, b]) => b - a).slice(0, MAX_SCOPES);
  return { actions, scopes: new Map(newest) };
}

export function formatMarker({ actions, scopes }: MachineMarker): string {
  return `${JSON.stringify({ version: VERSION, actions, scopes: Object.fromEntries(scopes) })}\n`;
}

/** Reads a marker back; undefined for anything that `formatMarker` would not write. */
export function parseMarker(text: string): MachineMarker | undefined {
  const marker = tryParseJson(text);
  if (!isRecord(marker) || marker["version"] !== VERSION) return undefined;
  const { actions, scopes } = marker;
  if (!isCount(actions) || !isRecord(scopes)) return undefined;
  const uses = Object.entries(scopes).flatMap(([scope, atMs]) =>
    isCount(atMs) ? [[scope, atMs] as const] : [],
  );
  const isWhole = uses.length === Object.keys(scopes).length && uses.length <= MAX_SCOPES;
  return isWhole ? { actions, scopes: new Map(uses) } : undefined;
}

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
