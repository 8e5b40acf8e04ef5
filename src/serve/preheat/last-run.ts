import { tryParseJson } from "../../lib/json.ts";
import {
  integer,
  list,
  number,
  object,
  oneOf,
  type Shape,
  type TypeOf,
  text,
  tryRead,
} from "../../lib/shape.ts";
import type { SharedText } from "../../lib/shared-text.ts";
import type { PreheatStatus } from "./preheats.ts";

const FIGURES = {
  files: integer("Files, lists and latest versions that were asked for"),
  fetched: integer("That came from a mirror"),
  present: integer("That were there already"),
  notFound: integer("That no mirror has"),
  failed: integer("That no mirror gave"),
  skipped: integer("That were not asked for, and are not among `files`"),
};

/** How a run of a scheduled preheat ended, as servers tell each other. */
const RUN = object("preheatRun", "A run of a scheduled preheat.", {
  startedAtMs: number("When it began, in milliseconds since the epoch"),
  endedAtMs: number("When it ended"),
  result: oneOf(
    {
      done: "all that a mirror has of it is there",
      partial: "some sources could not be read, or some files not be fetched",
      failed: "nothing is there",
    },
    "What came of it",
  ),
  ...FIGURES,
  problems: list(text("One of them"), "What the first few problems were"),
} satisfies Record<string, Shape<unknown>>);
export type PreheatRun = TypeOf<typeof RUN>;

const MAX_PROBLEMS = 5;

/** Pure. `status` is undefined if nothing was begun. */
export function describeRun(
  times: Pick<PreheatRun, "startedAtMs" | "endedAtMs">,
  { problems, status }: { problems: readonly string[]; status: PreheatStatus | undefined },
): PreheatRun {
  const {
    files = 0,
    fetched = 0,
    present = 0,
    notFound = 0,
    failed = 0,
    skipped = 0,
  } = status ?? {};
  const all = [...problems, ...(status?.failures ?? [])];
  const hasAny = fetched + present > 0;
  return {
    ...times,
    result: all.length === 0 ? "done" : hasAny ? "partial" : "failed",
    files,
    fetched,
    present,
    notFound,
    failed,
    skipped,
    problems: all.slice(0, MAX_PROBLEMS),
  };
}

/** Undefined if none is known of. Throws as the text does. */
export async function readRun(
  kept: SharedText,
): Promise<{ run: PreheatRun | undefined; version: string | undefined } | undefined> {
  const found = await kept.read();
  return found && { run: tryRead(RUN, tryParseJson(found.text)), version: found.version };
}

export function formatRun(run: PreheatRun): string {
  return `${JSON.stringify(run)}\n`;
}
