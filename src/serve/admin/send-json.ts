import type { ServerResponse } from "node:http";

/** Sends a value as JSON on lines that people can read. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}

/** Sends what is wrong with a request. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  error: string,
  headers?: Readonly<Record<string, string>>,
): void {
  sendJson(response, status, { error }, headers);
}
