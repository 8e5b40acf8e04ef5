import { describe, expect, test } from "vitest";
import { toCommentError } from "../../../src/comment/github-error.ts";

function answer(status: number, message: unknown, headers: Record<string, string> = {}) {
  return { response: { status, headers, data: { message } } };
}

describe("toCommentError()", () => {
  test.each([
    ["bad credentials", answer(401, "Bad credentials"), "DENIED"],
    ["a missing permission", answer(403, "Resource not accessible by integration"), "DENIED"],
    ["nothing there", answer(404, "Not Found"), "DENIED"],
    ["a spent limit", answer(403, "API rate", { "x-ratelimit-remaining": "0" }), "LIMITED"],
    ["a secondary limit", answer(403, "exceeded a secondary rate limit"), "LIMITED"],
    ["a pause that is asked for", answer(403, "", { "retry-after": "60" }), "LIMITED"],
    ["too many requests", answer(429, "Too many"), "LIMITED"],
    ["a body that is not taken", answer(422, "Validation Failed"), "REFUSED"],
    ["a fault of GitHub's", answer(502, "Server Error"), "UNAVAILABLE"],
    ["no answer", new Error("socket hang up"), "UNAVAILABLE"],
    ["nothing that makes sense", { response: "x" }, "UNAVAILABLE"],
    ["nothing at all", undefined, "UNAVAILABLE"],
  ])("takes %s for what it is", (_what, error, code) => {
    expect(toCommentError(error, "other").code).toBe(code);
  });

  test("does not know whether a create was done whose answer is missing", () => {
    expect(toCommentError(new Error("reset"), "create").code).toBe("LOST");
    expect(toCommentError(answer(502, "Bad gateway"), "create").code).toBe("LOST");
    expect(toCommentError(answer(403, "no"), "create").code).toBe("DENIED");
  });

  test("has a message of one line, however long and whatever the answer is", () => {
    const { message } = toCommentError(
      answer(403, `a\n::error::b\u202e${"x".repeat(1_000)}`),
      "other",
    );
    expect(message).toMatch(/^GitHub answered 403: a ::error::b x+$/);
    expect(message.length).toBeLessThan(300);
  });
});
