import type { ConnectionFacts } from "./judge-connection.ts";

interface AnswerBase {
  /** The server that gave it: another one than was asked if it redirected. */
  host: string;
  /** The hosts that it was redirected to, in their order. */
  redirects?: readonly string[];
}

/** An answer with a status. */
export interface Content extends AnswerBase {
  kind: "content";
  status: number;
  /** Of a redirect. */
  location: string | undefined;
  contentType: string;
  retryAfter: string | undefined;
  /** The server's time. */
  dateMs: number | undefined;
  body: Buffer;
  declaredBytes: number | undefined;
  /** `unread`: longer than wanted; `slow`: the time for it was up; `stalled`: nothing came any more. */
  end: "whole" | "cut" | "slow" | "stalled" | "unread";
  /** From the request to the head of the answer. */
  firstByteMs: number;
  bodyMs: number;
}

/** What came of a request. */
export type Answer =
  | Content
  | (Omit<Content, "kind"> & { kind: "redirect"; problem: string })
  | (AnswerBase & { kind: "unreached"; connection: ConnectionFacts })
  | (AnswerBase & { kind: "stalled"; waitedMs: number })
  | (AnswerBase & { kind: "broken"; code: string });
