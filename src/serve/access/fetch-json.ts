import { Readable } from "node:stream";
import { readLimited } from "../../lib/read-stream.ts";

const TIMEOUT_MS = 5_000;
/** A hundred keys have room in it. */
const MAX_BYTES = 256 * 1024;

/**
 * Reads a JSON document over https, or from this machine. Follows no redirect: keys must come from
 * where the issuer says that they are. Throws if that fails in any way.
 */
export async function fetchJson(url: string): Promise<unknown> {
  const { protocol, hostname } = new URL(url);
  const isLocal = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLocal)) throw new Error("not https");
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { redirect: "error", signal });
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`it answered ${answer.status}`);
  }
  const body = await readLimited(Readable.fromWeb(answer.body), MAX_BYTES);
  if (!body) throw new Error("it is too long");
  return JSON.parse(body.toString("utf8"));
}
