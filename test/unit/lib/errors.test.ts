import { describe, expect, test } from "vitest";
import { CacheError, errorMessage, ParseError, UpstreamError } from "../../../src/lib/errors.ts";

describe("ParseError", () => {
  test("begins its message with file and line", () => {
    const error = new ParseError("odd", { code: "GO_SUM_LINE", file: "go.sum", line: 3 });
    expect(error.message).toBe("go.sum:3: odd");
  });

  test("has the problem alone as its message without a place", () => {
    expect(new ParseError("odd", { code: "PROXY_LIST" }).message).toBe("odd");
  });
});

describe("AccelError", () => {
  test("keeps its cause", () => {
    const cause = new Error("ENOSPC");
    expect(new CacheError("no archive", { code: "ARCHIVE", cause }).cause).toBe(cause);
  });

  test("keeps its hint", () => {
    const error = new CacheError("no archive", { code: "ARCHIVE", hint: "free some space" });
    expect(error.hint).toBe("free some space");
  });

  test("has its class for a name", () => {
    const error = new UpstreamError("late", { code: "TIMEOUT", mirror: "m", retryable: true });
    expect(String(error)).toBe("UpstreamError: late");
  });
});

describe("errorMessage()", () => {
  test.each([
    ["an error", new Error("late"), "late"],
    [
      "an error with a code only",
      Object.assign(new Error(""), { code: "ECONNREFUSED" }),
      "ECONNREFUSED",
    ],
    ["an error with nothing", new TypeError(""), "TypeError"],
    ["a string", "late", "late"],
    ["an empty string", "", "''"],
    ["undefined", undefined, "undefined"],
    ["an object without a prototype", Object.create(null), "[Object: null prototype] {}"],
  ])("describes %s", (_, thrown: unknown, message) => {
    expect(errorMessage(thrown)).toBe(message);
  });
});
