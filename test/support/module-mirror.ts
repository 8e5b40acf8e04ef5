import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { SyntheticModule } from "./module-builder.ts";
import { isAuthorized, type MirrorCredentials } from "./module-mirror/credentials.ts";
import { createFaultScript, type Fault, type FaultAction } from "./module-mirror/faults.ts";
import { createRecorder, type Upstream } from "./module-mirror/recorder.ts";
import { type MirrorReply, textReply } from "./module-mirror/reply.ts";
import { sendFaulty, sendReply } from "./module-mirror/send.ts";
import { layOutSite } from "./module-mirror/site.ts";

export type { Fault, FaultAction, FaultKind } from "./module-mirror/faults.ts";
export type { MirrorReply } from "./module-mirror/reply.ts";

export interface ModuleMirrorOptions {
  readonly modules?: readonly SyntheticModule[];
  /** Wait before each answer, to stand for a network. */
  readonly delayMs?: number;
  /** Nothing is answered before this resolves. */
  readonly heldUntil?: Promise<unknown>;
  readonly faults?: readonly Fault[];
  /** Asked for every request, by its path without percent encoding, before the script of faults. */
  readonly chooseFault?: (path: string) => FaultAction | undefined;
  /** Without it everyone may read. With it, a request without the credentials gets 401. */
  readonly auth?: MirrorCredentials;
  /** Answers what the modules do not, from a real mirror or from what was recorded of it. */
  readonly upstream?: Upstream;
  /** Answers `/sumdb/…`. Without it, or if it returns undefined, the answer is 404. */
  readonly sumdb?: (path: string) => MirrorReply | undefined | Promise<MirrorReply | undefined>;
}

/** One request, recorded when it arrives and completed when it is over. */
interface MirrorRequest {
  readonly method: string;
  /** Without percent encoding. */
  readonly path: string;
  /** As it came over the wire. */
  readonly rawPath: string;
  readonly hasAuthorization: boolean;
  /** The header of that name. */
  readonly traceparent: string | string[] | undefined;
  /** Since the Unix epoch, with fractions. */
  readonly startedAtMs: number;
  /** 0 before a status line was sent, and if none was. */
  readonly status: number;
  /** From arrival to the end of the answer or of the connection; 0 while under way. */
  readonly ms: number;
  /** Size of the body, as handed to the connection. */
  readonly bytes: number;
}

export interface ModuleMirror {
  /** For GOPROXY; no slash at the end. */
  readonly url: string;
  /** In the order of arrival. */
  readonly requests: readonly MirrorRequest[];
  setFaults(faults: readonly Fault[]): void;
  /** Forgets the requests so far. */
  clearRequests(): void;
  /** Cuts every connection, those of hanging requests too. */
  close(): Promise<void>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Starts a module mirror (the GOPROXY protocol) on a free port of 127.0.0.1. */
export async function startModuleMirror(options: ModuleMirrorOptions = {}): Promise<ModuleMirror> {
  const site = layOutSite(options.modules ?? []);
  const faults = createFaultScript(options.faults ?? []);
  const recorder = options.upstream && createRecorder(options.upstream);
  const requests: Mutable<MirrorRequest>[] = [];
  const closing = new AbortController();

  async function findReply(path: string, rawPath: string): Promise<MirrorReply> {
    if (path.startsWith("/sumdb/")) {
      return (
        (await options.sumdb?.(path)) ?? textReply(404, "not found: no checksum database here")
      );
    }
    const known = site.get(path);
    if (known !== undefined) return known;
    if (recorder !== undefined) return recorder.reply(path, rawPath);
    return textReply(404, `not found: ${path}`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const record = startRecord(request, response);
    requests.push(record);
    await options.heldUntil;
    if (options.delayMs !== undefined) {
      await sleep(options.delayMs, undefined, { signal: closing.signal });
    }
    if (options.auth !== undefined && !isAuthorized(options.auth, request.headers.authorization)) {
      response.setHeader("WWW-Authenticate", 'Basic realm="modules"');
      return sendReply(response, record, textReply(401, "unauthorized"));
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendReply(response, record, textReply(405, "method not allowed"));
    }
    const fault = options.chooseFault?.(record.path) ?? faults.take(record.path);
    const reply = await findReply(record.path, record.rawPath);
    if (fault === undefined) sendReply(response, record, reply);
    else sendFaulty(response, record, reply, fault);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (closing.signal.aborted) return;
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  // Go keeps connections for 90 s. A server that closes them first causes resets that no test asked
  // for.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    setFaults: faults.set,
    clearRequests: () => void requests.splice(0),
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await recorder?.close();
    },
  };
}

function startRecord(request: IncomingMessage, response: ServerResponse): Mutable<MirrorRequest> {
  const startedAtMs = performance.timeOrigin + performance.now();
  const rawPath = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const record: Mutable<MirrorRequest> = {
    method: request.method ?? "",
    path: decodePath(rawPath),
    rawPath,
    hasAuthorization: request.headers.authorization !== undefined,
    traceparent: request.headers["traceparent"],
    startedAtMs,
    status: 0,
    ms: 0,
    bytes: 0,
  };
  response.once("close", () => {
    record.ms = performance.timeOrigin + performance.now() - startedAtMs;
  });
  return record;
}

function decodePath(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    // A URIError: "%" without two hex digits. Nothing has such a path, so it will be 404.
    return rawPath;
  }
}
