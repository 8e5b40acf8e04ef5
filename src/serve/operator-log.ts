import type { Clock } from "../lib/clock.ts";
import { createExpiringMap } from "../lib/expiring-map.ts";
import type { BucketState, EventSink, SidecarEvent } from "../telemetry/events.ts";
import type { ServerLog } from "./observe/server-log.ts";
import type { PreheatRun } from "./preheat/last-run.ts";

const QUIET_MS = 60_000;
const MAX_REMEMBERED = 1_000;

/** Writes what an operator should read of events. A line that says the same as one of the last minute is left out. */
export function createOperatorLog(
  log: Pick<ServerLog, "info" | "warn">,
  clock: Pick<Clock, "nowMs">,
): EventSink {
  const written = createExpiringMap<true>({ clock, maxEntries: MAX_REMEMBERED });
  return (event) => {
    const line = describeEvent(event);
    if (line === undefined || written.get(line)) return;
    written.set(line, true, QUIET_MS);
    if (isGood(event)) log.info(line);
    else log.warn(line);
  };
}

/** Writes how a scheduled preheat ended. */
export function reportRun(
  log: Pick<ServerLog, "info" | "warn">,
  name: string,
  { result, fetched, present, notFound, failed, skipped, problems }: PreheatRun,
): void {
  for (const problem of problems) log.warn(`preheat ${name}: ${problem}`);
  const figures = [
    `${fetched} fetched`,
    `${present} there before`,
    `${notFound} not found`,
    `${failed} failed`,
    `${skipped} skipped`,
  ];
  const line = `preheat ${name}: ${result}: ${figures.join(", ")}`;
  if (result === "done") log.info(line);
  else log.warn(line);
}

function isGood(event: SidecarEvent): boolean {
  return (
    (event.kind === "breaker" && event.state === "closed") ||
    (event.kind === "bucket" && event.state === "works")
  );
}

/** One line; undefined for the many events that are everyday. */
function describeEvent(event: SidecarEvent): string | undefined {
  switch (event.kind) {
    case "breaker":
      return event.state === "half-open"
        ? undefined
        : `mirror ${event.mirror}: ${event.state === "open" ? "fails, and is left alone for a while" : "works again"}`;
    case "fetch":
      if (event.faultKind !== "integrity") return undefined;
      return `mirror ${event.mirror}: wrong content for ${nameOf(event)}: ${event.fault ?? ""}`;
    case "corrupt":
      return `store: ${nameOf(event)} is damaged and was removed: ${event.fault}`;
    case "store-fault":
      return `store: cannot be written: ${event.fault}`;
    case "database-fault":
      return event.isContradiction
        ? `ALARM: ${event.fault}`
        : `${event.fault}; what it would be asked for is passed on and not kept`;
    case "bucket":
      return `bucket ${BUCKET_STATES[event.state]}: ${event.detail}`;
    case "trace-fault":
      return `tracing: the collector takes no spans, and they are lost: ${event.fault}`;
    default:
      return undefined;
  }
}

const BUCKET_STATES: Readonly<Record<BucketState, string>> = {
  works: "works again",
  damaged: "has a damaged file, which is replaced",
  down: "cannot be reached, or fails",
  full: "is full",
  forbidden: "does not let us",
  absent: "does not exist",
  layout: "is of another version",
  conflict: "is busy",
  refused: "does not take a file",
};

function nameOf({ subject, version }: { subject: string; version?: string }): string {
  return version === undefined ? subject : `${subject}@${version}`;
}
