import { Readable } from "node:stream";
import { readLimited } from "./read-stream.ts";

const LOCAL_HOSTS = ["127.0.0.1", "[::1]", "localhost"];

/** Whether what comes from a URL is what its server sent: over https, or from this machine. Pure. */
export function comesUnchanged(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && LOCAL_HOSTS.includes(hostname));
}

/**
 * Reads a text over https, or from this machine. Follows no redirect: it must come from the place that
 * was named. Throws if that fails in any way.
 */
export async function fetchText(
  url: string,
  { timeoutMs, maxBytes }: { timeoutMs: number; maxBytes: number },
): Promise<string> {
  if (!comesUnchanged(url)) throw new Error("not https");
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(url, { redirect: "error", signal });
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`it answered ${answer.status}`);
  }
  const body = await readLimited(Readable.fromWeb(answer.body), maxBytes);
  if (!body) throw new Error("it is too long");
  return body.toString("utf8");
}
