import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, its path sent as it stands behind that of the base. Throws if the answer is cut. */
export async function ask(
  baseUrl: string,
  path: string,
  options: Omit<RequestOptions, "path"> = {},
): Promise<Answer> {
  const { hostname, port, pathname } = new URL(baseUrl);
  const whole = `${pathname.replace(/\/$/, "")}${path}`;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const target = { hostname, port, path: whole, agent: false, ...options };
  const request = httpRequest(target, (response) => {
    buffer(response).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      reject,
    );
  });
  request.once("error", reject);
  request.end();
  return promise;
}

/** The answer's text, where the status is the expected one; throws otherwise. */
export async function askText(baseUrl: string, path: string, status = 200): Promise<string> {
  const answer = await ask(baseUrl, path);
  const text = answer.body.toString();
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${text}`);
  return text;
}
