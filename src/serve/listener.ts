import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { ProxyHandler } from "../goproxy/handler.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { type Answer, type HttpListener, listen } from "../lib/http-listener.ts";
import { type AccessRules, isOpen } from "./access/access-rules.ts";
import { createGate, type Refusal } from "./access/gate.ts";
import type { JobTokens } from "./access/job-tokens.ts";
import { requestAddress } from "./access/network.ts";
import type { Service } from "./admin/services.ts";
import { formatAddress, type ListenAddress } from "./config/listen-address.ts";
import type { TlsFiles } from "./config/tls.ts";
import { type RequestRecord, type Watched, watchRequest } from "./observe/watch-request.ts";
import type { TracedRequest } from "./tracing/port.ts";

/** The server's socket. */
interface Listener {
  /** With the port that it really has. */
  address: ListenAddress;
  close: HttpListener["close"];
  /** Has new connections get another certificate. Without TLS it has no effect. */
  renew(tls: TlsFiles): void;
}

/** What the listener asks at each request, because it may be another answer at the next. */
export interface ListenerParts {
  answer: ProxyHandler;
  /** Answers what the server is asked about itself, such as its metrics; undefined for any other path. */
  findService(url: string): Service | undefined;
  /** Whether new requests are welcome. */
  isReady(): boolean;
  /** Host headers that are answered besides the address itself, in lower case. */
  hosts(): readonly string[];
  access(): AccessRules;
  jobTokens: JobTokens;
  /** Begins to trace a request; undefined if it is not traced. */
  beginTrace(request: IncomingMessage): TracedRequest | undefined;
  /** Hears of each request once its answer has ended. */
  onEnd(record: RequestRecord): void;
  clock: Clock;
  /** Of the machine. */
  wallClock: Pick<Clock, "nowMs">;
}

/** Far more than any path of the protocol that go sends. */
const MAX_PATH_CHARS = 4_096;
const DEFAULT_PORTS = { http: 80, https: 443 };

/**
 * Listens, answers health and readiness itself, and leaves the rest to `answer`, if the access rules
 * allow it. Without tokens a page in a browser of this machine must not read modules by a name that it
 * has for our address, so requests under other names are refused. Throws the system's error if it cannot
 * listen.
 */
export async function openListener(
  wanted: ListenAddress,
  tls: TlsFiles | undefined,
  parts: ListenerParts,
): Promise<Listener> {
  const gate = createGate(parts);
  const answer: Answer = (request, response) => {
    const trace = parts.beginTrace(request);
    const watched = watchRequest(request, response, {
      clock: parts.clock,
      wallClock: parts.wallClock,
      onEnd(record) {
        trace?.end(record);
        parts.onEnd(record);
      },
    });
    const { url = "", headers } = request;
    const isReady = parts.isReady();
    // A client that keeps connections then opens the next one somewhere else.
    if (!isReady) response.setHeader("connection", "close");
    if (url === "/healthz") return sendLine(response, 200, "ok");
    if (url === "/readyz")
      return sendLine(response, isReady ? 200 : 503, isReady ? "ready" : "ending");
    const rules = parts.access();
    const refuse = (refusal: Refusal) => {
      const address = requestAddress(request, rules.network);
      watched.note({ reader: undefined, address, refusal, detail: undefined });
    };
    if (isOpen(rules) && !isOurs(headers.host)) {
      refuse("host");
      return sendLine(response, 421, "go-accel: no such host; see `hosts` in the configuration");
    }
    if (url.length > MAX_PATH_CHARS) {
      refuse("path");
      return sendLine(response, 414, "the path is too long");
    }
    const answered = () => admit(request, response, watched);
    return trace ? trace.run(answered) : answered();
  };

  async function admit(
    request: IncomingMessage,
    response: ServerResponse,
    watched: Watched,
  ): Promise<void> {
    const verdict = await gate(request, parts.access());
    const { grant, address } = verdict;
    const refused = verdict.kind === "refused" ? verdict : undefined;
    const { reason: refusal, detail } = refused ?? {};
    watched.note({ reader: grant?.name, address, refusal, detail });
    if (verdict.kind === "refused") {
      return sendLine(response, verdict.status, `go-accel: ${verdict.text}`, verdict.headers);
    }
    const service = parts.findService(request.url ?? "");
    if (!service) return parts.answer(request, response);
    try {
      await service(request, response, grant);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendLine(response, 500, `go-accel: ${errorMessage(error)}`);
    }
  }

  const secure = tls && createSecureServer(tls);
  const server = secure ?? createServer();
  const { port, close } = await listen(server, wanted, { answer, clock: parts.clock });
  const address = { host: wanted.host, port };
  const defaultPort = DEFAULT_PORTS[tls ? "https" : "http"];
  const ownNames = ["localhost", "127.0.0.1", "::1", wanted.host].flatMap((host) => {
    const withPort = formatAddress({ host, port: address.port }).toLowerCase();
    // In a URL this port is not written.
    const bare = withPort.slice(0, -`:${defaultPort}`.length);
    return address.port === defaultPort ? [withPort, bare] : [withPort];
  });

  function isOurs(host: string | undefined): boolean {
    const name = host?.toLowerCase() ?? "";
    return ownNames.includes(name) || parts.hosts().includes(name);
  }

  return { address, close, renew: (files) => secure?.setSecureContext(files) };
}

function sendLine(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string | string[]>> = {},
): undefined {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}
