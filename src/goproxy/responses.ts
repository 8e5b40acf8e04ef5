import { UpstreamError } from "../lib/errors.ts";

/** A small answer that is sent in one piece. */
export interface TextResponse {
  status: number;
  body: string | Buffer;
  contentType: string;
}

const PLAIN = "text/plain; charset=utf-8";

/** The go command prints the body of an error only when it is short plain text. */
function plain(status: number, text: string): TextResponse {
  return { status, body: `${text}\n`, contentType: PLAIN };
}

export const BAD_METHOD = plain(405, "go-accel: only GET and HEAD are answered");
export const UNKNOWN_PATH = plain(404, "not found: go-accel: no file of the GOPROXY protocol");

/** The absence of something: it lets the go command go on to the next entry of its list. */
export function notFound(what: string): TextResponse {
  return plain(404, `not found: go-accel: no mirror has ${what}`);
}

export function okText(body: Buffer, contentType = PLAIN): TextResponse {
  return { status: 200, body, contentType };
}

/**
 * A failure, which must never look like an absence: behind a comma the go command would ask the
 * next server for a module that the failing one has.
 */
export function failure(what: string, error: unknown): TextResponse {
  if (error instanceof UpstreamError) {
    return plain(error.code === "TIMEOUT" ? 504 : 502, `go-accel: ${what}: ${error.message}`);
  }
  return plain(500, `go-accel: ${what}: internal fault`);
}
