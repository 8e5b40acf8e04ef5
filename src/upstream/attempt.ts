import type { Readable } from "node:stream";
import type { Clock } from "../lib/clock.ts";
import { IntegrityError, UpstreamError } from "../lib/errors.ts";
import type { EventSink, FetchEvent } from "../telemetry/events.ts";
import type { HealthEntry } from "./health.ts";
import type { Mirror, OkAnswer } from "./mirror.ts";
import { type Consume, maxBytesOf, type UpstreamQuery } from "./query.ts";
import { faultKindOf, type Phase, protocolError, transportError } from "./transport-error.ts";

/** What came of asking, up to the headers of an answer. */
export type Landing =
  | { kind: "answer"; answer: OkAnswer }
  | { kind: "absent" }
  | { kind: "failed"; failure: UpstreamError }
  /** No fault of the mirror, but one of ours. */
  | { kind: "broken"; error: unknown }
  | { kind: "cancelled" };

export type Consumed<T> = { kind: "ok"; value: T } | { kind: "failed"; failure: UpstreamError };

/** One request to one mirror. Ends with one event, unless the reader of its body fails. */
export interface Attempt {
  mirror: Mirror;
  startMs: number;
  /** Never rejects. */
  landed: Promise<Landing>;
  /** Lets go of everything: another mirror was faster. No effect once it has ended. */
  cancel(): void;
  /** Hands out the body of the answer that landed. Rejects with what `consume` threw of its own. */
  consume<T>(consume: Consume<T>): Promise<Consumed<T>>;
}

export interface AttemptParts {
  mirror: Mirror;
  query: UpstreamQuery;
  /** Counted from 1 for each request and mirror. */
  number: number;
  isHedge: boolean;
  /** Until the headers, all redirects included, where another mirror can then be asked. */
  firstByteTimeoutMs: number;
  lastFirstByteTimeoutMs: number;
  canAskAnother: () => boolean;
  /** Of the whole request. */
  signal: AbortSignal;
  health: HealthEntry;
  clock: Clock;
  emit: EventSink;
}

export function startAttempt(parts: AttemptParts): Attempt {
  const { mirror, query, health, clock } = parts;
  const startMs = clock.nowMs();
  const stop = new AbortController();
  const { signal } = stop;
  // `AbortSignal.any()` would do the same, at several times the cost for each of many requests.
  const stopToo = () => stop.abort(parts.signal.reason);
  if (parts.signal.aborted) stopToo();
  else parts.signal.addEventListener("abort", stopToo, { once: true });
  const giveUp = () => {
    const details = { code: "TIMEOUT", mirror: mirror.name, retryable: true } as const;
    stop.abort(new UpstreamError(`${mirror.name}: no answer in time`, details));
  };
  const { firstByteTimeoutMs, lastFirstByteTimeoutMs } = parts;
  let releaseTimer = startTimer(clock, firstByteTimeoutMs, () => {
    if (parts.canAskAnother() || lastFirstByteTimeoutMs <= firstByteTimeoutMs) giveUp();
    else releaseTimer = startTimer(clock, lastFirstByteTimeoutMs - firstByteTimeoutMs, giveUp);
  });
  let hasEnded = false;
  let answer: OkAnswer | undefined;
  let sizeBytes = 0;
  let bodyError: unknown;
  let verifiedBy: FetchEvent["verifiedBy"];

  /** The first end counts; whatever comes after it is an echo. */
  function end(outcome: FetchEvent["outcome"], failure?: UpstreamError): boolean {
    if (hasEnded) return false;
    hasEnded = true;
    releaseTimer();
    parts.signal.removeEventListener("abort", stopToo);
    parts.emit({
      kind: "fetch",
      atMs: clock.nowMs(),
      mirror: mirror.name,
      purpose: query.purpose,
      endpoint: query.endpoint,
      subject: query.subject,
      ...(query.version === undefined ? {} : { version: query.version }),
      outcome,
      attempt: parts.number,
      ...(parts.isHedge ? { hedge: true } : {}),
      sizeBytes,
      durationMs: clock.nowMs() - startMs,
      ...(verifiedBy && outcome === "ok" ? { verifiedBy } : {}),
      ...(failure ? { fault: failure.message, faultKind: faultKindOf(failure) } : {}),
    });
    return true;
  }

  function fail(error: unknown, phase: Phase): UpstreamError {
    const failure = transportError(mirror.name, error, phase);
    // That our time is up is no fault of the mirror that happens to be asked at that moment.
    const isOurs = parts.signal.aborted && failure.code !== "INTEGRITY";
    if (!end("failed", failure)) return failure;
    if (isOurs) health.abandon();
    else health.fail(failure);
    return failure;
  }

  function watch(body: Readable): void {
    const maxBytes = maxBytesOf(query);
    body.on("error", (error) => {
      bodyError ??= error;
    });
    body.on("data", (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) body.destroy(tooLong(mirror, maxBytes));
    });
    // Counting must not start the flow before the consumer is attached.
    body.pause();
  }

  async function land(): Promise<Landing> {
    try {
      const got = await mirror.get(query.path, signal);
      if (hasEnded || signal.aborted) {
        if (got.kind === "ok") discard(got.body);
        if (hasEnded) return { kind: "cancelled" };
        throw signal.reason;
      }
      releaseTimer();
      health.answered();
      if (got.kind === "not-found") {
        if (end("not-found")) health.succeed();
        return { kind: "absent" };
      }
      const maxBytes = maxBytesOf(query);
      if (got.sizeBytes !== undefined && got.sizeBytes > maxBytes) {
        discard(got.body);
        throw tooLong(mirror, maxBytes);
      }
      watch(got.body);
      answer = got;
      return { kind: "answer", answer };
    } catch (error) {
      if (hasEnded) return { kind: "cancelled" };
      if (error instanceof UpstreamError || signal.aborted) {
        return { kind: "failed", failure: fail(error, "headers") };
      }
      if (end("failed", transportError(mirror.name, error))) health.abandon();
      return { kind: "broken", error };
    }
  }

  return {
    mirror,
    startMs,
    landed: land(),
    cancel() {
      if (!end("cancelled")) return;
      health.abandon();
      stop.abort();
      answer?.body.destroy();
    },
    async consume(consume) {
      if (!answer) throw new Error("there is no answer to consume");
      const { body } = answer;
      try {
        const value = await consume(answer, (known) => {
          ({ verifiedBy } = known);
        });
        if (end("ok")) health.succeed();
        return { kind: "ok", value };
      } catch (error) {
        // What a consumer leaves unread would hold its connection, of which there are only so many.
        body.destroy();
        if (error instanceof UpstreamError || error instanceof IntegrityError) {
          return { kind: "failed", failure: fail(error, "body") };
        }
        if (error === bodyError) return { kind: "failed", failure: fail(error, "body") };
        health.succeed();
        throw error;
      }
    },
  };
}

function tooLong(mirror: Mirror, maxBytes: number): UpstreamError {
  return protocolError(mirror.name, `the answer is longer than ${maxBytes} bytes`);
}

function discard(body: Readable): void {
  body.on("error", () => {
    // Nobody reads it any more.
  });
  body.destroy();
}

/** In place of the error that Node would make each time. */
export const RELEASED = Symbol("released");

/** Calls `onTime` after `ms`, unless what it returns is called before. */
export function startTimer(clock: Clock, ms: number, onTime: () => void): () => void {
  const released = new AbortController();
  clock.sleep(ms, released.signal).then(onTime, () => {
    // Released: there is nothing left to end.
  });
  return () => released.abort(RELEASED);
}
