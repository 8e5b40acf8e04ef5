import { inspect } from "node:util";

interface Details {
  cause?: unknown;
  /** What the user can do about it. */
  hint?: string;
}

/**
 * A failure that the product foresees. `code` is stable and meant for programs, the message for
 * people; neither message nor hint holds a secret.
 */
export abstract class AccelError extends Error {
  abstract readonly code: string;
  readonly hint?: string;

  constructor(message: string, { cause, hint }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    if (hint !== undefined) this.hint = hint;
  }
}

/** Several things are wrong, and each has a line of the message. */
export abstract class LinesError extends AccelError {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** One input of the user that cannot be used as it is. */
export interface InputProblem {
  /** Name of the input or flag. */
  input: string;
  /** The value as given, without any part that may be a secret. */
  value: string;
  /** What is allowed, so that it can follow the word `expected`. */
  allowed: string;
}

/** What the user asked for cannot be done. The only kind of error that fails a step by itself. */
export class ConfigError extends AccelError {
  override readonly name = "ConfigError";
  readonly code = "INPUT_INVALID";
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const lines = problems.map(
      ({ input, value, allowed }) => `input ${input} is "${value}"; expected ${allowed}`,
    );
    super(lines.join("\n"));
    this.problems = problems;
  }
}

export type ParseErrorCode =
  | "GO_MOD_SYNTAX"
  | "GO_WORK_SYNTAX"
  | "GO_SUM_LINE"
  | "MODULE_PATH"
  | "MODULE_VERSION"
  | "PROXY_LIST"
  | "GO_VERSION"
  | "REPORT";

/** Text that does not follow its format. The message begins with the place, as compilers print it. */
export class ParseError extends AccelError {
  override readonly name = "ParseError";
  readonly code: ParseErrorCode;
  readonly file: string | undefined;
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(
    problem: string,
    details: Details & { code: ParseErrorCode; file?: string; line?: number },
  ) {
    const place = [details.file, details.line].filter((part) => part !== undefined);
    super([...place, place.length > 0 ? ` ${problem}` : problem].join(":"), details);
    this.code = details.code;
    this.file = details.file;
    this.line = details.line;
  }
}

export type UpstreamErrorCode =
  | "STATUS"
  /** The mirror asks for a pause: 429, or 503 with Retry-After. */
  | "THROTTLED"
  | "TIMEOUT"
  | "CONNECT"
  /** The body ended too early. */
  | "CUT"
  | "PROTOCOL"
  | "INTEGRITY"
  /** Not asked, because its circuit breaker is open. */
  | "OPEN";

/** One mirror's part in a failure. */
export interface MirrorFailure {
  /** The mirror's name, without credentials. */
  mirror: string;
  /** One line that begins with the name. */
  message: string;
}

/**
 * A mirror failed, or several did, and then the message has a line for each. A file that is not
 * found (404, 410) is a value, never this error.
 */
export class UpstreamError extends AccelError {
  override readonly name = "UpstreamError";
  readonly code: UpstreamErrorCode;
  /** The mirror's name, without credentials. */
  readonly mirror: string;
  readonly status: number | undefined;
  /** Whether the same request to the same mirror may succeed a moment later. */
  readonly retryable: boolean;
  /** How long the mirror must not be asked again. */
  readonly retryAfterMs: number | undefined;
  /** Every mirror that failed, in the list's order. */
  readonly failures: readonly MirrorFailure[];

  constructor(
    message: string,
    details: Details & {
      code: UpstreamErrorCode;
      mirror: string;
      status?: number | undefined;
      retryable: boolean;
      retryAfterMs?: number | undefined;
      failures?: readonly MirrorFailure[];
    },
  ) {
    super(message, details);
    this.code = details.code;
    this.mirror = details.mirror;
    this.status = details.status;
    this.retryable = details.retryable;
    this.retryAfterMs = details.retryAfterMs;
    this.failures = details.failures ?? [{ mirror: details.mirror, message }];
  }
}

