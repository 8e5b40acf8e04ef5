import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as sendRequest,
} from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface S3Request {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly range: string | undefined;
  /** Its `If-None-Match`. */
  readonly unless: string | undefined;
}

type S3Fault =
  | { readonly kind: "status"; readonly status: number; readonly code: string }
  /** 200 with something else, as a captive portal answers. */
  | { readonly kind: "page"; readonly body: string }
  /** The socket is destroyed after so many bytes of the answer's body. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Never answers. */
  | { readonly kind: "hang" };

/** Sees every request before the server does; what it gives happens instead of an answer. */
export type Watch = (request: S3Request) => S3Fault | undefined | Promise<S3Fault | undefined>;

export interface S3Proxy {
  readonly url: string;
  readonly requests: readonly S3Request[];
}

/**
 * Passes requests on to a real server, as they are (their signatures hold the host by which the
 * client knows us), and makes faults. It closes when the running test ends.
 */
export async function startS3Proxy(
  target: string,
  watch: Watch = () => undefined,
): Promise<S3Proxy> {
  const requests: S3Request[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = "", url = "" } = incoming;
    const request = {
      method,
      url,
      range: incoming.headers.range,
      unless: incoming.headers["if-none-match"],
    };
    requests.push(request);
    const fault = await watch(request);
    switch (fault?.kind) {
      case "hang":
        return;
      case "status":
        // Not before the request is read: a client that still writes would see a reset instead.
        incoming.resume().once("end", () => {
          response.writeHead(fault.status, {
            "content-type": "application/xml",
            connection: "close",
          });
          response.end(`<Error><Code>${fault.code}</Code></Error>`);
        });
        return;
      case "page":
        incoming.resume();
        response.writeHead(200, { "content-type": "text/html", connection: "close" });
        return void response.end(fault.body);
      default:
        pass(target, incoming, response, fault?.afterBytes);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

function pass(
  target: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  cutAfterBytes: number | undefined,
): void {
  const { method, headers, url } = incoming;
  const options = { method, headers, setHost: false };
  const outgoing = sendRequest(`${target}${url}`, options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (cutAfterBytes === undefined) return void answer.pipe(response);
    let sent = 0;
    answer.on("data", (chunk: Buffer) => {
      response.write(chunk.subarray(0, Math.max(0, cutAfterBytes - sent)), () => {
        if (sent >= cutAfterBytes) response.destroy();
      });
      sent += chunk.length;
    });
    answer.on("error", () => response.destroy());
  });
  outgoing.on("error", () => response.destroy());
  incoming.on("error", () => outgoing.destroy());
  incoming.pipe(outgoing);
}
