import type { Clock } from "../lib/clock.ts";
import { IntegrityError, UpstreamError } from "../lib/errors.ts";
import type { EventSink, FetchEvent } from "../telemetry/events.ts";
import { type BodyWatch, discardBody, watchBody } from "./body.ts";
import { type AttemptName, describeEnding, type Ending, tellHealth } from "./ending.ts";
import type { HealthEntry } from "./health.ts";
import type { Mirror, OkAnswer } from "./mirror.ts";
import { type Patience, startPatience } from "./patience.ts";
import { type Consume, maxBytesOf } from "./query.ts";
import { type Phase, protocolError, transportError } from "./transport-error.ts";

/** What an attempt has come to once the headers of an answer are there, or cannot come any more. */
export type Landing =
  | { kind: "answer" }
  | { kind: "absent" }
  | { kind: "failed"; failure: UpstreamError }
  /** A fault of ours, not of the mirror. */
  | { kind: "broken"; error: unknown }
  | { kind: "cancelled" };

type Consumed<T> = { kind: "ok"; value: T } | { kind: "failed"; failure: UpstreamError };

/** One request to one mirror. It emits one event when it ends, unless the body's reader fails. */
export interface Attempt {
  mirror: Mirror;
  startMs: number;
  /** Never rejects. */
  landed: Promise<Landing>;
  /** Closes everything, because another mirror was faster. No effect once the attempt has ended. */
  cancel(): void;
  /** Hands out the body of the answer. Rejects with an error that is `consume`'s own. */
  consume<T>(consume: Consume<T>): Promise<Consumed<T>>;
}

interface AttemptParts extends AttemptName {
  patience: Patience;
  /** Of the whole request. */
  signal: AbortSignal;
  health: HealthEntry;
  clock: Clock;
  emit: EventSink;
}

/** An answer that has landed. */
interface Reading {
  answer: OkAnswer;
  body: BodyWatch;
}

export function startAttempt(parts: AttemptParts): Attempt {
  const { mirror, query, health, clock } = parts;
  const startMs = clock.nowMs();
  const stop = new AbortController();
  const { signal } = stop;
  const unfollow = follow(parts.signal, stop);
  const stopWaiting = startPatience(clock, parts.patience, () => stop.abort(noAnswer(mirror)));
  let hasEnded = false;
  let reading: Reading | undefined;

  /** Only the first end counts. Returns whether this was the first. */
  function end(ending: Ending): boolean {
    if (hasEnded) return false;
    hasEnded = true;
    stopWaiting();
    unfollow();
    const sizeBytes = reading?.body.sizeBytes() ?? 0;
    parts.emit(describeEnding(parts, ending, { startMs, endMs: clock.nowMs(), sizeBytes }));
    tellHealth(health, ending);
    return true;
  }

  function fail(error: unknown, phase: Phase): UpstreamError {
    const failure = transportError(mirror.name, error, phase);
    // If the time for the whole request is up, the mirror that is asked just then is not to blame.
    const isMirrorsFault = !parts.signal.aborted || failure.code === "INTEGRITY";
    end({ outcome: "failed", failure, isMirrorsFault });
    return failure;
  }

  async function land(): Promise<Landing> {
    try {
      const answer = await mirror.get(query.path, signal);
      if (hasEnded || signal.aborted) {
        if (answer.kind === "ok") discardBody(answer.body);
        if (hasEnded) return { kind: "cancelled" };
        throw signal.reason;
      }
      stopWaiting();
      health.answered();
      if (answer.kind === "not-found") {
        end({ outcome: "not-found" });
        return { kind: "absent" };
      }
      reading = { answer, body: watchAnswer(answer, mirror, maxBytesOf(query)) };
      return { kind: "answer" };
    } catch (error) {
      if (hasEnded) return { kind: "cancelled" };
      if (error instanceof UpstreamError || signal.aborted) {
        return { kind: "failed", failure: fail(error, "headers") };
      }
      const failure = transportError(mirror.name, error);
      end({ outcome: "failed", failure, isMirrorsFault: false });
      return { kind: "broken", error };
    }
  }

  return {
    mirror,
    startMs,
    landed: land(),
    cancel() {
      if (!end({ outcome: "cancelled" })) return;
      stop.abort();
      reading?.answer.body.destroy();
    },
    async consume(consume) {
      if (!reading) throw new Error("there is no answer to consume");
      const { answer, body } = reading;
      let verifiedBy: FetchEvent["verifiedBy"];
      try {
        const value = await consume(answer, (known) => {
          ({ verifiedBy } = known);
        });
        end({ outcome: "ok", verifiedBy });
        return { kind: "ok", value };
      } catch (error) {
        // A body that is left unread would hold its connection, and connections are limited.
        answer.body.destroy();
        if (
          error instanceof UpstreamError ||
          error instanceof IntegrityError ||
          body.failedWith(error)
        ) {
          return { kind: "failed", failure: fail(error, "body") };
        }
        health.succeed();
        throw error;
      }
    },
  };
}

/**
 * Aborts `controller` when `signal` is, until the returned function is called. `AbortSignal.any()`
 * would do the same at several times the cost, for each of many requests.
 */
function follow(signal: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}

/** Throws for an answer whose declared length is too long; one that grows too long is destroyed. */
function watchAnswer(answer: OkAnswer, mirror: Mirror, maxBytes: number): BodyWatch {
  const tooLong = () => protocolError(mirror.name, `the answer is longer than ${maxBytes} bytes`);
  if (answer.sizeBytes !== undefined && answer.sizeBytes > maxBytes) {
    discardBody(answer.body);
    throw tooLong();
  }
  return watchBody(answer.body, maxBytes, tooLong);
}

function noAnswer(mirror: Mirror): UpstreamError {
  const details = { code: "TIMEOUT", mirror: mirror.name, retryable: true } as const;
  return new UpstreamError(`${mirror.name}: no answer in time`, details);
}
