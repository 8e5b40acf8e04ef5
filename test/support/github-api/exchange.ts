import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApiFault, Operation, TokenOptions } from "./types.ts";

/** One request on its way through the API. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  operation: Operation;
  body: string | null;
}

/** What a request asks for. */
export interface Call {
  readonly operation: Operation;
  /** Number of the issue, or id of the comment or entry. */
  readonly id: number;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Account = Required<TokenOptions>;

const DOCS = "https://docs.github.com/rest";

export function refusal(status: number, message: string, errors?: readonly object[]): Reply {
  return {
    status,
    body: { message, ...(errors ? { errors } : {}), documentation_url: DOCS, status: `${status}` },
  };
}

/** The answer that stands in for the request's own; undefined for faults that are none. */
export function limitReply(fault: ApiFault): Reply | undefined {
  switch (fault.kind) {
    case "status":
      return refusal(fault.status, "Server Error");
    case "primary-limit": {
      const reset = Math.ceil(Date.now() / 1000) + fault.resetsInSeconds;
      const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
      const message = "API rate limit exceeded for installation ID 1.";
      return { ...refusal(fault.status, message), headers };
    }
    case "secondary-limit": {
      const { retryAfterSeconds } = fault;
      const message =
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
      const headers: Record<string, string> =
        retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
      return { ...refusal(fault.status, message), headers };
    }
    default:
      return undefined;
  }
}

/** A number in a query; undefined for anything else. */
export function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
