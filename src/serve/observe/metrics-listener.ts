import { createServer, type ServerResponse } from "node:http";
import type { Clock } from "../../lib/clock.ts";
import { type Answer, type HttpListener, listen } from "../../lib/http-listener.ts";
import type { Metrics } from "./metrics.ts";

/** Answers a request for the metrics. */
export async function sendMetrics(
  metrics: Pick<Metrics, "scrape">,
  response: ServerResponse,
): Promise<void> {
  const { contentType, text } = await metrics.scrape();
  const body = Buffer.from(text);
  response.writeHead(200, { "content-type": contentType, "content-length": body.length });
  response.end(body);
}

/**
 * Listens on an address at which there are metrics and nothing else, for all who can reach it. Throws
 * the system's error if it cannot listen.
 */
export function openMetricsListener(
  address: { host: string; port: number },
  { metrics, clock }: { metrics: Pick<Metrics, "scrape">; clock: Pick<Clock, "sleep"> },
): Promise<HttpListener> {
  const answer: Answer = ({ url }, response) => {
    if (url === "/metrics") return sendMetrics(metrics, response);
    response.writeHead(404, { "content-length": 0 });
    response.end();
    return undefined;
  };
  return listen(createServer(), address, { answer, clock });
}
