import type { Clock } from "../lib/clock.ts";
import { IntegrityError, UpstreamError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { readBytes } from "../lib/read-stream.ts";
import { within } from "../lib/within.ts";
import { watchBody } from "../upstream/body.ts";
import { createMirror } from "../upstream/create-mirror.ts";
import type { createDispatcher } from "../upstream/dispatcher.ts";
import type { MirrorAuth } from "../upstream/mirror-auth.ts";
import { protocolError, transportError } from "../upstream/transport-error.ts";

/** `new`: with a handshake. `kept`: the one of the request before. */
export type Connection = "new" | "kept";

/** What came of one request. */
export type Reply =
  | { kind: "ok"; body: Buffer; firstByteMs: number; totalMs: number }
  /** 404 or 410. */
  | { kind: "not-found" }
  | Failure;

/** Why a request brought nothing. */
export interface Failure {
  kind: "failed";
  /** In a few words, such as `status 502` or `connection refused`. */
  fault: string;
  status: number | undefined;
  /** It cost the time of a deadline. */
  isTimeout: boolean;
  /** How long the mirror wants not to be asked again; 0 if it does not say so. */
  pauseMs: number;
}

/** One mirror as one client sees it, which asks for one thing after another. */
export interface Probe {
  /**
   * Asks for the path below the mirror's URL and reads the answer to its end, without a second attempt:
   * the go command makes none. Throws the signal's reason if that is aborted, and nothing else.
   */
  get(path: string, connection: Connection, signal: AbortSignal): Promise<Reply>;
  /** Closes the connection. */
  close(): Promise<void>;
}

type Dispatcher = ReturnType<typeof createDispatcher>;

export interface ProbeParts {
  /** Without credentials. */
  url: string;
  auth: readonly MirrorAuth[];
  makeDispatcher: () => Dispatcher;
  clock: Clock;
  /** Until the headers of an answer. */
  firstByteTimeoutMs: number;
}

/** For a mirror that asks for a pause and does not say how long. */
const DEFAULT_PAUSE_MS = 5_000;

/** As the go command's limit for a zip, which is 500 MiB. */
const MAX_BYTES = 501 * 1024 * 1024;

export function createProbe(parts: ProbeParts): Probe {
  const { url, auth, makeDispatcher, clock } = parts;
  let dispatcher: Dispatcher | undefined;

  async function drop(): Promise<void> {
    const old = dispatcher;
    dispatcher = undefined;
    await old?.destroy();
  }

  async function ask(path: string, current: Dispatcher, signal: AbortSignal): Promise<Reply> {
    const mirror = createMirror(url, auth, current, { resumes: false });
    const startMs = clock.nowMs();
    const answer = await within(
      clock,
      { timeoutMs: parts.firstByteTimeoutMs, error: () => timeoutOf(mirror.name) },
      (patience) => mirror.get(path, AbortSignal.any([signal, patience])),
    );
    if (answer.kind === "not-found") return answer;
    const firstByteMs = clock.nowMs() - startMs;
    const { body: stream } = answer;
    watchBody(stream, MAX_BYTES, () => protocolError(mirror.name, "the answer is too long"));
    const body = await readBytes(stream).catch((error: unknown) => {
      throw transportError(mirror.name, error, "body");
    });
    return { kind: "ok", body, firstByteMs, totalMs: clock.nowMs() - startMs };
  }

  return {
    async get(path, connection, signal) {
      signal.throwIfAborted();
      if (connection === "new") await drop();
      dispatcher ??= makeDispatcher();
      try {
        return await ask(path, dispatcher, signal);
      } catch (error) {
        signal.throwIfAborted();
        // What a broken connection left behind must not hold up the next request.
        await drop();
        if (error instanceof UpstreamError) return failed(error);
        if (error instanceof IntegrityError || errnoOf(error) !== undefined) {
          return failed(transportError(url, error));
        }
        throw error;
      }
    },
    close: drop,
  };
}

function failed(error: UpstreamError): Failure {
  const { code, status, retryAfterMs = DEFAULT_PAUSE_MS } = error;
  const words = error.message.slice(`${error.mirror}: `.length);
  return {
    kind: "failed",
    fault: status === undefined ? words : `status ${status}`,
    status,
    isTimeout: code === "TIMEOUT",
    pauseMs: code === "THROTTLED" ? retryAfterMs : 0,
  };
}

function timeoutOf(mirror: string): UpstreamError {
  return new UpstreamError(`${mirror}: no answer in time`, {
    code: "TIMEOUT",
    mirror,
    retryable: true,
  });
}
