import { appendZipEntry, readFirstZipName } from "../zip.ts";
import { type MirrorReply, okReply } from "./reply.ts";

/**
 * - `status`: an error page with that status
 * - `hang`: the request is read and never answered
 * - `reset`: the connection is reset before any header
 * - `truncate`: all headers and half of the body, then the connection is closed
 * - `garbage`: 200 with an HTML page, as from a captive portal
 * - `wrong-content`: 200 with a file that is well-formed but another than the right one
 */
export type FaultKind = "status" | "hang" | "reset" | "truncate" | "garbage" | "wrong-content";

export interface Fault {
  /** Against the path without percent encoding (`!b`); a string matches anywhere in it. */
  readonly match: RegExp | string;
  readonly kind: FaultKind;
  /** Of `status`; 500 without it. */
  readonly status?: number;
  /** How many requests it hits; all without it. */
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

export const GARBAGE_REPLY: MirrorReply = okReply(
  "text/html; charset=utf-8",
  "<!doctype html><title>Sign in</title><p>Please sign in to use this network.</p>\n",
);

/** Returns a reply of the same form with other content. Only successes can be told apart. */
export function alterReply(path: string, reply: MirrorReply): MirrorReply {
  if (reply.status !== 200) return reply;
  return { ...reply, body: alterBody(path, reply.body) };
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
