import type { Readable } from "node:stream";
import type { ProxyList } from "../gomod/proxy-list.ts";
import type { Clock } from "../lib/clock.ts";
import { IntegrityError, UpstreamError } from "../lib/errors.ts";
import { retry } from "../lib/retry.ts";
import type { Endpoint, EventSink, Purpose } from "../telemetry/events.ts";
import { type Mirror, type MirrorAnswer, transportError } from "./mirror.ts";

export interface UpstreamQuery {
  /** Path below a mirror's base URL, escaped as it goes over the wire. */
  path: string;
  endpoint: Endpoint;
  /** Module path, or checksum database name. */
  subject: string;
  version?: string;
  purpose: Purpose;
}

export type UpstreamResult<T> =
  | { kind: "ok"; mirror: string; value: T }
  /** Every mirror that may be asked said 404 or 410. */
  | { kind: "not-found" };

/** Uses up an answer's body; its failure counts as the mirror's, unless it says otherwise. */
export type Consume<T> = (answer: Extract<MirrorAnswer, { kind: "ok" }>) => Promise<T>;

export interface Upstream {
  /**
   * Asks the mirrors in the order and by the rules of the GOPROXY list
   * (https://go.dev/ref/mod#goproxy-protocol): on after 404 and 410, on after any failure only
   * behind `|`. `direct` and `off` end the list; what they mean is left to the go command, which
   * has the same list. Throws the `UpstreamError` of the last mirror that failed: a failing mirror
   * is never an absence. What `consume` throws ends the search at once, unless it is an
   * `UpstreamError`, an `IntegrityError` or the body's own error.
   */
  fetch<T>(query: UpstreamQuery, consume: Consume<T>): Promise<UpstreamResult<T>>;
}

export interface UpstreamOptions {
  list: ProxyList;
  /** Mirrors of the list's mirror entries, in the list's order. */
  mirrors: readonly Mirror[];
  emit: EventSink;
  clock: Clock;
  /** Time for one request, all its attempts included. */
  totalTimeoutMs?: number;
}

const TOTAL_TIMEOUT_MS = 300_000;
const ATTEMPTS: Record<Purpose, number> = { foreground: 3, warm: 2 };
const RETRY_BASE_DELAY_MS = 200;
const RETRY_MAX_DELAY_MS = 2_000;

export function createUpstream(options: UpstreamOptions): Upstream {
  const { clock } = options;

  async function attempt<T>(
    mirror: Mirror,
    query: UpstreamQuery,
    consume: Consume<T>,
    signal: AbortSignal,
    number: number,
  ): Promise<UpstreamResult<T>> {
    const startMs = clock.nowMs();
    let sizeBytes = 0;
    const report = (outcome: "ok" | "not-found" | "failed", fault?: string) =>
      options.emit({
        kind: "fetch",
        atMs: clock.nowMs(),
        mirror: mirror.name,
        purpose: query.purpose,
        endpoint: query.endpoint,
        subject: query.subject,
        ...(query.version === undefined ? {} : { version: query.version }),
        outcome,
        attempt: number,
        sizeBytes,
        durationMs: clock.nowMs() - startMs,
        ...(fault === undefined ? {} : { fault }),
      });
    let body: Readable | undefined;
    let bodyError: unknown;
    try {
      const answer = await mirror.get(query.path, signal);
      if (answer.kind === "not-found") {
        report("not-found");
        return answer;
      }
      body = answer.body;
      answer.body.once("error", (error) => {
        bodyError = error;
      });
      answer.body.on("data", (chunk: Buffer) => {
        sizeBytes += chunk.length;
      });
      // Counting must not start the flow before the consumer is attached.
      answer.body.pause();
      const value = await consume(answer);
      report("ok");
      return { kind: "ok", mirror: mirror.name, value };
    } catch (error) {
      // What a consumer leaves unread would hold its connection, of which there are only so many.
      body?.destroy();
      const isMirrorsFault =
        error instanceof UpstreamError || error instanceof IntegrityError || error === bodyError;
      if (!isMirrorsFault) throw error;
      const failure = transportError(mirror.name, error);
      report("failed", failure.message);
      throw failure;
    }
  }

  return {
    async fetch(query, consume) {
      const signal = AbortSignal.timeout(options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS);
      let failure: UpstreamError | undefined;
      let position = 0;
      for (const entry of options.list) {
        if (entry.kind !== "mirror") break;
        const mirror = options.mirrors[position++];
        if (!mirror) break;
        try {
          const result = await retry((number) => attempt(mirror, query, consume, signal, number), {
            attempts: ATTEMPTS[query.purpose],
            baseDelayMs: RETRY_BASE_DELAY_MS,
            maxDelayMs: RETRY_MAX_DELAY_MS,
            isRetryable: (error) => error instanceof UpstreamError && error.retryable,
            clock,
            signal,
          });
          if (result.kind === "ok") return result;
        } catch (error) {
          if (!(error instanceof UpstreamError)) throw error;
          failure = error;
          if (entry.fallback === "not-found") break;
        }
      }
      if (failure) throw failure;
      return { kind: "not-found" };
    },
  };
}
