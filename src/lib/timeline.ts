import type { Clock } from "./clock.ts";
import { list, number, object, oneOf, type TypeOf, text } from "./shape.ts";

const SPAN_KIND = oneOf(
  {
    own: "our work",
    transfer: "moving bytes to or from a cache, including waiting, packing and unpacking",
  },
  "What it was spent on",
);
type SpanKind = TypeOf<typeof SPAN_KIND>;

const SPAN = object("span", "A part of the step.", {
  name: text("What was done"),
  kind: SPAN_KIND,
  startMs: number("Milliseconds after the step's start"),
  endMs: number("Milliseconds after the step's start"),
});
export type Span = TypeOf<typeof SPAN>;

export const STEP_COST = object("stepCost", "What a step of the action cost the job.", {
  wallMs: number("From the step's start until the report, in milliseconds"),
  transferMs: number("Of that, milliseconds in which a cache transfer was under way"),
  ownMs: number("The other milliseconds: our own work"),
  spans: list(SPAN, "Its parts, by start; some run in parallel"),
});
export type StepCost = TypeOf<typeof STEP_COST>;

export interface Timeline {
  /** Runs `work` and records how long it took, even if it fails. */
  time<T>(name: string, kind: SpanKind, work: () => Promise<T> | T): Promise<T>;
  cost(): StepCost;
  /** Milliseconds since the start. */
  elapsedMs(): number;
}

/**
 * Starts a timeline at `startedAtMs` (epoch), by default now. `onChange` is told the names of the work
 * under way, whenever they change.
 */
export function createTimeline(
  clock: Clock,
  startedAtMs: number = clock.nowMs(),
  onChange: (names: readonly string[]) => void = () => {},
): Timeline {
  const spans: Span[] = [];
  const underWay: string[] = [];
  const sinceStart = () => clock.nowMs() - startedAtMs;
  return {
    async time(name, kind, work) {
      const startMs = sinceStart();
      underWay.push(name);
      onChange(underWay);
      try {
        return await work();
      } finally {
        spans.push({ name, kind, startMs, endMs: sinceStart() });
        underWay.splice(underWay.indexOf(name), 1);
        onChange(underWay);
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
