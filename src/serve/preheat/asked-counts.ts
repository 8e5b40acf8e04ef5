import { isCanonicalVersion } from "../../gomod/module-path.ts";
import { type ModuleRoute, parseRoute, wirePath } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import { tryParseJson } from "../../lib/json.ts";
import { number, object, record, type TypeOf, tryRead } from "../../lib/shape.ts";
import type { SharedText } from "../../lib/shared-text.ts";
import type { RequestEvent } from "../../telemetry/events.ts";
import { createFrequentItems, type FrequentItems } from "./frequent-items.ts";

/** Which files and lists clients ask for most, on all servers that share the counts. */
export interface AskedCounts {
  /** Counts an answer. */
  note(event: RequestEvent): void;
  /** What was asked for most, that in front. Never throws: what cannot be read is left out. */
  top(count: number): Promise<ModuleRoute[]>;
  /** Adds what was counted since the last time to what is kept. Throws if it cannot be kept. */
  save(): Promise<void>;
}

/** Where they are kept. */
export interface CountTexts {
  /** Beside the store. */
  local: SharedText;
  /** Undefined if this server shares nothing. */
  shared: SharedText | undefined;
}

/** Files of some ten projects; as JSON at most two megabytes. */
const CAPACITY = 20_000;
/** A path that nobody asks for any more has half of its count after a week. */
const HALF_LIFE_MS = 7 * 24 * 60 * 60 * 1_000;
/** Who was asked for once is forgotten after a month. */
const MIN_COUNT = 0.05;
const MAX_ATTEMPTS = 5;
const HTTP_OK = 200;
const DIGITS = 1_000;

const KEPT = object("askedCounts", "How often paths of the GOPROXY protocol were asked for.", {
  asOfMs: number("The time as of which the counts hold, in milliseconds since the epoch"),
  counts: record(number("Requests; those before count less"), "By path"),
});

/**
 * Counts in memory, and adds to the kept counts when it saves. They fade, so what was asked for last month
 * makes room for what is asked for now.
 */
export function createAskedCounts(parts: {
  /** May be other ones after a reload. */
  texts(): CountTexts;
  /** Paths whose names must not be kept anywhere: later they may not be known to be private. */
  isPrivate(modulePath: string): boolean;
  clock: Pick<Clock, "nowMs">;
}): AskedCounts {
  const { texts, isPrivate, clock } = parts;
  let counted = createFrequentItems(CAPACITY);
  /** One after the other. */
  let saves: Promise<unknown> = Promise.resolve();

  /** What is kept, with `more`, as of now. */
  function join(kept: string | undefined, more: FrequentItems): FrequentItems & { asOfMs: number } {
    const found = tryRead(KEPT, tryParseJson(kept ?? "")) ?? { asOfMs: 0, counts: {} };
    const joined = createFrequentItems(CAPACITY);
    for (const [path, count] of Object.entries(found.counts)) joined.add(path, count);
    // A clock that was set back makes nothing young again.
    const asOfMs = Math.max(found.asOfMs, clock.nowMs());
    joined.fade(2 ** ((found.asOfMs - asOfMs) / HALF_LIFE_MS));
    for (const [path, count] of more.entries()) joined.add(path, count);
    return { ...joined, asOfMs };
  }

  async function add(more: FrequentItems): Promise<void> {
    const { local, shared } = texts();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      // A bucket that was emptied begins with what this server knows.
      const found = await shared?.read();
      const joined = join((found ?? (await local.read()))?.text, more);
      const text = format(joined);
      if (shared && !(await shared.write(text, found?.version))) continue;
      await local.write(text, undefined);
      return;
    }
    throw new Error("other servers write the counts at the same time");
  }

  async function save(): Promise<void> {
    const more = counted;
    if (more.entries().length === 0) return;
    counted = createFrequentItems(CAPACITY);
    try {
      await add(more);
    } catch (error) {
      for (const [path, count] of more.entries()) counted.add(path, count);
      throw error;
    }
  }

  return {
    note({ status, endpoint, subject, version }) {
      if (status !== HTTP_OK || endpoint === "unknown" || endpoint === "sumdb") return;
      // What a branch stands for is asked again seconds later.
      if (version !== undefined && !isCanonicalVersion(version)) return;
      if (isPrivate(subject)) return;
      counted.add(wirePath(subject, endpoint, version));
    },
    async top(count) {
      const { local, shared } = texts();
      const read = (text: SharedText | undefined) => text?.read().catch(() => undefined);
      const kept = (await read(shared)) ?? (await read(local));
      const paths = join(kept?.text, counted).entries().slice(0, count);
      return paths.flatMap(([path]) => {
        const route = parseRoute(path);
        return route && route.kind !== "sumdb" ? [route] : [];
      });
    },
    save() {
      const turn = saves.then(save);
      saves = turn.catch(() => {});
      return turn;
    },
  };
}

function format(joined: FrequentItems & { asOfMs: number }): string {
  const counts = joined
    .entries()
    .filter(([, count]) => count >= MIN_COUNT)
    .map(([path, count]) => [path, Math.round(count * DIGITS) / DIGITS] as const);
  const kept: TypeOf<typeof KEPT> = { asOfMs: joined.asOfMs, counts: Object.fromEntries(counts) };
  return `${JSON.stringify(kept)}\n`;
}
