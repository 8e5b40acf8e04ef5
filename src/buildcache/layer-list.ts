import { formatList, type ListHead, parseList } from "../layer/list-text.ts";
import type { ActionEntry } from "./scan.ts";

/** What a base or a delta says about itself, in a file that it holds. */
export interface LayerList extends ListHead {
  /** Its own entries: short output id by short action id. */
  entries: ReadonlyMap<string, string>;
  /**
   * How many saved layers in a row did not use an entry, by short action id; only counts above 0.
   * The counts of a delta cover entries of its base too.
   */
  idle: ReadonlyMap<string, number>;
  /** Set if no job that it comes from succeeded: how the last of them ended. */
  unfinished?: Unfinished;
}

/** How a job ended that may not have done all of its work. */
export type Unfinished = "failure" | "cancelled";

/**
 * Hex digits of an id that are written: 64 bits. Only one in 40 million caches of a million entries
 * has two entries that share them, and then one action is computed again. Whole ids would make the
 * list four times as long.
 */
const SHORT_CHARS = 16;

const FORMAT = "go-accel layer 1";
/**
 * An entry of the layer itself with its count, or, with `-`, only the count of an entry of the
 * base.
 */
const ENTRY_LINE = /^([0-9a-f]{16}) ([0-9a-f]{16}|-) ([0-9])$/;

const UNFINISHED_LINES: ReadonlyMap<string, Unfinished> = new Map([
  ["unfinished failure", "failure"],
  ["unfinished cancelled", "cancelled"],
]);

export function shortId(id: string): string {
  return id.slice(0, SHORT_CHARS);
}

/** Whether the list names exactly this entry: the action with this output. */
export function hasEntry(
  list: LayerList,
  { actionId, outputId }: Pick<ActionEntry, "actionId" | "outputId">,
): boolean {
  return list.entries.get(shortId(actionId)) === shortId(outputId);
}

/** Makes the list of a base or delta that holds `entries`; `idle` may also name other entries. */
export function makeLayerList(
  id: string,
  sizeBytes: number,
  entries: readonly ActionEntry[],
  idle: ReadonlyMap<string, number>,
): LayerList {
  const pairs = entries.map(
    ({ actionId, outputId }) => [shortId(actionId), shortId(outputId)] as const,
  );
  return { id, sizeBytes, entries: new Map(pairs), idle };
}

export function formatLayerList({ id, sizeBytes, entries, idle, unfinished }: LayerList): string {
  const own = [...entries].map(([action, output]) => {
    return `${action} ${output} ${idle.get(action) ?? 0}`;
  });
  const others = [...idle].filter(([action]) => !entries.has(action));
  const counts = others.map(([action, count]) => `${action} - ${count}`);
  const end = unfinished === undefined ? [] : [`unfinished ${unfinished}`];
  return formatList(FORMAT, { id, sizeBytes }, [...own, ...counts, ...end]);
}

/** Reads a list back; undefined for anything that `formatLayerList` would not write. */
export function parseLayerList(text: string): LayerList | undefined {
  const parsed = parseList(FORMAT, text);
  if (!parsed) return undefined;
  let unfinished: Unfinished | undefined;
  const entries = new Map<string, string>();
  const idle = new Map<string, number>();
  const seen = new Set<string>();
  for (const line of parsed.lines) {
    const ending = UNFINISHED_LINES.get(line);
    if (ending !== undefined && unfinished === undefined) {
      unfinished = ending;
      continue;
    }
    const [, action, output, count] = ENTRY_LINE.exec(line) ?? [];
    if (action === undefined || output === undefined || seen.has(action)) return undefined;
    seen.add(action);
    if (output !== "-") entries.set(action, output);
    if (count !== "0") idle.set(action, Number(count));
  }
  const { id, sizeBytes } = parsed;
  return { id, sizeBytes, entries, idle, ...(unfinished ? { unfinished } : {}) };
}

/** Whether a job with this status may not have done all of its work. */
export function wasCutShort(jobStatus: string): jobStatus is Unfinished {
  return jobStatus === "failure" || jobStatus === "cancelled";
}

/**
 * What the next list says of the job that saves it. A job that failed, or was cancelled, adds to what
 * it restored, so after a job that succeeded nothing is unfinished any more. `jobStatus` is
 * `success`, `failure`, `cancelled`, or empty if nobody tells; `restored` is the newest list of what
 * the job restored. Pure.
 */
export function unfinishedAfter(
  jobStatus: string,
  restored: LayerList | undefined,
): Pick<LayerList, "unfinished"> {
  if (!wasCutShort(jobStatus)) return {};
  return restored && !restored.unfinished ? {} : { unfinished: jobStatus };
}
