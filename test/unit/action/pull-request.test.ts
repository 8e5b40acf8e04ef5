import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePullRequest } from "../../../src/action/pull-request.ts";

const REPOSITORY = "octo/app";

function payload(number: unknown, head: unknown = { repo: { full_name: REPOSITORY } }): unknown {
  return { pull_request: { number, head } };
}

describe("parsePullRequest()", () => {
  test.each(["pull_request", "pull_request_target"])("takes the number of a %s", (event) => {
    expect(parsePullRequest(event, payload(7), REPOSITORY)).toEqual({ number: 7, isFork: false });
  });

  test.each(["push", "issue_comment", "pull_request_review", "workflow_run", ""])(
    "takes nothing from a %j, whatever its payload says",
    (event) => {
      expect(parsePullRequest(event, payload(7), REPOSITORY)).toBeUndefined();
    },
  );

  test.each([
    ["of another repository", { repo: { full_name: "stranger/app" } }, true],
    ["of a repository that is gone", { repo: null }, true],
    ["without a head", null, true],
    ["with a head that is text", "octo/app", true],
    ["of the same repository, in other letters", { repo: { full_name: "Octo/App" } }, false],
  ])("knows a fork: %s", (_what, head, isFork) => {
    expect(parsePullRequest("pull_request", payload(1, head), REPOSITORY)).toEqual({
      number: 1,
      isFork,
    });
  });

  test.each([["7"], [0], [-1], [1.5], [1e300], [Number.NaN], [null], [[7]], [{ valueOf: 7 }]])(
    "takes no number out of %j",
    (number) => {
      expect(parsePullRequest("pull_request", payload(number), REPOSITORY)).toBeUndefined();
    },
  );

  test("does not look at what a payload inherits", () => {
    const event = Object.create({ pull_request: { number: 7 } });
    expect(parsePullRequest("pull_request", event, REPOSITORY)).toBeUndefined();
  });

  test("gives a valid number or nothing for any payload", () => {
    const events = fc.oneof(
      fc.anything(),
      fc.record({
        pull_request: fc.oneof(
          fc.anything(),
          fc.record({ number: fc.anything(), head: fc.anything() }),
        ),
      }),
    );
    fc.assert(
      fc.property(events, (event) => {
        const found = parsePullRequest("pull_request", event, REPOSITORY);
        if (found) expect(Number.isSafeInteger(found.number) && found.number > 0).toBe(true);
      }),
    );
  });
});
