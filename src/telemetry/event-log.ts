import { type FileHandle, open, readFile } from "node:fs/promises";
import { errnoOf } from "../lib/fs.ts";
import { ownField, tryParseJson } from "../lib/json.ts";
import type { SidecarEvent } from "./events.ts";

export interface EventLog {
  append(event: SidecarEvent): void;
  /** Writes what is pending and closes the file. */
  close(): Promise<void>;
}

const FLUSH_INTERVAL_MS = 50;

/**
 * Appends events to a file, one JSON object per line. Lines are written in batches; a killed
 * process loses at most the last 50 ms. If a write fails, its lines are dropped silently: telemetry
 * must never stop a build.
 */
export async function openEventLog(file: string): Promise<EventLog> {
  const handle: FileHandle = await open(file, "a", 0o600);
  let pending = "";
  let writing: Promise<void> = Promise.resolve();
  const flush = () => {
    if (pending === "") return;
    const batch = pending;
    pending = "";
    writing = writing.then(() => handle.appendFile(batch)).catch(() => {});
  };
  const timer = setInterval(flush, FLUSH_INTERVAL_MS);
  timer.unref();
  return {
    append: (event) => {
      pending += `${JSON.stringify(event)}\n`;
    },
    close: async () => {
      clearInterval(timer);
      flush();
      await writing;
      await handle.close();
    },
  };
}

/**
 * Reads a log back. A missing file is an empty log. Lines that are not JSON objects (the last one
 * of a killed process) are left out.
 */
export async function readEventLog(file: string): Promise<SidecarEvent[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").map(tryParseJson).filter(isEvent);
}

const KINDS: Readonly<Record<SidecarEvent["kind"], true>> = {
  request: true,
  fetch: true,
  breaker: true,
  corrupt: true,
  denied: true,
  unpacked: true,
  prefetch: true,
  "store-fault": true,
  "token-fault": true,
  "database-fault": true,
  bucket: true,
  evicted: true,
  lease: true,
  "trace-fault": true,
};

function isEvent(value: unknown): value is SidecarEvent {
  const kind = ownField(value, "kind");
  return typeof kind === "string" && Object.hasOwn(KINDS, kind);
}
