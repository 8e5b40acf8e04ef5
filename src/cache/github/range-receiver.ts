import net, { type Socket } from "node:net";
import tls from "node:tls";
import { SILENCE_TIMEOUT_MS, silent } from "./http-exchange.ts";
import { FinalError, statusError } from "./http-status.ts";
import { parseResponseHead, type ResponseHead } from "./response-head.ts";

export interface RangeRequest {
  /** May hold a signature, so no error quotes it. */
  url: string;
  /** Offset of the first byte that is wanted. */
  offset: number;
  /** Filled with the bytes from there on. Do not touch it before the promise is settled. */
  into: Buffer;
  /** Called with the number of bytes that were added to `into`. */
  onReceived(sizeBytes: number): void;
  signal: AbortSignal;
}

/**
 * Fetches ranges straight into the caller's memory. Other clients make a buffer for each read and
 * copy it into place. For the same bytes over TLS, undici takes 1.5 to 1.9 times as much processor
 * time and Node's client 1.7 to 1.8 times; without TLS, both take 2.1 to 2.6 times as much. If an
 * archive is unpacked on all cores at the same time, unpacking waits for exactly that. Measured by
 * `bench/range-receiver.ts --to /dev/shm` on 2026-11-30, with undici 8.13.1 and Node 24.21.0.
 *
 * It understands only as much HTTP as an answer to a range needs, and refuses anything else. The
 * caller then repeats the request with a complete client.
 */
export interface RangeReceiver {
  /**
   * Resolves when `into` is full. Throws `FinalError` if another attempt would get the same answer.
   * If it throws, the sum of the calls of `onReceived` says how much of `into` is filled.
   */
  receive(request: RangeRequest): Promise<void>;
}

/** For the head of an answer, and the bytes of the body that arrive with it. */
const HEAD_BUFFER_BYTES = 16 * 1024;

/** Connections are kept open and reused. One that is silent for `silenceTimeoutMs` is given up. */
export function createRangeReceiver(silenceTimeoutMs = SILENCE_TIMEOUT_MS): RangeReceiver {
  const idle = new Map<string, Connection[]>();
  return {
    async receive(request) {
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      const kept = idle.get(url.origin) ?? [];
      idle.set(url.origin, kept);
      const connection = takeOpen(kept) ?? connect(url, silenceTimeoutMs);
      const stop = () => connection.socket.destroy(asError(request.signal.reason));
      request.signal.addEventListener("abort", stop);
      try {
        await connection.fetch(url, request);
        if (connection.isReusable()) kept.push(connection);
      } catch (error) {
        connection.socket.destroy();
        throw error;
      } finally {
        request.signal.removeEventListener("abort", stop);
      }
    },
  };
}

function takeOpen(kept: Connection[]): Connection | undefined {
  for (let one = kept.pop(); one; one = kept.pop()) if (one.isReusable()) return one;
  return undefined;
}

interface Connection {
  socket: Socket;
  /** Only one at a time. */
  fetch(url: URL, request: RangeRequest): Promise<void>;
  /** Whether the connection is open, and the last answer was as long as it said. */
  isReusable(): boolean;
}

/** An answer that is being received. */
interface UnderWay extends RangeRequest {
  /** The part of the head received so far; undefined once the head is complete. */
  head: Buffer | undefined;
  received: number;
  /** How many bytes the body has. */
  bodyBytes: number;
  keepsAlive: boolean;
  resolve(): void;
  reject(error: unknown): void;
}

