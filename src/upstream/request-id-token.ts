import type { Dispatcher } from "undici";
import { backoffMs } from "../lib/backoff.ts";
import type { Clock } from "../lib/clock.ts";
import { ownField, tryParseJson } from "../lib/json.ts";
import { readLimited } from "../lib/read-stream.ts";
import { discardBody } from "./body.ts";
import type { IdTokenService } from "./id-token-service.ts";
import { isConfidential } from "./mirror-auth.ts";
import { transportError } from "./transport-error.ts";

/** A token, or why there is none, in words without secrets. */
export type IdTokenAnswer = { kind: "token"; token: string } | { kind: "failed"; why: string };

/** Gets a token for an audience. Never rejects. */
export type RequestIdToken = (audience: string) => Promise<IdTokenAnswer>;

const NAME = "the CI system";
const MAX_ATTEMPTS = 3;
const TIMEOUT_MS = 5_000;
const BACKOFF = { baseDelayMs: 250, maxDelayMs: 2_000 };
/** A token has some two thousand characters. */
const MAX_ANSWER_BYTES = 64 * 1024;

type Attempt = IdTokenAnswer | { kind: "passing"; why: string };

/**
 * Asks the job's service, up to three times for at most 5 s each. It is asked over https or on this machine
 * only, and no redirect is followed: the request's token must not go anywhere else.
 */
export function createIdTokenRequest(
  service: IdTokenService,
  { dispatcher, clock }: { dispatcher: Dispatcher; clock: Clock },
): RequestIdToken {
  return async (audience) => {
    const url = URL.canParse(service.url) ? new URL(service.url) : undefined;
    if (!url || !isConfidential(url))
      return { kind: "failed", why: `${NAME} is not at an https URL` };
    url.searchParams.set("audience", audience);
    for (let attempt = 1; ; attempt++) {
      const answer = await ask(dispatcher, url, service.token);
      if (answer.kind !== "passing") return answer;
      if (attempt === MAX_ATTEMPTS) return { kind: "failed", why: answer.why };
      await clock.sleep(backoffMs(attempt, BACKOFF));
    }
  };
}

async function ask(dispatcher: Dispatcher, url: URL, token: string): Promise<Attempt> {
  try {
    const { statusCode, body } = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        accept: "application/json",
        authorization: `Bearer ${token}`,
        "user-agent": "go-accel",
      },
    });
    if (statusCode !== 200) {
      discardBody(body);
      const isPassing = statusCode === 429 || statusCode >= 500;
      return { kind: isPassing ? "passing" : "failed", why: `${NAME} answered ${statusCode}` };
    }
    const text = await readLimited(body, MAX_ANSWER_BYTES);
    const value = ownField(tryParseJson(text?.toString("utf8") ?? ""), "value");
    if (typeof value === "string" && value !== "") return { kind: "token", token: value };
    return { kind: "failed", why: `the answer of ${NAME} has no token in it` };
  } catch (error) {
    return { kind: "passing", why: transportError(NAME, error).message };
  }
}
