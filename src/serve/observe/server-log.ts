import { type Logger, pino } from "pino";
import type { Clock } from "../../lib/clock.ts";
import { joinWrites } from "./join-writes.ts";
import type { RequestRecord } from "./watch-request.ts";

type LogLevel = "debug" | "info" | "warn";

export interface LogSettings {
  /** `text`: a line that begins with the time. `json`: one JSON object per line. */
  format: "text" | "json";
  /** What is less important is left out. */
  level: LogLevel;
}

/** The server's log. It is given no headers and no queries, so no token can get into it. */
export interface ServerLog {
  info(message: string): void;
  warn(message: string): void;
  /** One line for each request. */
  request(record: RequestRecord): void;
  /** From the next line on. */
  configure(settings: LogSettings): void;
}

type Write = (text: string) => void;
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;
type Sink = (level: LogLevel, message: string, fields?: Fields) => void;

const RANKS: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2 };
const MAX_PATH_CHARS = 500;
const JOIN_MS = 20;
const HTTP_FAULT = 500;
const PLAIN = /^[ -~]*$/;

/**
 * Until it is configured, it writes text, and everything but `debug`. Lines of requests are joined by
 * `defer` (see `joinWrites`); the others are written at once.
 */
export function createServerLog(
  write: Write,
  clock: Pick<Clock, "nowMs">,
  defer: (callback: () => void) => void = (callback) => void setTimeout(callback, JOIN_MS),
): ServerLog {
  const lines = joinWrites(write, defer);
  let sink = openSink({ format: "text", level: "info" }, lines.write, clock);
  return {
    info(message) {
      sink("info", message);
      lines.flush();
    },
    warn(message) {
      sink("warn", message);
      lines.flush();
    },
    request: (record) => sink(levelOf(record), "request", fieldsOf(record)),
    configure(settings) {
      sink = openSink(settings, lines.write, clock);
    },
  };
}

/** Probes come every few seconds, and would hide the rest. */
function levelOf({ kind, status, isCut }: RequestRecord): LogLevel {
  if (status >= HTTP_FAULT || isCut) return "warn";
  return kind === "health" || kind === "metrics" ? "debug" : "info";
}

function fieldsOf(record: RequestRecord): Fields {
  const {
    method,
    path,
    status,
    sentBytes,
    durationMs,
    reader,
    address,
    refusal,
    detail,
    id,
    isCut,
  } = record;
  return {
    method,
    path: path.length > MAX_PATH_CHARS ? `${path.slice(0, MAX_PATH_CHARS)}…` : path,
    status,
    sentBytes,
    durationMs: Math.round(durationMs * 10) / 10,
    reader,
    address,
    refused: refusal,
    detail,
    id,
    cut: isCut || undefined,
  };
}

function openSink({ format, level }: LogSettings, write: Write, clock: Pick<Clock, "nowMs">): Sink {
  if (format === "json") return jsonSink(openPino(level, write));
  return (own, message, fields = {}) => {
    if (RANKS[own] < RANKS[level]) return;
    let line = message;
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (value !== undefined) line += ` ${name}=${value}`;
    }
    write(`${new Date(clock.nowMs()).toISOString()} ${printable(line)}\n`);
  };
}

function openPino(level: LogLevel, write: Write): Logger {
  return pino(
    {
      level,
      // Host and process ID are known to what collects the log.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
}

function jsonSink(logger: Logger): Sink {
  return (level, message, fields = {}) => logger[level](fields, message);
}

/** What a client, a mirror or a file system says may hold any characters. */
function printable(line: string): string {
  // Nearly every line is such a one, and to look for the others takes three times as long.
  return PLAIN.test(line) ? line : line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
