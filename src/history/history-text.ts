import { tryParseJson } from "../lib/json.ts";
import { constant, list, object, tryRead } from "../lib/shape.ts";
import { type History, MAX_RUNS, MAX_WITHOUT, RUN_RECORD } from "./record.ts";

/** If the form of the records changes, so does this; a history of another version is not read. */
const VERSION = 1;

const HISTORY = object("history", "The recorded runs of one job, oldest first.", {
  v: constant(VERSION, "Form of the records"),
  runs: list(RUN_RECORD, "The last runs", { max: MAX_RUNS }),
  without: list(RUN_RECORD, "Older runs that went without a layer", { max: MAX_WITHOUT }),
});

/** A history as JSON. Pure. */
export function formatHistory({ runs, without }: History): string {
  return JSON.stringify({ v: VERSION, runs, without });
}

/**
 * Reads what `formatHistory` made; undefined for anything else, as no part of a damaged history can
 * be trusted. Never throws. Pure.
 */
export function parseHistory(text: string): History | undefined {
  const history = tryRead(HISTORY, tryParseJson(text));
  return history && { runs: history.runs, without: history.without };
}
