import type { Clock } from "../../lib/clock.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";
import type { SharedText } from "../../lib/shared-text.ts";

/** A short list that outlives the server. */
export interface SharedList {
  entries(): readonly string[];
  /**
   * Returns whether it is another list than before. Throws if it cannot be kept, and then it may hold
   * until the next start.
   */
  change(update: (old: readonly string[]) => readonly string[]): Promise<boolean>;
}

export interface SharedListParts {
  file: string;
  shared: SharedText | undefined;
  /** What the list is called in its file, and for people. */
  name: { key: string; text: string };
  /** What is in it from the start, and is in the file before anything else is done; nothing by default. */
  initial?: readonly string[];
  /** What becomes of the own list when the shared one is there. */
  merge: (own: readonly string[], shared: readonly string[]) => readonly string[];
  clock: Pick<Clock, "sleep">;
  signal: AbortSignal;
  /** Hears of each time that what servers share cannot be taken. */
  onFault: (error: unknown) => void;
  /** Hears of the first time after that at which it can. */
  onRecovered: () => void;
}

/** A takedown must hold on all servers within seconds. */
const POLL_INTERVAL_MS = 5_000;
const MAX_ATTEMPTS = 5;

/**
 * Opens the list that is in a file, and if servers share one, merges it with that, now and every few
 * seconds until `signal`. While it cannot be reached the file counts, so that a restart forgets nothing.
 * Throws if the file is not what this wrote.
 */
export async function openSharedList(parts: SharedListParts): Promise<SharedList> {
  const { file, shared, name, initial = [], merge, clock, signal } = parts;
  const kept = await tryReadText(file);
  let entries: readonly string[] = kept === undefined ? [] : parse(kept, file);
  let isFailing = false;
  /** One change after the other. */
  let changes: Promise<unknown> = Promise.resolve();

  function parse(content: string, place: string): readonly string[] {
    const found = ownField(tryParseJson(content), name.key);
    const isList = Array.isArray(found) && found.every((entry) => typeof entry === "string");
    if (!isList) throw new Error(`${place} cannot be read`);
    return found;
  }

  function format(list: readonly string[]): string {
    return `${JSON.stringify({ [name.key]: list }, undefined, 2)}\n`;
  }

  async function keep(next: readonly string[]): Promise<void> {
    if (isSame(next, entries)) return;
    entries = next;
    await writeFileAtomic(file, format(next), 0o600);
  }

  async function take(source: SharedText): Promise<void> {
    const found = await source.read();
    const theirs = found && parse(found.text, name.text);
    const next = theirs ? merge(entries, theirs) : entries;
    await keep(next);
    // If another server writes at the same time, the next poll merges again.
    if (!isSame(next, theirs ?? [])) await source.write(format(next), found?.version);
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
      const old = found ? parse(found.text, name.text) : entries;
      const next = update(old);
      const isChanged = !isSame(next, old);
      if (shared && isChanged && !(await shared.write(format(next), found?.version))) continue;
      await keep(next);
      return isChanged;
    }
    throw new Error(`other servers change ${name.text} at the same time`);
  }

  if (initial.length > 0) await keep(merge(entries, initial));
  if (shared) {
    await refresh(shared);
    void poll(shared);
  }
  return { entries: () => entries, change: (update) => inTurn(() => change(update)) };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join("\n") === other.join("\n");
}