function connect(url: URL, silenceTimeoutMs: number): Connection {
  let current: UnderWay | undefined;
  let canGoOn = true;
  const headBuffer = Buffer.allocUnsafeSlow(HEAD_BUFFER_BYTES);
  const target = {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (url.protocol === "https:" ? 443 : 80),
    onread: {
      // Node asks for a buffer after each read, so bytes of a body are read straight into place.
      buffer: () =>
        current && !current.head
          ? current.into.subarray(current.received, current.bodyBytes)
          : headBuffer,
      callback(sizeBytes: number, bytes: Uint8Array) {
        try {
          take(Buffer.from(bytes.buffer, bytes.byteOffset, sizeBytes));
        } catch (error) {
          socket.destroy(asError(error));
        }
        return true;
      },
    },
  };
  const socket: Socket =
    url.protocol === "https:"
      ? tls.connect({ ...target, ...serverName(target.host), ALPNProtocols: ["http/1.1"] })
      : net.connect(target);
  socket.setNoDelay(true);
  socket.setTimeout(silenceTimeoutMs, () => {
    socket.destroy(silent(url, silenceTimeoutMs));
  });
  let failure: Error | undefined;
  socket.on("error", (error) => {
    failure = error;
  });
  socket.on("close", () => end((one) => one.reject(failure ?? new Error("ended too early"))));

  function end(settle: (one: UnderWay) => void): void {
    const ended = current;
    current = undefined;
    // An idle connection must not keep the process alive.
    socket.unref();
    if (ended) settle(ended);
  }

  function take(bytes: Buffer): void {
    if (!current) throw new Error("sent data that nobody asked for");
    if (!current.head) {
      advance(current, bytes.length);
      return;
    }
    const read = Buffer.concat([current.head, bytes]);
    const head = parseResponseHead(read);
    if (!head) {
      current.head = read;
      return;
    }
    current.bodyBytes = checkHead(head, current);
    current.keepsAlive = head.fields.get("connection")?.toLowerCase() !== "close";
    current.head = undefined;
    const body = read.subarray(head.bodyOffset);
    if (body.length > current.bodyBytes) throw new FinalError("sent too much");
    body.copy(current.into);
    advance(current, body.length);
  }

  function advance(one: UnderWay, sizeBytes: number): void {
    one.received += sizeBytes;
    one.onReceived(sizeBytes);
    if (one.received < one.bodyBytes) return;
    canGoOn = one.keepsAlive;
    if (!canGoOn) socket.destroy();
    if (one.received < one.into.length) end(() => one.reject(new Error("ended too early")));
    else end(() => one.resolve());
  }

  return {
    socket,
    isReusable: () => canGoOn && !current && !socket.destroyed,
    fetch(asked, request) {
      return new Promise((resolve, reject) => {
        const head = Buffer.alloc(0);
        const begun = { head, received: 0, bodyBytes: 0, keepsAlive: false };
        current = { ...request, ...begun, resolve, reject };
        socket.ref();
        socket.write(requestHead(asked, request));
      });
    },
  };
}

function requestHead(url: URL, { offset, into }: RangeRequest): string {
  return [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    "user-agent: go-accel",
    `range: bytes=${offset}-${offset + into.length - 1}`,
    "\r\n",
  ].join("\r\n");
}

/** The number of bytes that follow. Throws if they are not from the range that was asked for. */
function checkHead({ status, fields }: ResponseHead, { offset, into }: RangeRequest): number {
  if (status !== 206 && status !== 200) throw statusError(status);
  expectPart(status, fields.get("content-range"), offset);
  const length = fields.get("content-length") ?? "";
  const isPlain = /^\d{1,15}$/.test(length) && !fields.has("transfer-encoding");
  if (!isPlain) throw new Error("does not say how much it sends");
  if (Number(length) > into.length) throw new FinalError("sent too much");
  return Number(length);
}

/** Throws if a successful answer is not a part that begins at `offset`. */
export function expectPart(status: number, contentRange: string | undefined, offset: number): void {
  if (status === 206 && contentRange?.startsWith(`bytes ${offset}-`)) return;
  throw new FinalError("sent a different part than was asked for");
}

/** The option for a host name. TLS sends no server name for an IP address. */
function serverName(host: string): { servername?: string } {
  return net.isIP(host) === 0 ? { servername: host } : {};
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
