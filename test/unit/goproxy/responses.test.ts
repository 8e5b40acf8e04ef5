import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OfflineError } from "../../../src/goproxy/offline-upstream.ts";
import {
  BAD_METHOD,
  failure,
  notFound,
  ok,
  plainText,
  stale,
  UNKNOWN_PATH,
} from "../../../src/goproxy/responses.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";

/** What go prints of a body: cmd/go/internal/web/api.go, formatErrorDetail. */
function printedByGo(body: string): string[] {
  const printed: string[] = [];
  let size = 0;
  for (const [index, line] of body.split("\n").entries()) {
    if (line.trim() === "") break;
    if (index > 0) size += 2;
    if (index >= 8 || size + line.length > 8 * 81) return [...printed, "[Truncated]"];
    size += line.length;
    printed.push(line);
  }
  return printed;
}

function upstreamError(messages: readonly string[], code: "STATUS" | "TIMEOUT" = "STATUS") {
  const failures = messages.map((message, index) => ({ mirror: `m${index}`, message }));
  return new UpstreamError(messages.join("\n"), { code, mirror: "m0", retryable: false, failures });
}

describe("7. the text of an error", () => {
  const lines = fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 20 });

  test("is printable, has 8 lines at most, and go prints all of it", () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const body = String(plainText(502, ["go-accel: x", ...texts]).body);
        expect(body).toMatch(
          /^(?:[\x21-\x7e]|[\x21-\x7e][\x20-\x7e]*[\x21-\x7e]\n|[\x21-\x7e]\n)+$/,
        );
        expect(body.length).toBeLessThanOrEqual(8 * 81);
        expect(printedByGo(body)).toEqual(body.trimEnd().split("\n"));
      }),
    );
  });

  test("names every mirror that failed, with its reason", () => {
    const said = failure(
      "example.com/a@v1.0.0.zip",
      upstreamError(["m0 answered 500", "m1: no answer"]),
    );
    expect(said).toMatchObject({
      status: 502,
      contentType: "text/plain; charset=utf-8",
      body: "go-accel: example.com/a@v1.0.0.zip: no mirror could give it\nm0 answered 500\nm1: no answer\n",
    });
  });

  test("says how many more there are than fit", () => {
    const messages = Array.from({ length: 12 }, (_, index) => `m${index} answered 500`);
    expect(
      String(failure("x", upstreamError(messages)).body)
        .trimEnd()
        .split("\n"),
    ).toEqual(["go-accel: x: no mirror could give it", ...messages.slice(0, 6), "and 6 more"]);
  });

  test("is 504 where the time was up, and 500 without a word for what nobody foresaw", () => {
    expect(failure("x", upstreamError(["m0: no answer in time"], "TIMEOUT")).status).toBe(504);
    expect(failure("x", new Error("/home/me/secret"))).toMatchObject({
      status: 500,
      body: "go-accel: x: internal fault\n",
    });
  });

  test("says what is missing offline", () => {
    expect(failure("example.com/a@v1.0.0.zip", new OfflineError("offline"))).toMatchObject({
      status: 502,
      body: "go-accel: offline: example.com/a@v1.0.0.zip is not in the restored cache\n",
    });
  });

  test.each([
    ["a user", "https://me:pw@mirror.example.com/x failed", "https://mirror.example.com failed"],
    [
      "a path",
      "GET http://mirror.example.com:8080/t/secret?k=v",
      "GET http://mirror.example.com:8080",
    ],
  ])("holds nothing of a URL that may be secret: %s", (_, line, shown) => {
    expect(plainText(502, [line]).body).toBe(`${shown}\n`);
  });

  test("names the mirrors that do not have it", () => {
    expect(notFound("example.com/a@v1.0.0.zip", ["m0", "m1"]).body).toBe(
      "not found: go-accel: no mirror has example.com/a@v1.0.0.zip\nm0: not found\nm1: not found\n",
    );
  });

  test("of a method says which there are", () => {
    expect(BAD_METHOD).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect(UNKNOWN_PATH.status).toBe(404);
  });
});

test("an older answer says its age in seconds", () => {
  expect(stale(ok(Buffer.from("v1.0.0\n")), 61_999)).toMatchObject({
    status: 200,
    headers: { age: "61", "x-go-accel-stale": "61" },
  });
});
