import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../lib/clock.ts";
import type { Refusal } from "../access/gate.ts";
import { requestId } from "./request-id.ts";
import { kindOf, type RequestKind } from "./request-kind.ts";

/** What became of a request. Nothing in it is a secret. */
export interface RequestRecord {
  id: string;
  method: string;
  /** As it came over the wire, without a query: people put all sorts of things there. */
  path: string;
  kind: RequestKind;
  /** What a request about the server names in its query, such as a module to purge. */
  module: string | undefined;
  /** 499 if the client left before there was one, as other servers log it. */
  status: number;
  /** What went over the connection for it, with the head of the answer. */
  sentBytes: number;
  durationMs: number;
  /** Milliseconds since the Unix epoch. */
  endedAtMs: number;
  /** Whether the answer broke off. */
  isCut: boolean;
  /** Who asked; undefined if that is not known. */
  reader: string | undefined;
  /** From where; undefined if that is not known. */
  address: string | undefined;
  /** Why it was refused; undefined if it was not. */
  refusal: Refusal | undefined;
  /** Why a token does not count, as far as that is worth a word. */
  detail: string | undefined;
}

type Who = Pick<RequestRecord, "reader" | "address" | "refusal" | "detail">;

/** A request that is being answered. */
export interface Watched {
  id: string;
  /** Notes who asked, and whether that is refused. */
  note(who: Who): void;
}

const CLIENT_LEFT = 499;

/** Gives a request an ID, which the client gets too, and reports once the answer has ended. */
export function watchRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: {
    clock: Pick<Clock, "nowMs">;
    /** Of the machine, for the audit log. */
    wallClock: Pick<Clock, "nowMs">;
    onEnd: (record: RequestRecord) => void;
  },
): Watched {
  const { method = "", url = "", socket, headers } = request;
  const id = requestId(headers["x-request-id"]);
  const startMs = parts.clock.nowMs();
  const bytesBefore = socket.bytesWritten;
  let who: Who = {
    reader: undefined,
    address: undefined,
    refusal: undefined,
    detail: undefined,
  };
  response.setHeader("x-request-id", id);
  response.once("close", () => {
    const kind = kindOf(url);
    const [path = "", query] = url.split("?", 2);
    const named = kind === "admin" ? new URLSearchParams(query).get("module") : undefined;
    parts.onEnd({
      id,
      method,
      path,
      kind,
      module: named ?? undefined,
      status: response.headersSent ? response.statusCode : CLIENT_LEFT,
      sentBytes: socket.bytesWritten - bytesBefore,
      durationMs: parts.clock.nowMs() - startMs,
      endedAtMs: parts.wallClock.nowMs(),
      isCut: !response.writableFinished,
      ...who,
    });
  });
  return {
    id,
    note(noted) {
      who = noted;
    },
  };
}
