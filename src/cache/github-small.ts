import { createHash } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { CacheError, errorMessage } from "../lib/errors.ts";
import type { SmallEntries } from "./backend.ts";
import { SMALL_LIMIT_BYTES } from "./small-entry.ts";
import { unavailable } from "./transfer-process.ts";

/** A healthy service answers each request within a second. */
const REQUEST_TIMEOUT_MS = 4_000;
const METHODS = "/twirp/github.actions.results.api.v1.CacheService/";

/**
 * Small entries in the cache service of GitHub Actions, asked directly: a transfer process and its
 * library take longer to start than the three requests do. Undefined where the service speaks its
 * older protocol, as that of GitHub Enterprise Server does.
 */
export function createGithubSmallEntries(env: NodeJS.ProcessEnv): SmallEntries | undefined {
  const service = env["ACTIONS_RESULTS_URL"];
  const token = env["ACTIONS_RUNTIME_TOKEN"];
  if (!service || !token || !env["ACTIONS_CACHE_SERVICE_V2"] || isEnterpriseServer(env)) {
    return undefined;
  }
  const agents = createAgents(env);
  const call = async (method: string, body: Record<string, unknown>) => {
    const response = await request(new URL(METHODS + method, service), agents, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: readAnswer(response.body) };
  };
  return {
    async read(name, prefix) {
      const version = versionOf(name);
      const { status, answer } = await call("GetCacheEntryDownloadURL", {
        key: prefix,
        restore_keys: [],
        version,
      });
      if (status !== 200 || answer["ok"] === undefined) throw refused("a look-up", status);
      const address = answer["signed_download_url"];
      if (answer["ok"] !== true || typeof address !== "string") return undefined;
      const blob = await request(new URL(address), agents, { method: "GET", headers: {} });
      if (blob.status !== 200) throw refused("a download", blob.status);
      return blob.body;
    },
    async save({ name, key }, content) {
      const version = versionOf(name);
      const { status, answer } = await call("CreateCacheEntry", { key, version });
      if (status === 409) return "exists";
      if (status === 403 || String(answer["message"]).includes("cache write denied:")) {
        return "denied";
      }
      const address = answer["signed_upload_url"];
      if (status !== 200 || typeof address !== "string") throw refused("a new entry", status);
      const body = await content;
      const upload = await request(new URL(address), agents, {
        method: "PUT",
        headers: { "content-type": "application/octet-stream", "x-ms-blob-type": "BlockBlob" },
        body,
      });
      if (upload.status !== 201) throw refused("an upload", upload.status);
      const done = await call("FinalizeCacheEntryUpload", {
        key,
        version,
        size_bytes: String(Buffer.byteLength(body)),
      });
      if (done.answer["ok"] !== true) throw refused("the end of an upload", done.status);
      return "saved";
    },
  };
}

/** As `@actions/cache` tells it: GitHub itself, its data residency and a service on this machine are not. */
function isEnterpriseServer(env: NodeJS.ProcessEnv): boolean {
  const { hostname } = new URL(env["GITHUB_SERVER_URL"] || "https://github.com");
  return !/(?:^github\.com|\.ghe\.com|\.localhost)$/i.test(hostname);
}

/** The service keeps entries of different versions apart; `@actions/cache` makes them of paths. */
function versionOf(name: string): string {
  return createHash("sha256").update(`go-accel small entry|${name}`).digest("hex");
}

function refused(what: string, status: number): CacheError {
  return unavailable(`the cache service answered ${what} with ${status}`);
}

function readAnswer(body: Buffer): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(body.toString());
    return typeof answer === "object" && answer !== null ? { ...answer } : {};
  } catch {
    // A page of a captive portal; what is missing in it, the caller says.
    return {};
  }
}

interface Agents {
  "http:": http.Agent;
  "https:": https.Agent;
}

/** By way of a proxy as the library does; an older Node.js knows no such option and asks directly. */
function createAgents(proxyEnv: NodeJS.ProcessEnv): Agents {
  const options = { keepAlive: true, proxyEnv };
  return { "http:": new http.Agent(options), "https:": new https.Agent(options) };
}

interface Request {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * One request, without retries: what is kept here can be done without. Not by `fetch()`, which has
 * to be loaded first. Addresses are signed, and never part of an error.
 */
async function request(
  url: URL,
  agents: Agents,
  { method, headers, body }: Request,
): Promise<{ status: number; body: Buffer }> {
  const isSecure = url.protocol === "https:";
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const outgoing = (isSecure ? https : http).request(url, {
        agent: agents[isSecure ? "https:" : "http:"],
        method,
        headers: { ...headers, ...length, "user-agent": "go-accel" },
        signal,
      });
      // An error may come after the answer as well, where the reading of its body tells of it.
      outgoing.on("error", reject).once("response", resolve).end(body);
    });
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes > SMALL_LIMIT_BYTES) throw unavailable("an answer was larger than any entry");
      chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
  } catch (error) {
    if (error instanceof CacheError) throw error;
    const reason = signal.aborted
      ? `did not answer within ${REQUEST_TIMEOUT_MS} ms`
      : `could not be asked: ${errorMessage(error)}`;
    throw unavailable(`the cache service ${reason}`);
  }
}
