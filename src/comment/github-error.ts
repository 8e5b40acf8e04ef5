import { CommentError, type CommentErrorCode, errorMessage } from "../lib/errors.ts";
import { ownField } from "../lib/own-field.ts";

const MAX_MESSAGE_CHARS = 200;

/** What the client throws for an answer that is no success; other errors have no answer. */
interface Answer {
  status: number;
  headers: unknown;
  data: unknown;
}

/** Whatever the client throws, as ours. `isCreate`: whether it may have been done is unknown. */
export function toCommentError(error: unknown, isCreate: boolean): CommentError {
  if (error instanceof CommentError && !isCreate) return error;
  const answer = answerOf(error);
  const message = answer
    ? `GitHub answered ${answer.status}: ${messageOf(answer.data)}`
    : `no answer from GitHub: ${shorten(errorMessage(error))}`;
  const code = codeOf(answer, isCreate);
  return new CommentError(message, { code, status: answer?.status, cause: error });
}

function codeOf(answer: Answer | undefined, isCreate: boolean): CommentErrorCode {
  if (!answer || answer.status >= 500) return isCreate ? "LOST" : "UNAVAILABLE";
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
  // What is no JSON of GitHub's is a page of something on the way.
  return typeof message === "string" ? shorten(message) : "no message";
}

/** The text may be anybody's, and becomes part of a line of the log. */
function shorten(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, " ").slice(0, MAX_MESSAGE_CHARS);
}
