import {
  BOOLEAN_FLAGS,
  LEFT_OUT,
  MAX_ARGUMENT_LENGTH,
  MAX_COMMAND_LENGTH,
  SUBCOMMANDS,
  VALUE_FLAGS,
} from "./go-command-words.ts";

/** One go command of the job's steps, as the wrapper recorded it. */
export interface LoggedCommand {
  /** Such as `test -race ./...`: subcommand, names of flags, packages; `+` for what is left out. */
  command: string;
  /**
   * Checksum of the values that `go test` got with -ldflags. It only tells whether two commands had
   * the same, and gives no value away.
   */
  ldflags?: string;
  /** The same of -tags, for any command. */
  tags?: string;
  /** Milliseconds since the epoch, or since the machine's start if `clock` is `uptime`. */
  startMs: number;
  endMs: number;
  clock: "epoch" | "uptime";
  /** As a shell reports it: 128 plus the signal's number for a command that a signal ended. */
  exitCode: number;
}

const LINE =
  /^go1:(uptime|date) (\d{1,20}(?:\.\d{1,9})?) (\d{1,20}(?:\.\d{1,9})?) (\d{1,3}) ([a-z]+(?: [^ =]+)*)(?: ldflags=(\d{1,10}\.\d{1,10}))?(?: tags=(\d{1,10}\.\d{1,10}))? ;$/;

/** Longest line that the wrapper writes, with room for its times and checksums. */
const MAX_LINE_LENGTH = MAX_COMMAND_LENGTH + 200;

/**
 * Reads the wrapper's log. The job's steps can write anything into the file, so a line that is not
 * exactly what the wrapper writes is skipped.
 */
export function parseGoCommandLog(text: string): LoggedCommand[] {
  return text.split("\n").flatMap((line) => {
    const command = tryParseLine(line);
    return command ? [command] : [];
  });
}

function tryParseLine(line: string): LoggedCommand | undefined {
  if (line.length > MAX_LINE_LENGTH) return undefined;
  const [, clock = "", start = "", end = "", code = "", command, ldflags, tags] =
    LINE.exec(line) ?? [];
  if (command === undefined || !isRecordable(command)) return undefined;
  const [startMs, endMs, exitCode] = [readMs(clock, start), readMs(clock, end), Number(code)];
  // If the clock was set back in between, the duration is unknown.
  if (!(startMs <= endMs && exitCode <= 255)) return undefined;
  return {
    command,
    ...(ldflags === undefined ? {} : { ldflags }),
    ...(tags === undefined ? {} : { tags }),
    startMs,
    endMs,
    exitCode,
    clock: clock === "uptime" ? "uptime" : "epoch",
  };
}

/** Seconds with a fraction, or nanoseconds from a date that has them. */
function readMs(clock: string, text: string): number {
  if (clock === "date" && text.length > 15) return Number(text) / 1e6;
  return Number(text) * 1000;
}

const SUBCOMMAND_NAMES: ReadonlySet<string> = new Set([...SUBCOMMANDS, "other"]);
const FLAGS: ReadonlySet<string> = new Set(
  [...BOOLEAN_FLAGS, ...VALUE_FLAGS].map((name) => `-${name}`),
);
const PACKAGE = /^[A-Za-z0-9._/@~][A-Za-z0-9._/@~-]*$/;

/** Whether the wrapper would write the command so: it holds no flag's value, and only packages. Pure. */
export function isRecordable(command: string): boolean {
  const [subcommand = "", ...words] = command.split(" ");
  if (command.length > MAX_COMMAND_LENGTH || !SUBCOMMAND_NAMES.has(subcommand)) return false;
  return words.every(
    (word) =>
      word === LEFT_OUT ||
      FLAGS.has(word) ||
      (word.length <= MAX_ARGUMENT_LENGTH && PACKAGE.test(word)),
  );
}
