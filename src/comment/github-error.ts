import { CommentError, type CommentErrorCode, errorMessage } from "../lib/errors.ts";
import { ownField } from "../lib/json.ts";

const MAX_MESSAGE_CHARS = 200;

/** What the client throws for an answer that is not a success; other errors have no answer. */
interface Answer {
  status: number;
  headers: unknown;
  data: unknown;
}

/** A call to the API. If a `create` fails, GitHub may have created the comment anyway. */
export type ApiCall = "create" | "other";

/** Turns any error of the client into one of ours. */
export function toCommentError(error: unknown, call: ApiCall): CommentError {
  if (error instanceof CommentError && call !== "create") return error;
  const answer = answerOf(error);
  const message = answer
    ? `GitHub answered ${answer.status}: ${messageOf(answer.data)}`
    : `no answer from GitHub: ${shorten(errorMessage(error))}`;
  const code = codeOf(answer, call);
  return new CommentError(message, { code, status: answer?.status, cause: error });
}

function codeOf(answer: Answer | undefined, call: ApiCall): CommentErrorCode {
  if (!answer || answer.status >= 500) return call === "create" ? "LOST" : "UNAVAILABLE";
  if (isLimited(answer)) return "LIMITED";
  if ([401, 403, 404, 410].includes(answer.status)) return "DENIED";
  return "REFUSED";
}

/**
 * A 403 is a missing permission or a limit: https://docs.github.com/rest/using-the-rest-api, "Rate
 * limits" and "Best practices".
 */
function isLimited({ status, headers, data }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const isSpent = ownField(headers, "x-ratelimit-remaining") === "0";
  const isPaused = ownField(headers, "retry-after") !== undefined;
  return isSpent || isPaused || /rate limit/i.test(messageOf(data));
}

function answerOf(error: unknown): Answer | undefined {
  const response = ownField(error, "response");
  const status = ownField(response, "status");
  if (typeof status !== "number") return undefined;
  return { status, headers: ownField(response, "headers"), data: ownField(response, "data") };
}

function messageOf(data: unknown): string {
  const message = ownField(data, "message");
  // A body that is not GitHub's JSON is a page from a proxy on the way.
  return typeof message === "string" ? shorten(message) : "no message";
}

/** The text may come from anyone, and becomes part of a line of the log. */
function shorten(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, " ").slice(0, MAX_MESSAGE_CHARS);
}
