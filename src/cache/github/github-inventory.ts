import type { Clock } from "../../lib/clock.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";
import { TRANSFER_TIMEOUT_MS, withDeadline } from "../deadline.ts";
import type { CacheInventory, StoredEntry } from "../inventory.ts";
import { isOwnKey } from "../read-key.ts";
import { unavailable } from "../unavailable.ts";
import {
  createHttpExchange,
  type HttpRequest,
  readText,
  SILENCE_TIMEOUT_MS,
} from "./http-exchange.ts";
import { FinalError, isPassingStatus, statusError } from "./http-status.ts";
import { withAttempts } from "./with-attempts.ts";

export interface GithubInventoryOptions {
  /** Of GitHub's REST API. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  /** With `actions: read`, and `actions: write` to remove entries. */
  token: string;
  env: NodeJS.ProcessEnv;
  clock: Clock;
}

const API = "GitHub's API";
const RETRY = { attempts: 3, backoff: { baseDelayMs: 1_000, maxDelayMs: 5_000 } };
/** The most that the API allows. */
const PER_PAGE = 100;
/** What all our keys begin with; the API finds keys by their beginning. */
const KEY_START = "accel";

/**
 * What GitHub's cache service keeps for a repository, by its REST API
 * (https://docs.github.com/rest/actions/cache). Only jobs can read an entry's content.
 */
export function createGithubInventory(options: GithubInventoryOptions): CacheInventory {
  const { clock, token, env } = options;
  const exchange = createHttpExchange(SILENCE_TIMEOUT_MS, env);
  const base = `${options.apiUrl.replace(/\/$/, "")}/repos/${options.repository}/actions/caches`;
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "x-github-api-version": "2022-11-28",
  };

  async function callOnce(request: Pick<HttpRequest, "method" | "url" | "signal">) {
    const { status, body } = await exchange.send({ ...request, headers });
    const text = await readText(body);
    if (isPassingStatus(status)) throw statusError(status);
    return { status, answer: tryParseJson(text) };
  }
  async function call(method: "GET" | "DELETE", url: string) {
    try {
      return await withDeadline(clock, API, { timeoutMs: TRANSFER_TIMEOUT_MS }, (signal) =>
        withAttempts(clock, { ...RETRY, signal }, () => callOnce({ method, url, signal })),
      );
    } catch (error) {
      if (error instanceof CacheError) throw error;
      throw unavailable(`${API} failed: ${errorMessage(error)}`, error);
    }
  }

  return {
    async list() {
      const entries: StoredEntry[] = [];
      for (let page = 1; ; page++) {
        const url = `${base}?key=${KEY_START}&per_page=${PER_PAGE}&page=${page}`;
        const { status, answer } = await call("GET", url);
        const caches = ownField(answer, "actions_caches");
        if (status !== 200 || !Array.isArray(caches)) throw refusal(status, answer);
        entries.push(...caches.map(readEntry).filter((entry) => isOwnKey(entry.key)));
        if (caches.length < PER_PAGE) return entries;
      }
    },
    async remove({ id }) {
      const { status, answer } = await call("DELETE", `${base}/${id}`);
      if (status === 404) return false;
      if (status !== 204) throw refusal(status, answer);
      return true;
    },
  };
}

function readEntry(cache: unknown): StoredEntry {
  const text = (name: string) => {
    const value = ownField(cache, name);
    if (typeof value !== "string") throw odd(name);
    return value;
  };
  const number = (name: string) => {
    const value = ownField(cache, name);
    if (typeof value !== "number" || !Number.isSafeInteger(value)) throw odd(name);
    return value;
  };
  const time = (name: string) => {
    const ms = Date.parse(text(name));
    if (Number.isNaN(ms)) throw odd(name);
    return ms;
  };
  return {
    name: undefined,
    id: number("id"),
    key: text("key"),
    ref: text("ref"),
    sizeBytes: number("size_in_bytes"),
    createdMs: time("created_at"),
    usedMs: time("last_accessed_at"),
  };
}

function odd(field: string): CacheError {
  return unavailable(`${API} sent an entry without a valid ${field}`);
}

function refusal(status: number, answer: unknown): CacheError {
  const message = ownField(answer, "message");
  const said = typeof message === "string" ? `: ${message.slice(0, 200)}` : "";
  const cause = new FinalError(`answered ${status}${said}`);
  if (status !== 401 && status !== 403 && status !== 404) {
    return unavailable(`${API} ${cause.message}`, cause);
  }
  return new CacheError(`${API} ${cause.message}`, {
    code: "BACKEND_UNAVAILABLE",
    hint: "GITHUB_TOKEN needs actions: read for the repository, and actions: write to remove entries",
    cause,
  });
}
