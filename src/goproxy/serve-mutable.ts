import type { MutableAnswers } from "./mutable-answers.ts";
import { queryFor } from "./queries.ts";
import { notFound, ok, stale } from "./responses.ts";
import type { MutableRoute } from "./routes.ts";
import { type Answered, type Exchange, giveUp, sendText } from "./send.ts";

export type ServeMutable = (exchange: Exchange, route: MutableRoute) => Promise<Answered>;

const CONTENT_TYPES: Record<MutableRoute["endpoint"], string> = {
  list: "text/plain; charset=utf-8",
  latest: "application/json",
  info: "application/json",
};

/** Answers with what may be another answer tomorrow. */
export function createMutableServer(
  answers: MutableAnswers,
  /** Names of all mirrors that may be asked. */
  mirrors: readonly string[],
): ServeMutable {
  return async (exchange, route) => {
    const what = queryFor(route).path.slice(1).replaceAll("%21", "!");
    try {
      const answer = await answers.get(route);
      if (answer.kind === "not-found") {
        const sent = sendText(exchange, notFound(what, mirrors));
        return answer.isRemembered ? { ...sent, tier: "memory" } : sent;
      }
      const text = ok(answer.body, CONTENT_TYPES[route.endpoint]);
      if (answer.source === "stale") {
        const { ageMs } = answer;
        return { ...sendText(exchange, stale(text, ageMs), "stale"), ageMs };
      }
      const sent = sendText(exchange, text, answer.source);
      return answer.source === "store" ? { ...sent, tier: "memory" } : sent;
    } catch (error) {
      return giveUp(exchange, what, error);
    }
  };
}
