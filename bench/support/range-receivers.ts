import http from "node:http";
import https from "node:https";
import { Writable } from "node:stream";
import { Agent, type Dispatcher } from "undici";
import { SILENCE_TIMEOUT_MS, silent } from "../../src/cache/github/http-exchange.ts";
import { FinalError, statusError } from "../../src/cache/github/http-status.ts";
import {
  createRangeReceiver,
  expectPart,
  type RangeReceiver,
  type RangeRequest,
} from "../../src/cache/github/range-receiver.ts";

/** Other implementations of `RangeReceiver`, to be compared with ours. */
export const RECEIVERS = {
  own: createRangeReceiver,
  dispatch: createDispatchReceiver,
  stream: createStreamReceiver,
  request: createRequestReceiver,
  node: createNodeReceiver,
} satisfies Record<string, () => RangeReceiver>;

export type ReceiverName = keyof typeof RECEIVERS;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** undici's lowest level: a handler that is called with each piece as it was read. */
function createDispatchReceiver(): RangeReceiver {
  const agent = createAgent();
  return {
    receive(request) {
      request.signal.throwIfAborted();
      return new Promise((resolve, reject) => {
        let fill: Fill | undefined;
        let stop = () => {};
        const settle = (act: () => void) => {
          request.signal.removeEventListener("abort", stop);
          act();
        };
        agent.dispatch(optionsOf(request), {
          onRequestStart(controller) {
            stop = () => controller.abort(request.signal.reason);
            request.signal.addEventListener("abort", stop);
          },
          onResponseStart(_, status, headers) {
            fill = startFill(request, status, headers);
          },
          onResponseData: (_, chunk) => fill?.add(chunk),
          onResponseEnd: () =>
            settle(() => {
              if (fill?.isWhole()) resolve();
              else reject(new Error("ended too early"));
            }),
          onResponseError: (_, error) => settle(() => reject(error)),
        });
      });
    },
  };
}

function createStreamReceiver(): RangeReceiver {
  const agent = createAgent();
  return {
    async receive(request) {
      let fill: Fill | undefined;
      const options = { ...optionsOf(request), signal: request.signal };
      await agent.stream(options, ({ statusCode, headers }) => {
        const into = startFill(request, statusCode, headers);
        fill = into;
        return new Writable({
          write(chunk: Buffer, _, done) {
            into.add(chunk);
            done();
          },
        });
      });
      if (!fill?.isWhole()) throw new Error("ended too early");
    },
  };
}

function createRequestReceiver(): RangeReceiver {
  const agent = createAgent();
  return {
    async receive(request) {
      const options = { ...optionsOf(request), signal: request.signal };
      const { statusCode, headers, body } = await agent.request(options);
      const fill = startFill(request, statusCode, headers);
      for await (const chunk of body) fill.add(chunk);
      if (!fill.isWhole()) throw new Error("ended too early");
    },
  };
}

function createNodeReceiver(): RangeReceiver {
  const clients = {
    "http:": { get: http.get, agent: new http.Agent({ keepAlive: true }) },
    "https:": { get: https.get, agent: new https.Agent({ keepAlive: true }) },
  };
  return {
    receive(request) {
      const url = new URL(request.url);
      const { get, agent } = clients[url.protocol === "https:" ? "https:" : "http:"];
      return new Promise((resolve, reject) => {
        const options = { agent, headers: headersOf(request), signal: request.signal };
        const asked = get(url, options, (reply) => {
          const fill = startFill(request, reply.statusCode ?? 0, reply.headers);
          reply.on("data", (chunk: Buffer) => fill.add(chunk));
          reply.once("error", reject);
          reply.once("end", () => {
            if (fill.isWhole()) resolve();
            else reject(new Error("ended too early"));
          });
        });
        asked.setTimeout(SILENCE_TIMEOUT_MS, () => {
          asked.destroy(silent(url, SILENCE_TIMEOUT_MS));
        });
        asked.once("error", reject);
      });
    },
  };
}

function createAgent(): Agent {
  const limits = { headersTimeout: SILENCE_TIMEOUT_MS, bodyTimeout: SILENCE_TIMEOUT_MS };
  return new Agent({ ...limits, allowH2: false });
}

function optionsOf(request: RangeRequest): Dispatcher.DispatchOptions & { origin: string } {
  const url = new URL(request.url);
  return {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: "GET",
    headers: headersOf(request),
  };
}

function headersOf({ offset, into }: RangeRequest) {
  return { "user-agent": "go-accel", range: `bytes=${offset}-${offset + into.length - 1}` };
}

interface Fill {
  add(chunk: Buffer): void;
  isWhole(): boolean;
}

/** Checks the head of an answer as ours does, and puts the body in its place. */
function startFill(request: RangeRequest, status: number, headers: Headers): Fill {
  if (status !== 206 && status !== 200) throw statusError(status);
  expectPart(status, String(headers["content-range"]), request.offset);
  let received = 0;
  return {
    add(chunk) {
      if (received + chunk.length > request.into.length) throw new FinalError("sent too much");
      received += chunk.copy(request.into, received);
      request.onReceived(chunk.length);
    },
    isWhole: () => received === request.into.length,
  };
}
