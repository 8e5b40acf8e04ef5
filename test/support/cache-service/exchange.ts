import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "./token.ts";
import type { Fault, RequestKind } from "./types.ts";

/** One request on its way through the service. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  kind: RequestKind;
  key: string | null;
  bytes: number;
  fault: Fault | null;
}

/** An answer of the Twirp half: JSON, an error with its code. */
export interface TwirpReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type TwirpMethod = (
  body: Readonly<Record<string, unknown>>,
  access: Access,
) => TwirpReply | Promise<TwirpReply>;

const TWIRP_STATUS = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
} as const;

export function twirpError(code: keyof typeof TWIRP_STATUS, msg: string): TwirpReply {
  return { status: TWIRP_STATUS[code], body: { code, msg } };
}

/** An error answer of the blob store. */
export function sendBlobError(exchange: Exchange, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`;
  exchange.response.writeHead(status, {
    "content-type": "application/xml",
    "content-length": Buffer.byteLength(body),
    "x-ms-error-code": code,
  });
  exchange.response.end(exchange.request.method === "HEAD" ? undefined : body);
  // An error may come before the body of an upload was read; it must not stop the connection.
  exchange.request.resume();
}
