/** A part of a text that differs in every run. */
export interface ChangingText {
  /** What it is, such as `the commit`. */
  holds: string;
  text: string;
}

/** A run's id has eleven digits today; a short number may be in a text by chance. */
const MIN_ID_CHARS = 6;
/** Git shortens commits to this length. */
const MIN_SHA_CHARS = 7;
const TIME = /\d{4}-\d\d-\d\d[T _]\d\d[:.-]?\d\d/;
const EPOCH = /(?<!\d)\d{10}(?:\d{3})?(?!\d)/g;
const DAY_MS = 86_400_000;

/**
 * The run's id, its commit or the time of day, if the text holds one of them. `nowMs` is the time of
 * the run, in milliseconds since the epoch. Pure.
 */
export function findChangingText(
  text: string,
  { runId, sha }: { runId: string; sha: string },
  nowMs: number,
): ChangingText | undefined {
  const words = text.split(/[^0-9A-Za-z]+/);
  if (runId.length >= MIN_ID_CHARS && words.includes(runId)) {
    return { holds: "the run's id", text: runId };
  }
  const commit = words.find(
    (word) => word.length >= MIN_SHA_CHARS && sha.startsWith(word.toLowerCase()),
  );
  if (commit !== undefined) return { holds: "the commit", text: commit };
  const isNow = (digits: string) =>
    nowMs > 0 && Math.abs(Number(digits.slice(0, 10)) * 1000 - nowMs) < DAY_MS;
  const time = TIME.exec(text)?.[0] ?? text.match(EPOCH)?.find(isNow);
  return time === undefined ? undefined : { holds: "the time", text: time };
}
