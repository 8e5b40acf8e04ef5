import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { alterReply, type FaultAction, halfOf } from "./faults.ts";
import { type MirrorReply, textReply } from "./reply.ts";

/** What is noted of a request while it is answered. */
export interface Sent {
  readonly method: string;
  readonly rawPath: string;
  status: number;
  bytes: number;
}

export function sendReply(response: ServerResponse, sent: Sent, reply: MirrorReply): void {
  writeHead(response, sent, reply);
  sent.bytes = sent.method === "HEAD" ? 0 : reply.body.length;
  response.end(reply.body);
}

/** Answers as the fault says; `reply` is what would have been right. */
export function sendFaulty(
  response: ServerResponse,
  sent: Sent,
  reply: MirrorReply,
  fault: FaultAction,
): void {
  const { kind, status = 500, retryAfter, location = sent.rawPath } = fault;
  const { socket } = response;
  const sendHalf = (headers: Readonly<Record<string, string | number>>, after: () => void) => {
    const half = halfOf(reply.body);
    sent.status = reply.status;
    sent.bytes = half.length;
    response.writeHead(reply.status, { "Content-Type": reply.contentType, ...headers });
    response.write(half, after);
  };
  const length = { "Content-Length": reply.body.length };
  switch (kind) {
    case "hang":
      break;
    case "reset":
      socket?.resetAndDestroy();
      break;
    case "status":
      if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
      sendReply(response, sent, textReply(status, `scripted status ${status}`));
      break;
    case "redirect":
      response.setHeader("Location", location);
      sendReply(response, sent, textReply(302, "elsewhere"));
      break;
    case "encoded":
      response.setHeader("Content-Encoding", "gzip");
      sendReply(response, sent, { ...reply, body: gzipSync(reply.body) });
      break;
    case "truncate":
      sendHalf(length, () => socket?.end());
      break;
    case "chunked-cut":
      sendHalf({ "Transfer-Encoding": "chunked" }, () => socket?.end());
      break;
    case "reset-in-body":
      sendHalf(length, () => socket?.resetAndDestroy());
      break;
    case "stall":
      sendHalf(length, () => {});
      break;
    default:
      sendReply(response, sent, alterReply(kind, sent.rawPath, reply));
  }
}

function writeHead(response: ServerResponse, sent: Sent, reply: MirrorReply): void {
  sent.status = reply.status;
  response.writeHead(reply.status, {
    "Content-Type": reply.contentType,
    "Content-Length": reply.body.length,
  });
}
