import type { EventLog } from "../telemetry/event-log.ts";
import type { EventSink, SidecarEvent } from "../telemetry/events.ts";

/** Far more than the go commands of a job cause. */
const MAX_EVENTS_OF_A_KIND = 40_000;
/** Go asks for nothing that is not of its protocol. */
const MAX_UNKNOWN_REQUESTS = 1_000;
const MAX_TEXT_CHARS = 300;

/** The kinds of events that are counted. */
type Counted = SidecarEvent["kind"] | "unknown request";

export interface EventRecord {
  /** What is kept, for the statistics. */
  events: readonly SidecarEvent[];
  emit: EventSink;
}

/**
 * Keeps events, and logs them: of each kind a limited number, with texts of limited length, and of
 * store faults the first. `onLimit` hears once of each kind of which more came.
 */
export function createEventRecord(
  log: Pick<EventLog, "append">,
  onLimit: (kind: Counted) => void,
  maxEventsOfAKind = MAX_EVENTS_OF_A_KIND,
): EventRecord {
  const events: SidecarEvent[] = [];
  const counts = new Map<Counted, number>();
  return {
    events,
    emit(event) {
      const isUnknown = event.kind === "request" && event.endpoint === "unknown";
      const kind = isUnknown ? "unknown request" : event.kind;
      const limit = isUnknown ? MAX_UNKNOWN_REQUESTS : maxEventsOfAKind;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (kind === "store-fault" && count > 1) return;
      if (count > limit) {
        if (count === limit + 1) onLimit(kind);
        return;
      }
      const kept = withShortTexts(event);
      events.push(kept);
      log.append(kept);
    },
  };
}

function withShortTexts(event: SidecarEvent): SidecarEvent {
  const short: Partial<Record<"subject" | "version" | "fault", string>> = {};
  for (const name of ["subject", "version", "fault"] as const) {
    const text: unknown = Reflect.get(event, name);
    if (typeof text === "string" && text.length > MAX_TEXT_CHARS) short[name] = shorten(text);
  }
  return Object.keys(short).length === 0 ? event : { ...event, ...short };
}

/** A copy: a part of a string keeps all of it in memory. */
function shorten(text: string): string {
  return Buffer.from(`${text.slice(0, MAX_TEXT_CHARS)}…`).toString();
}
