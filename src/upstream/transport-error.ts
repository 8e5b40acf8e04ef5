import { IntegrityError, UpstreamError, type UpstreamErrorCode } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import type { FaultKind } from "../telemetry/sidecar-stats.ts";

/** How far an answer had come: nothing yet, or its headers. */
export type Phase = "headers" | "body";

const FAULT_KINDS: Readonly<Record<UpstreamErrorCode, FaultKind>> = {
  STATUS: "status",
  THROTTLED: "throttled",
  TIMEOUT: "timeout",
  CONNECT: "connect",
  CUT: "cut",
  PROTOCOL: "protocol",
  INTEGRITY: "integrity",
  OPEN: "open",
};

/** The kind under which events count an error. */
export function faultKindOf(error: UpstreamError): FaultKind {
  return FAULT_KINDS[error.code];
}

/** An answer that breaks the rules. Asking again would bring the same. */
export function protocolError(mirror: string, problem: string): UpstreamError {
  return new UpstreamError(`${mirror}: ${problem}`, { code: "PROTOCOL", mirror, retryable: false });
}

/** Turns a failure of the connection or of the body into an `UpstreamError`. */
export function transportError(
  mirror: string,
  error: unknown,
  phase: Phase = "headers",
): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (error instanceof IntegrityError) {
    const details = { code: "INTEGRITY", mirror, retryable: false, cause: error } as const;
    return new UpstreamError(`${mirror}: ${error.message}`, details);
  }
  const errno = errnoOf(error) ?? (error instanceof Error ? error.name : "unknown error");
  return new UpstreamError(`${mirror}: ${describeErrno(errno, phase)}`, {
    code: codeOf(errno, phase),
    mirror,
    retryable: !isPermanent(errno),
    cause: error,
  });
}

/**
 * Whether the connection broke before an answer. That happens if a server closes an idle connection
 * just as a request goes out. The next connection will probably work.
 */
export function isReset(error: UpstreamError): boolean {
  return error.code === "CONNECT" && BROKEN_CODES.includes(errnoOf(error.cause) ?? "");
}

const TIMEOUT_CODES: readonly string[] = [
  "TimeoutError",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
];
const BROKEN_CODES: readonly string[] = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];

function codeOf(errno: string, phase: Phase): UpstreamErrorCode {
  if (TIMEOUT_CODES.includes(errno)) return "TIMEOUT";
  // Codes of Node's HTTP parser.
  if (errno.startsWith("HPE_")) return "PROTOCOL";
  return phase === "body" ? "CUT" : "CONNECT";
}

/** Our own deadline, a host that does not exist, and certificates that are not trusted. */
function isPermanent(errno: string): boolean {
  return (
    ["AbortError", "TimeoutError", "UND_ERR_ABORTED", "ENOTFOUND"].includes(errno) ||
    /CERT|_SIGNATURE|_ISSUER/.test(errno)
  );
}

/** A description of the codes that people meet, and the code itself for any other. */
function describeErrno(errno: string, phase: Phase): string {
  if (phase === "body" && BROKEN_CODES.includes(errno)) {
    return "connection closed in the middle of the answer";
  }
  const words: Record<string, string> = {
    ECONNREFUSED: "connection refused",
    ECONNRESET: "connection reset",
    ENOTFOUND: "host not found",
    TimeoutError: "the time for the request was up",
    UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
    UND_ERR_HEADERS_TIMEOUT: "no answer in time",
    UND_ERR_BODY_TIMEOUT: "the answer stalled",
    UND_ERR_SOCKET: "connection closed before an answer",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
  };
  return words[errno] ?? errno;
}
