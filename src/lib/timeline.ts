import type { Clock } from "./clock.ts";

/**
 * What a span of time was spent on: `own` is our work, `transfer` is moving bytes to or from a
 * cache (and waiting for it), packing and unpacking included.
 */
export type SpanKind = "own" | "transfer";

export interface Span {
  name: string;
  kind: SpanKind;
  /** Milliseconds after the timeline's start. */
  startMs: number;
  endMs: number;
}

/** What a step cost the job. */
export interface StepCost {
  /** From the timeline's start until now. */
  wallMs: number;
  /** Of that, the time in which a transfer was under way. */
  transferMs: number;
  /** The rest: all that is our own doing. */
  ownMs: number;
  spans: Span[];
}

export interface Timeline {
  /** Runs `work` and records how long it took, also when it fails. */
  time<T>(name: string, kind: SpanKind, work: () => Promise<T> | T): Promise<T>;
  cost(): StepCost;
  /** Milliseconds since the start. */
  elapsedMs(): number;
}

/** Starts a timeline at `startedAtMs` (epoch), by default now. */
export function createTimeline(clock: Clock, startedAtMs: number = clock.nowMs()): Timeline {
  const spans: Span[] = [];
  const sinceStart = () => clock.nowMs() - startedAtMs;
  return {
    async time(name, kind, work) {
      const startMs = sinceStart();
      try {
        return await work();
      } finally {
        spans.push({ name, kind, startMs, endMs: sinceStart() });
      }
    },
    cost() {
      const wallMs = sinceStart();
      const transferMs = coveredMs(spans.filter((span) => span.kind === "transfer"));
      const ordered = [...spans].sort((a, b) => a.startMs - b.startMs);
      return { wallMs, transferMs, ownMs: wallMs - transferMs, spans: ordered };
    },
    elapsedMs: sinceStart,
  };
}

/** Total length of the union of the given spans: time covered twice counts once. */
export function coveredMs(spans: readonly Pick<Span, "startMs" | "endMs">[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    covered += Math.max(0, span.endMs - Math.max(span.startMs, until));
    until = Math.max(until, span.endMs);
  }
  return covered;
}
