import { describe, expect, test } from "vitest";
import { IntegrityError, UpstreamError } from "../../../src/lib/errors.ts";
import { faultKindOf, isReset, transportError } from "../../../src/upstream/transport-error.ts";

describe("transportError()", () => {
  const withCode = (code: string) => Object.assign(new Error("x"), { code });

  test.each([
    ["ECONNREFUSED", withCode("ECONNREFUSED"), "CONNECT", true, "connection refused"],
    ["no answer", withCode("UND_ERR_HEADERS_TIMEOUT"), "TIMEOUT", true, "no answer in time"],
    ["a stall", withCode("UND_ERR_BODY_TIMEOUT"), "TIMEOUT", true, "the answer stalled"],
    ["an unknown host", withCode("ENOTFOUND"), "CONNECT", false, "host not found"],
    ["a bad certificate", withCode("CERT_HAS_EXPIRED"), "CONNECT", false, "CERT_HAS_EXPIRED"],
    [
      "an unknown authority",
      withCode("UNABLE_TO_GET_ISSUER_CERT_LOCALLY"),
      "CONNECT",
      false,
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    ],
    ["what is not known", withCode("EODD"), "CONNECT", true, "EODD"],
  ])("tells %s", (_, error, code, retryable, words) => {
    expect(transportError("m", error)).toMatchObject({ code, retryable, message: `m: ${words}` });
  });

  test.each([
    ["a reset", withCode("ECONNRESET"), "CUT", true],
    ["a close", withCode("UND_ERR_SOCKET"), "CUT", true],
    ["a short body", withCode("UND_ERR_RES_CONTENT_LENGTH_MISMATCH"), "CUT", true],
    ["a stall", withCode("UND_ERR_BODY_TIMEOUT"), "TIMEOUT", true],
    ["a chunk of no length", withCode("HPE_INVALID_CHUNK_SIZE"), "PROTOCOL", true],
  ])("tells %s in the middle of a body", (_, error, code, retryable) => {
    expect(transportError("m", error, "body")).toMatchObject({ code, retryable });
  });

  test("takes content that is a lie for one that asking again would not cure", () => {
    const lie = new IntegrityError("another hash", { code: "H1_MISMATCH" });
    const error = transportError("m", lie, "body");
    expect(error).toMatchObject({
      code: "INTEGRITY",
      retryable: false,
      message: "m: another hash",
    });
    expect(faultKindOf(error)).toBe("integrity");
  });

  test("takes the end of our own time for a timeout that is not tried again", () => {
    const error = new DOMException("x", "TimeoutError");
    expect(transportError("m", error)).toMatchObject({ code: "TIMEOUT", retryable: false });
  });

  test("leaves an UpstreamError as it is", () => {
    const error = new UpstreamError("x", { code: "STATUS", mirror: "m", retryable: false });
    expect(transportError("other", error)).toBe(error);
  });
});

describe("isReset()", () => {
  const withCode = (code: string) => Object.assign(new Error("x"), { code });

  test.each([
    ["ECONNRESET", "headers", true],
    ["UND_ERR_SOCKET", "headers", true],
    ["ECONNREFUSED", "headers", false],
    ["ECONNRESET", "body", false],
  ] as const)("of %s in the %s is %s", (code, phase, expected) => {
    expect(isReset(transportError("m", withCode(code), phase))).toBe(expected);
  });
});
