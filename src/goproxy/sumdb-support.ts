import type { Clock } from "../lib/clock.ts";
import { readBytes } from "../lib/read-stream.ts";
import { within } from "../lib/within.ts";
import { queryFor } from "./queries.ts";
import type { SumdbRequest } from "./routes.ts";
import type { SingleMirror } from "./single-mirrors.ts";
import { checkSumdb } from "./sumdb-content.ts";

/** A mirror that takes longer is skipped: go is waiting, and can ask the database itself. */
const DEADLINE = { timeoutMs: 5_000, error: () => new Error("the mirror took too long") };
const REFUSAL_MS = 10_000;

/**
 * Finds the first mirror that passes requests on to the database: it says that it supports it, and
 * the newest tree head can be had there. Go asks once per process and never turns back after a yes,
 * so a yes must hold, and a mirror that fails is a no: go then asks the database itself. A yes is
 * remembered as long as the process runs, a no for 10 s.
 */
export function findSumdbMirror(parts: {
  database: string;
  mirrors: readonly SingleMirror[];
  clock: Clock;
}): () => Promise<SingleMirror | undefined> {
  const { database, clock } = parts;
  let found: SingleMirror | undefined;
  let search: Promise<SingleMirror | undefined> | undefined;
  let refusedUntilMs = Number.NEGATIVE_INFINITY;

  async function has(mirror: SingleMirror, request: SumdbRequest): Promise<boolean> {
    const path = `/sumdb/${database}/${request.kind}`;
    const query = queryFor({ kind: "sumdb", database, path, request });
    const { kind } = await mirror.upstream.fetch(query, async ({ body }) =>
      checkSumdb(request, await readBytes(body)),
    );
    return kind === "ok";
  }

  async function isSupportedBy(mirror: SingleMirror): Promise<boolean> {
    const ask = async () =>
      (await has(mirror, { kind: "supported" })) && (await has(mirror, { kind: "latest" }));
    try {
      return await within(clock, DEADLINE, ask);
    } catch {
      // Too late, or an UpstreamError, which has an event of its own.
      return false;
    }
  }

  async function searchInOrder(): Promise<SingleMirror | undefined> {
    for (const mirror of parts.mirrors) {
      if (await isSupportedBy(mirror)) return mirror;
    }
    return undefined;
  }

  return async () => {
    if (found || clock.nowMs() < refusedUntilMs) return found;
    search ??= searchInOrder().finally(() => {
      search = undefined;
    });
    found ??= await search;
    if (!found) refusedUntilMs = clock.nowMs() + REFUSAL_MS;
    return found;
  };
}
