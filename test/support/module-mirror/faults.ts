import { appendZipEntry, readFirstZipName } from "../zip.ts";
import { type MirrorReply, okReply } from "./reply.ts";

/**
 * - `status`: an error page with that status
 * - `hang`: the request is read and never answered
 * - `reset`: the connection is reset before any header
 * - `redirect`: a redirect to `location`, or without it to this path again and again
 * - `truncate`: all headers and half of the body, then the connection is closed
 * - `chunked-cut`: half of the body in chunks, then the connection is closed without the last chunk
 * - `reset-in-body`: all headers and half of the body, then the connection is reset
 * - `stall`: all headers and half of the body, and then nothing more
 * - `encoded`: 200 with a body compressed by gzip, though nobody asked for it
 * - `garbage`: 200 with an HTML page, as from a captive portal
 * - `empty`: 200 with nothing
 * - `short`: 200 with the first half of the file, and its true length
 * - `flipped-bit`: 200 with the file, less one bit in its middle
 * - `wrong-content`: 200 with a file that is well-formed but another than the right one
 */
export type FaultKind =
  | "status"
  | "hang"
  | "reset"
  | "redirect"
  | "truncate"
  | "chunked-cut"
  | "reset-in-body"
  | "stall"
  | "encoded"
  | "garbage"
  | "empty"
  | "short"
  | "flipped-bit"
  | "wrong-content";

/** What happens to one answer. */
export interface FaultAction {
  readonly kind: FaultKind;
  /** For `status`; 500 by default. */
  readonly status?: number;
  /** For `status`: the header Retry-After. */
  readonly retryAfter?: string;
  /** For `redirect`: a URL. */
  readonly location?: string;
}

export interface Fault extends FaultAction {
  /** Against the path without percent encoding (`!b`); a string matches anywhere in it. */
  readonly match: RegExp | string;
  /** How many requests it hits; all by default. */
  readonly times?: number;
}

export interface FaultScript {
  /** Replaces what is left of the script; each fault counts from zero. */
  set(faults: readonly Fault[]): void;
  /** The first fault that matches and is not used up. Counts as used. */
  take(path: string): Fault | undefined;
}

export function createFaultScript(initial: readonly Fault[]): FaultScript {
  let remaining: { fault: Fault; times: number }[] = [];
  const set = (faults: readonly Fault[]) => {
    remaining = faults.map((fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY }));
  };
  set(initial);
  return {
    set,
    take(path) {
      const hit = remaining.find(({ fault, times }) => times > 0 && isMatch(fault.match, path));
      if (hit === undefined) return undefined;
      hit.times -= 1;
      return hit.fault;
    },
  };
}

const GARBAGE_REPLY: MirrorReply = okReply(
  "text/html; charset=utf-8",
  "<!doctype html><title>Sign in</title><p>Please sign in to use this network.</p>\n",
);

/** The successful reply with what a fault makes of its content; any other reply as it is. */
export function alterReply(kind: FaultKind, path: string, reply: MirrorReply): MirrorReply {
  if (kind === "garbage") return GARBAGE_REPLY;
  if (reply.status !== 200) return reply;
  const { body } = reply;
  switch (kind) {
    case "wrong-content":
      return { ...reply, body: alterBody(path, body) };
    case "short":
      return { ...reply, body: halfOf(body) };
    case "empty":
      return { ...reply, body: Buffer.alloc(0) };
    case "flipped-bit": {
      const flipped = Buffer.from(body);
      const middle = body.length >> 1;
      flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
      return { ...reply, body: flipped };
    }
    default:
      return reply;
  }
}

export function halfOf(body: Buffer): Buffer {
  return body.subarray(0, body.length >> 1);
}

function alterBody(path: string, body: Buffer): Buffer {
  if (path.endsWith(".zip")) {
    const first = readFirstZipName(body);
    // All names begin with module@version/, and a module path has slashes but no "@".
    const root = first.slice(0, first.indexOf("/", first.indexOf("@")) + 1);
    return appendZipEntry(body, { name: `${root}altered.txt`, content: Buffer.from("altered\n") });
  }
  if (path.endsWith(".info") || path.endsWith("/@latest")) {
    return Buffer.from(
      JSON.stringify({ ...JSON.parse(body.toString()), Version: "v0.0.0-altered" }),
    );
  }
  if (path.endsWith("/list")) return Buffer.from("v0.0.0-altered\n");
  return Buffer.concat([body, Buffer.from("\n// altered\n")]);
}

function isMatch(match: RegExp | string, path: string): boolean {
  // search() and not test(): a global expression would remember where it was.
  return typeof match === "string" ? path.includes(match) : path.search(match) >= 0;
}
