import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { isEqual } from "./cache-service/token.ts";
import { makeJobIssuer } from "./job-issuer.ts";

export interface IdTokenServiceOptions {
  /** Claims of every token; by default those of a push. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** How long tokens count, in seconds; five minutes by default, as GitHub's do. */
  readonly lifetimeS?: number;
  /** By how much its clock is slow, in seconds. */
  readonly lateS?: number;
}

/**
 * GitHub's service that gives jobs their ID tokens, and the issuer of these tokens, on one address. It
 * answers as the real one does where a client can tell the difference.
 */
export interface IdTokenService {
  /** As the claim `iss` has it. */
  readonly issuer: string;
  /** What a job with `permissions: id-token: write` has. */
  readonly access: { readonly url: string; readonly token: string };
  /** Each request for a token, oldest first. */
  readonly requests: readonly { readonly status: number; readonly audience: string | null }[];
  /** Every token that was given out. */
  readonly issued: readonly string[];
  /** From now on requests for tokens are answered with this status; undefined: as usual. */
  failWith(status: number | undefined): void;
  close(): Promise<void>;
}

const PATH = "/tenant//idtoken/7/8";
const VERSION = "2.0";
const CLAIMS = {
  sub: "repo:octo/app:ref:refs/heads/main",
  repository: "octo/app",
  repository_id: "74",
  repository_owner: "octo",
  repository_owner_id: "65",
  event_name: "push",
  ref: "refs/heads/main",
  runner_environment: "github-hosted",
};
const DEFAULT_AUDIENCE = "https://github.com/octo";

export async function startIdTokenService(
  options: IdTokenServiceOptions = {},
): Promise<IdTokenService> {
  const { claims = {}, lifetimeS = 300, lateS = 0 } = options;
  const token = randomBytes(48).toString("base64url");
  const requests: { status: number; audience: string | null }[] = [];
  const issued: string[] = [];
  let failure: number | undefined;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", issuer.url);
    const { status, body } =
      url.pathname === PATH ? await give(request, url) : publish(url.pathname);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const issuer = await makeJobIssuer(`http://127.0.0.1:${port}`, Date.now);

  function publish(path: string) {
    const body = issuer.answer(path);
    return { status: body ? 200 : 404, body: body ?? {} };
  }

  async function give(request: IncomingMessage, url: URL) {
    const audience = url.searchParams.get("audience");
    const status = failure ?? statusFor(request, url);
    requests.push({ status, audience });
    if (status !== 200) return { status, body: { message: "no token" } };
    const iat = Math.floor(Date.now() / 1_000) - lateS;
    const value = await issuer.sign({
      ...CLAIMS,
      ...claims,
      jti: randomBytes(8).toString("hex"),
      iat,
      nbf: iat,
      exp: iat + lifetimeS,
      aud: audience ?? DEFAULT_AUDIENCE,
    });
    issued.push(value);
    return { status, body: { count: value.length, value } };
  }

  function statusFor({ method, headers }: IncomingMessage, url: URL): number {
    const [scheme = "", sent = ""] = (headers.authorization ?? "").split(" ");
    if (scheme !== "Bearer" || !isEqual(sent, token)) return 401;
    if (method !== "GET") return 405;
    const isKnown = url.searchParams.get("api-version") === VERSION;
    return isKnown && url.searchParams.getAll("audience").length <= 1 ? 200 : 400;
  }

  return {
    issuer: issuer.url,
    access: { url: `${issuer.url}${PATH}?api-version=${VERSION}`, token },
    requests,
    issued,
    failWith(status) {
      failure = status;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
