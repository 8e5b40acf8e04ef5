import type { Clock } from "../../lib/clock.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { tryParseJson } from "../../lib/json.ts";
import { list, object, type TypeOf, text, tryRead } from "../../lib/shape.ts";
import type { SharedText } from "../../lib/shared-text.ts";
import { type DeniedModules, parseDenied } from "../access/access-rules.ts";

/** Modules that nobody gets since somebody said so while the server ran. */
export interface DenyList {
  /** `PATH` or `PATH@VERSION`, sorted. */
  entries(): readonly string[];
  /** The same as rules; another array after each change. */
  rules(): readonly DeniedModules[];
  /** Returns whether it is new. Throws if it cannot be kept, and then it may hold until the next start. */
  add(entry: string): Promise<boolean>;
  /** Returns whether it was there. Throws as `add` does. */
  remove(entry: string): Promise<boolean>;
}

const KEPT = object("denyList", "Modules that nobody gets.", {
  denied: list(text("PATH or PATH@VERSION"), "All of them"),
});
/** A takedown must hold on all servers within seconds. */
const POLL_INTERVAL_MS = 5_000;
const MAX_ATTEMPTS = 5;
const SHARED_PLACE = "the list of denied modules";

/**
 * Opens the list that is in a file, and if servers share one, takes that in its place, now and every few
 * seconds until `signal`. While it cannot be reached the file counts, so that nothing that was denied comes
 * back with a restart. Throws if the file is not what this wrote.
 */
export async function openDenyList(parts: {
  file: string;
  shared: SharedText | undefined;
  clock: Pick<Clock, "sleep">;
  signal: AbortSignal;
  /** Hears of each time that what servers share cannot be taken. */
  onFault: (error: unknown) => void;
  /** Hears of the first time after that at which it can. */
  onRecovered: () => void;
}): Promise<DenyList> {
  const { file, shared, clock, signal } = parts;
  const kept = await tryReadText(file);
  let entries: readonly string[] = kept === undefined ? [] : parse(kept, file);
  let rules = entries.map(parseDenied);
  let isFailing = false;
  /** One change after the other. */
  let changes: Promise<unknown> = Promise.resolve();

  async function keep(next: readonly string[]): Promise<void> {
    if (next.join("\n") === entries.join("\n")) return;
    entries = next;
    rules = next.map(parseDenied);
    await writeFileAtomic(file, format(next), 0o600);
  }

  async function take(source: SharedText): Promise<void> {
    const found = await source.read();
    if (found) await keep(parse(found.text, SHARED_PLACE));
    else if (entries.length > 0) await source.write(format(entries), undefined);
  }

  async function refresh(source: SharedText): Promise<void> {
    try {
      await inTurn(() => take(source));
      if (isFailing) parts.onRecovered();
      isFailing = false;
    } catch (error) {
      isFailing = true;
      parts.onFault(error);
    }
  }

  async function poll(source: SharedText): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(POLL_INTERVAL_MS, signal).catch(() => {});
      if (!signal.aborted) await refresh(source);
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = changes.then(work);
    changes = turn.catch(() => {});
    return turn;
  }

  /** Tries again with what another server wrote meanwhile. */
  async function change(update: (old: readonly string[]) => readonly string[]): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const found = await shared?.read();
      const old = found ? parse(found.text, SHARED_PLACE) : entries;
      const next = update(old);
      const isSame = next.length === old.length;
      if (shared && !isSame && !(await shared.write(format(next), found?.version))) continue;
      await keep(next);
      return !isSame;
    }
    throw new Error("other servers change the list of denied modules at the same time");
  }

  if (shared) {
    await refresh(shared);
    void poll(shared);
  }
  return {
    entries: () => entries,
    rules: () => rules,
    add: (entry) => inTurn(() => change((old) => [...new Set([...old, entry])].sort())),
    remove: (entry) => inTurn(() => change((old) => old.filter((one) => one !== entry))),
  };
}

function parse(content: string, place: string): readonly string[] {
  const found = tryRead(KEPT, tryParseJson(content));
  if (!found) throw new Error(`${place} cannot be read`);
  return found.denied;
}

function format(denied: readonly string[]): string {
  const kept: TypeOf<typeof KEPT> = { denied: [...denied] };
  return `${JSON.stringify(kept, undefined, 2)}\n`;
}