export type IntegrityErrorCode =
  | "H1_MISMATCH"
  | "ZIP_INVALID"
  | "MOD_INVALID"
  | "INFO_INVALID"
  | "TREE_INVALID"
  | "FILE_INVALID"
  | "SUMDB_INVALID"
  | "ANSWER_INVALID";

const MAX_INTEGRITY_MESSAGE_CHARS = 300;

/**
 * Invalid content: it is not what it claims to be. It is neither kept nor served. The message may
 * quote the content, so it is cut, and characters that could break a line of a log are replaced.
 */
export class IntegrityError extends AccelError {
  override readonly name = "IntegrityError";
  readonly code: IntegrityErrorCode;

  constructor(message: string, details: Details & { code: IntegrityErrorCode }) {
    const printable = message.replaceAll(/[^\x20-\x7e]/g, "?");
    super(printable.slice(0, MAX_INTEGRITY_MESSAGE_CHARS), details);
    this.code = details.code;
  }
}

/**
 * The checksum database could not be asked, or contradicts itself, so nothing is known of a module.
 * That it has no hash of one is a value, never this error.
 */
export class ChecksumDatabaseError extends AccelError {
  override readonly name = "ChecksumDatabaseError";
  readonly code = "SUMDB_UNAVAILABLE";
}

export type CacheErrorCode = "BACKEND_UNAVAILABLE" | "ARCHIVE";

/**
 * The cache cannot be used, and the job continues without it. A miss is a value, never this error.
 */
export class CacheError extends AccelError {
  override readonly name = "CacheError";
  readonly code: CacheErrorCode;

  constructor(message: string, details: Details & { code: CacheErrorCode }) {
    super(message, details);
    this.code = details.code;
  }
}

export type SidecarErrorCode = "LAUNCH_TIMEOUT" | "DIED";

/** The sidecar cannot be used, and the go command talks to the mirrors directly. */
export class SidecarError extends AccelError {
  override readonly name = "SidecarError";
  readonly code: SidecarErrorCode;

  constructor(message: string, details: Details & { code: SidecarErrorCode }) {
    super(message, details);
    this.code = details.code;
  }
}

export type SetUpErrorCode =
  /** No answer of a mirror or of the checksum database could be had. */
  | "UNAVAILABLE"
  /** Nothing may be installed: it cannot be checked, or is not what it should be. */
  | "REFUSED";

/** Go cannot be installed. What the mirrors do not have is a value, never this error. */
export class SetUpError extends AccelError {
  override readonly name = "SetUpError";
  readonly code: SetUpErrorCode;

  constructor(message: string, details: Details & { code: SetUpErrorCode }) {
    super(message, details);
    this.code = details.code;
  }
}

export type CommentErrorCode =
  /** The token is not valid, or does not allow the request. */
  | "DENIED"
  /** The API asks for a longer pause than we can wait. */
  | "LIMITED"
  /** The answer to a write did not arrive: the write may or may not have happened. */
  | "LOST"
  /** The API did not accept what was sent. */
  | "REFUSED"
  | "UNAVAILABLE";

/** A comment cannot be read or written. The job is not affected. */
export class CommentError extends AccelError {
  override readonly name = "CommentError";
  readonly code: CommentErrorCode;
  /** Status of the answer; undefined if no answer arrived. */
  readonly status: number | undefined;

  constructor(
    message: string,
    details: Details & { code: CommentErrorCode; status?: number | undefined },
  ) {
    super(message, details);
    this.code = details.code;
    this.status = details.status;
  }
}

/** A message for people, from whatever was thrown. Never throws, never empty. */
export function errorMessage(error: unknown): string {
  if (error instanceof Error) {
    // Node's AggregateError of a failed connect has a code and no message.
    const { code } = error as NodeJS.ErrnoException;
    return error.message || code || error.name || "unknown error";
  }
  if (typeof error === "string" && error !== "") return error;
  return inspect(error, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
}
