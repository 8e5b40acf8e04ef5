import type { ProxyList } from "../gomod/proxy-list.ts";
import type { Clock } from "../lib/clock.ts";
import type { UpstreamError } from "../lib/errors.ts";
import { startTimer } from "../lib/within.ts";
import type { EventSink } from "../telemetry/events.ts";
import { type Budgets, DEFAULT_BUDGETS } from "./budgets.ts";
import type { Member } from "./candidates.ts";
import { askGroup, planGroups } from "./group.ts";
import { createMirrorHealth } from "./health.ts";
import { createHedgeSlots } from "./hedge.ts";
import { joinFailures } from "./ledger.ts";
import type { Mirror } from "./mirror.ts";
import type { Consume, UpstreamQuery, UpstreamResult } from "./query.ts";
import type { RaceParts } from "./race.ts";
import type { Selection } from "./selection.ts";

export type { UpstreamQuery, UpstreamResult } from "./query.ts";

export interface Upstream {
  /**
   * Asks the mirrors in the order and by the rules of the GOPROXY list
   * (https://go.dev/ref/mod#goproxy-protocol): the next one after 404 and 410, and after any
   * failure only behind `|`. `direct` and `off` end the list; they are left to the go command,
   * which has the same list. Mirrors joined by `|` are equals: a slow one is overtaken by the next,
   * and one that fails repeatedly is skipped for a while. Throws an `UpstreamError` that names
   * every mirror that failed: a failing mirror never counts as one without the file. What `consume`
   * throws ends the search at once, unless it is an `UpstreamError`, an `IntegrityError` or the
   * body's own error.
   */
  fetch<T>(query: UpstreamQuery, consume: Consume<T>): Promise<UpstreamResult<T>>;
}

export interface UpstreamOptions {
  list: ProxyList;
  /** A mirror for each mirror entry of the list, in the same order. */
  mirrors: readonly Mirror[];
  emit: EventSink;
  clock: Clock;
  /** The order inside a group. `ordered` by default. */
  selection?: Selection;
  budgets?: Partial<Budgets>;
}

const MAX_HEDGES = 16;

export function createUpstream(options: UpstreamOptions): Upstream {
  const { clock, emit } = options;
  const parts: RaceParts = {
    budgets: { ...DEFAULT_BUDGETS, ...options.budgets },
    selection: options.selection ?? "ordered",
    slots: createHedgeSlots(MAX_HEDGES),
    clock,
    emit,
  };
  const members = options.mirrors.map(
    (mirror): Member => ({
      mirror,
      health: createMirrorHealth(clock, (state) =>
        emit({ kind: "breaker", atMs: clock.nowMs(), mirror: mirror.name, state }),
      ),
    }),
  );
  const groups = planGroups(options.list, members);

  return {
    async fetch(query, consume) {
      const total = new AbortController();
      const release = startTimer(clock, parts.budgets.totalTimeoutMs, () =>
        total.abort(new DOMException("the time for the request was up", "TimeoutError")),
      );
      const failures: UpstreamError[] = [];
      try {
        for (const group of groups) {
          const result = await askGroup(parts, { query, consume, signal: total.signal }, group);
          if (result.kind === "ok") return result;
          failures.push(...result.failures);
          if (!result.goesOn) break;
        }
      } finally {
        release();
      }
      const failure = joinFailures(failures);
      if (failure) throw failure;
      return { kind: "not-found" };
    },
  };
}
