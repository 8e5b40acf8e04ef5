import type { RunReport } from "../model/model.ts";

/** A part of the keys that changes with every run, so no entry is ever found again. */
export interface ChangingPart {
  /** Name of the part, as in `keyParts`. */
  name: string;
  /** What in it changes. */
  holds: string;
}

/** A run's id has eleven digits today; a short number may be in a scope by chance. */
const MIN_ID_CHARS = 6;
/** Git shortens commits to this length. */
const MIN_SHA_CHARS = 7;
const TIME = /\d{4}-\d\d-\d\d[T _]\d\d[:.-]?\d\d/;
const EPOCH = /(?<!\d)\d{10}(?:\d{3})?(?!\d)/g;
const DAY_SECONDS = 86_400;

/**
 * The first part of the keys that holds this run's id, its commit or the time of day. Such a layer
 * is found by fallback at best. Undefined if there is no such part. Pure.
 */
export function findChangingPart({ keyParts, job, times }: RunReport): ChangingPart | undefined {
  const nowSeconds = (times?.mainMs ?? 0) / 1000;
  for (const { name, value } of keyParts) {
    // These are hashes: of files, or of parts that are listed one by one after them.
    if (name === "profile" || name === "go.sum" || name === "go") continue;
    const holds = describeChanging(value, job, nowSeconds);
    if (holds !== undefined) return { name, holds };
  }
  return undefined;
}

function describeChanging(
  value: string,
  { runId, sha }: RunReport["job"],
  nowSeconds: number,
): string | undefined {
  if (runId.length >= MIN_ID_CHARS && wordsOf(value).includes(runId)) return "the run's id";
  if (holdsCommit(value, sha)) return "the commit";
  const isNow = (text: string) =>
    Math.abs(Number(text.slice(0, 10)) - nowSeconds) < DAY_SECONDS && nowSeconds > 0;
  if (TIME.test(value) || (value.match(EPOCH) ?? []).some(isNow)) return "the time";
  return undefined;
}

function holdsCommit(value: string, sha: string): boolean {
  return wordsOf(value).some(
    (word) => word.length >= MIN_SHA_CHARS && sha.startsWith(word.toLowerCase()),
  );
}

function wordsOf(value: string): string[] {
  return value.split(/[^0-9A-Za-z]+/);
}
