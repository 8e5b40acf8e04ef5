import { ERROR_TEXTS } from "./error-texts.ts";
import { type Finding, makeFinding } from "./finding.ts";
import { redact } from "./redact.ts";

const MAX_EVIDENCE = 3;
const MAX_LINE_CHARS = 300;
/** A log of a whole job has tens of megabytes; a single line that is longer is no message of go. */
const MAX_LOOKED_AT_CHARS = 4_000;

/**
 * What the output of go commands tells: one finding for each ID, the likeliest cause first, with the
 * lines that tell it. `secrets` are hidden besides what looks like one. Pure.
 */
export function explainLog(log: string, secrets: readonly string[] = []): Finding[] {
  const found = new Map<(typeof ERROR_TEXTS)[number], Set<string>>();
  for (const line of log.split(/\r?\n/)) {
    const text = line.slice(0, MAX_LOOKED_AT_CHARS);
    const known = ERROR_TEXTS.find(({ pattern }) => pattern.test(text));
    if (!known) continue;
    const lines = found.get(known) ?? new Set();
    if (lines.size < MAX_EVIDENCE) lines.add(shorten(redact(withoutTime(text), secrets)));
    found.set(known, lines);
  }
  const seen = new Set<string>();
  return ERROR_TEXTS.flatMap((known) => {
    const lines = found.get(known);
    if (!lines || seen.has(known.id)) return [];
    if (known.countsAlone && found.size > 1) return [];
    seen.add(known.id);
    return [makeFinding(known.id, { evidence: [...lines], commands: known.commands ?? [] })];
  });
}

/** Logs of CI systems have the time before each line. */
function withoutTime(line: string): string {
  return line.replace(/^\s*\[?\d{4}-\d\d-\d\dT[\d:.]+Z?\]?\s/, "").trim();
}

function shorten(line: string): string {
  return line.length <= MAX_LINE_CHARS ? line : `${line.slice(0, MAX_LINE_CHARS)}…`;
}
