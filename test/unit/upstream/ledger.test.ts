import { describe, expect, test } from "vitest";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { createLedger, joinFailures } from "../../../src/upstream/ledger.ts";

type Details = ConstructorParameters<typeof UpstreamError>[1];

function failure(mirror: string, details: Partial<Details> = {}): UpstreamError {
  return new UpstreamError(`${mirror}: broken`, {
    code: "STATUS",
    mirror,
    retryable: true,
    ...details,
  });
}

describe("createLedger()", () => {
  test("counts the attempts at each mirror", () => {
    const ledger = createLedger(["a", "b"]);
    expect([ledger.nextAttempt("a"), ledger.nextAttempt("a"), ledger.nextAttempt("b")]).toEqual([
      1, 2, 1,
    ]);
    expect([ledger.attempts("a"), ledger.attempts("b")]).toEqual([2, 1]);
  });

  test("knows nothing of a mirror that was not asked, which may be asked", () => {
    const ledger = createLedger(["a"]);
    expect([ledger.isOpen("a"), ledger.isUnknown("a"), ledger.failureOf("a")]).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  test.each([
    ["that may pass", failure("a"), true],
    ["that stays", failure("a", { retryable: false }), false],
    ["that is a time-out, once", failure("a", { code: "TIMEOUT" }), true],
  ])("after a failure %s says whether to ask again", (_, error, isOpen) => {
    const ledger = createLedger(["a"]);
    ledger.fail("a", error);
    expect([ledger.isOpen("a"), ledger.isUnknown("a")]).toEqual([isOpen, false]);
    expect(ledger.failureOf("a")).toBe(error);
  });

  test("does not have a mirror asked again after two time-outs", () => {
    const ledger = createLedger(["a"]);
    for (let count = 0; count < 2; count++) ledger.fail("a", failure("a", { code: "TIMEOUT" }));
    expect(ledger.isOpen("a")).toBe(false);
  });

  test("forgets a failure of a mirror that then says that it does not have the file", () => {
    const ledger = createLedger(["a"]);
    ledger.fail("a", failure("a"));
    ledger.absent("a");
    expect([ledger.isOpen("a"), ledger.isUnknown("a"), ledger.failures()]).toEqual([
      false,
      false,
      [],
    ]);
  });

  test("keeps a failure rather than the reason for which a mirror was skipped", () => {
    const ledger = createLedger(["a", "b"]);
    const failed = failure("a");
    const skipped = failure("a", { code: "TIMEOUT", retryable: false });
    ledger.fail("a", failed);
    ledger.skip("a", skipped);
    ledger.skip("b", skipped);
    expect(ledger.failureOf("a")).toBe(failed);
    expect(ledger.failureOf("b")).toBe(skipped);
    expect([ledger.isOpen("a"), ledger.isOpen("b")]).toEqual([false, false]);
  });

  test("lists failures in the list's order, whatever order they came in", () => {
    const ledger = createLedger(["a", "b", "c"]);
    for (const mirror of ["c", "a"]) ledger.fail(mirror, failure(mirror));
    expect(ledger.failures().map(({ mirror }) => mirror)).toEqual(["a", "c"]);
  });

  test("goes by the last mirror of the group, not by the last answer", () => {
    const ledger = createLedger(["a", "b"]);
    ledger.absent("a");
    expect(ledger.isLastAbsent()).toBe(false);
    ledger.absent("b");
    expect(ledger.isLastAbsent()).toBe(true);
    expect(createLedger([]).isLastAbsent()).toBe(false);
  });
});

describe("joinFailures()", () => {
  test("of none is none, and of one is that one", () => {
    const only = failure("a");
    expect(joinFailures([])).toBeUndefined();
    expect(joinFailures([only])).toBe(only);
  });

  test("is like the last one, and names all", () => {
    const joined = joinFailures([
      failure("a", { code: "TIMEOUT" }),
      failure("b", { status: 403, retryable: false }),
    ]);
    expect(joined).toMatchObject({
      code: "STATUS",
      mirror: "b",
      status: 403,
      retryable: true,
      message: "a: broken\nb: broken",
      failures: [
        { mirror: "a", message: "a: broken" },
        { mirror: "b", message: "b: broken" },
      ],
    });
  });

  test("shows six at most, the last one among them", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const shown = joinFailures(names.map((name) => failure(name)))?.failures;
    expect(shown?.map(({ mirror }) => mirror)).toEqual(["a", "b", "c", "d", "e", "h"]);
  });
});
