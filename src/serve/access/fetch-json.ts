import { fetchText } from "../../lib/fetch-text.ts";

/** A hundred keys have room in it. */
const LIMITS = { timeoutMs: 5_000, maxBytes: 256 * 1024 };

/** Reads a JSON document, as `fetchText` reads a text. Throws as it does, and for what is no JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  return JSON.parse(await fetchText(url, LIMITS));
}
