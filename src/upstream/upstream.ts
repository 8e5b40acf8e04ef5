import type { ProxyList } from "../gomod/proxy-list.ts";
import type { Clock } from "../lib/clock.ts";
import type { UpstreamError } from "../lib/errors.ts";
import type { EventSink } from "../telemetry/events.ts";
import { type Budgets, DEFAULT_BUDGETS } from "./budgets.ts";
import type { Member } from "./candidates.ts";
import { askGroup, type GroupPlace, isFollowedByDirect, planGroups } from "./group.ts";
import { createMirrorHealth } from "./health.ts";
import { createHedgeSlots } from "./hedge.ts";
import { joinFailures } from "./ledger.ts";
import type { Mirror } from "./mirror.ts";
import type { Consume, UpstreamQuery, UpstreamResult } from "./query.ts";
import type { RaceParts } from "./race.ts";
import type { Selection } from "./selection.ts";
import { startTotalTime } from "./total-time.ts";

export type { UpstreamQuery, UpstreamResult } from "./query.ts";

export interface Upstream {
  /**
   * Asks the mirrors in the order and by the rules of the GOPROXY list
   * (https://go.dev/ref/mod#goproxy-protocol): the next one after 404 and 410, and after any
   * failure only behind `|`. `direct` and `off` end the list; they are left to the go command,
   * which has the same list. Mirrors joined by `|` are equals: a slow one is overtaken by the next,
   * and one that fails repeatedly is skipped for a while. A mirror that has no equal is waited for
   * and asked again instead. Throws an `UpstreamError` that names
   * every mirror that failed: a failing mirror never counts as one without the file. What `consume`
   * throws ends the search at once, unless it is an `UpstreamError`, an `IntegrityError` or the
   * body's own error.
   */
  fetch<T>(query: UpstreamQuery, consume: Consume<T>): Promise<UpstreamResult<T>>;
}

/** How a mirror does at this moment. */
export interface MirrorState {
  name: string;
  /** Whether it is left alone because it failed too often. */
  isOpen: boolean;
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

export function createUpstream(options: UpstreamOptions): Upstream & { mirrors(): MirrorState[] } {
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
  const groups = planGroups(options.list, members).map(
    (group, index, all): GroupPlace => ({
      members: group,
      hasSubstitute: index === all.length - 1 && isFollowedByDirect(options.list),
    }),
  );

  return {
    mirrors: () =>
      members.map(({ mirror, health }) => ({
        name: mirror.name,
        isOpen: health.status().openSinceMs !== undefined,
      })),
    async fetch(query, consume) {
      const total = startTotalTime(clock, parts.budgets.totalTimeoutMs);
      // A large zip takes its time. What is small and comes in drops is cut.
      const consumeTimed: typeof consume =
        query.endpoint === "zip"
          ? (answer, note) => total.without(() => consume(answer, note))
          : consume;
      const request = { query, consume: consumeTimed, signal: total.signal };
      const failures: UpstreamError[] = [];
      try {
        for (const group of groups) {
          const result = await askGroup(parts, request, group);
          if (result.kind === "ok") return result;
          failures.push(...result.failures);
          if (!result.goesOn) break;
        }
      } finally {
        total.release();
      }
      const failure = joinFailures(failures);
      if (failure) throw failure;
      return { kind: "not-found" };
    },
  };
}
