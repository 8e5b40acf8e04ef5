import type { Clock } from "../../lib/clock.ts";
import { tryParseJson } from "../../lib/json.ts";
import { type HttpExchange, readText } from "./http-exchange.ts";
import { FinalError, isPassingStatus, statusError } from "./http-status.ts";
import { withAttempts } from "./with-attempts.ts";

/** An entry's key and its version. Entries of different versions are kept apart. */
interface VersionedKey {
  key: string;
  /** 64 hexadecimal digits. */
  version: string;
}

/**
 * The calls of GitHub's cache service. Each throws if the service fails or breaks its interface.
 */
export interface GithubCacheService {
  /** The entry of the first key that matches, exactly or as a prefix; undefined if none does. */
  find(
    keys: readonly string[],
    version: string,
    signal: AbortSignal,
  ): Promise<{ key: string; url: string } | undefined>;
  /** Begins an entry. Returns where to put its archive, or why there can be no entry. */
  reserve(entry: VersionedKey, signal: AbortSignal): Promise<{ url: string } | "exists" | "denied">;
  /** Makes an entry visible after its archive was uploaded. */
  commit(entry: VersionedKey, sizeBytes: number, signal: AbortSignal): Promise<void>;
}

const RETRY = { attempts: 2, backoff: { baseDelayMs: 1_000, maxDelayMs: 1_000 } };
/** The service refuses more keys. */
const MAX_KEYS = 10;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/**
 * Uses the service's Twirp interface, `github.actions.results.api.v1.CacheService`, as the client
 * of actions/toolkit does. `baseUrl` ends in a slash.
 */
export function createGithubCacheService(
  { exchange, clock }: { exchange: HttpExchange; clock: Clock },
  baseUrl: string,
  token: string,
): GithubCacheService {
  const url = new URL("twirp/github.actions.results.api.v1.CacheService/", baseUrl).href;

  async function callOnce(method: string, request: object, signal: AbortSignal): Promise<Answer> {
    const reply = await exchange.send({
      method: "POST",
      url: url + method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(request),
      signal,
    });
    const { status } = reply;
    const text = await readText(reply.body);
    if (isPassingStatus(status)) throw statusError(status);
    const body = tryParseJson(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) {
      throw new Error("sent an answer that is not part of its interface");
    }
    return { status, body: inSnakeCase(body) };
  }
  const call = (method: string, request: object, signal: AbortSignal) =>
    withAttempts(clock, { ...RETRY, signal }, () => callOnce(method, request, signal));

  return {
    async find([key = "", ...others], version, signal) {
      const restore_keys = others.slice(0, MAX_KEYS - 1);
      const answer = await call("GetCacheEntryDownloadURL", { key, restore_keys, version }, signal);
      const { ok, signed_download_url: download, matched_key: matched } = answer.body;
      if (answer.status === 200 && ok !== true) return undefined;
      if (answer.status !== 200 || typeof download !== "string" || typeof matched !== "string") {
        throw refusal(answer);
      }
      return { key: matched, url: download };
    },
    async reserve({ key, version }, signal) {
      const answer = await call("CreateCacheEntry", { key, version }, signal);
      const { ok, signed_upload_url: upload, message } = answer.body;
      if (answer.status === 409) return "exists";
      if (answer.status === 200 && ok === true && typeof upload === "string") {
        return { url: upload };
      }
      if (typeof message === "string" && message.includes("cache write denied")) return "denied";
      throw refusal(answer);
    },
    async commit({ key, version }, sizeBytes, signal) {
      const request = { key, version, size_bytes: String(sizeBytes) };
      const answer = await call("FinalizeCacheEntryUpload", request, signal);
      if (answer.status !== 200 || answer.body["ok"] !== true) throw refusal(answer);
    },
  };
}

function refusal({ status, body }: Answer): FinalError {
  const said = body["message"] ?? body["msg"];
  const detail = typeof said === "string" && said !== "" ? `: ${said.slice(0, 200)}` : "";
  return new FinalError(`answered ${status}${detail}`);
}

/** Names as the service writes them. The JSON form of its messages also allows `camelCase`. */
function inSnakeCase(value: object): Record<string, unknown> {
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [snake(name), one]));
}
