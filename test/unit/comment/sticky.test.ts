import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IssueComment } from "../../../src/comment/api.ts";
import {
  chooseForLeg,
  findOurs,
  formatMarker,
  isSameBody,
  joinedStickyId,
  type StickyKey,
  stickyId,
  tellsOfLaterRun,
  WORKFLOW_LOGIN,
} from "../../../src/comment/sticky.ts";

const KEY: StickyKey = {
  workflow: "CI",
  job: "test",
  scope: "CI / test / null",
  platform: "linux",
};
const ID = stickyId(KEY);
const RUN = { id: 12, attempt: 1 };
const MARKER = formatMarker(ID, RUN);

function comment(id: number, body: string, author: Partial<IssueComment["author"]> = {}) {
  const by = { login: "github-actions[bot]", ...author };
  return { id, body, author: by, url: "" };
}

describe("stickyId()", () => {
  test.each(["workflow", "job", "scope", "platform"] as const)("differs with %s", (part) => {
    expect(stickyId({ ...KEY, [part]: "other" })).not.toBe(ID);
  });

  test("is the same for the same job only, whatever separators its names have", () => {
    const key = fc.record({
      workflow: fc.string(),
      job: fc.string(),
      scope: fc.string(),
      platform: fc.string(),
    });
    fc.assert(
      fc.property(key, key, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(stickyId(one) === stickyId(other)).toBe(isSame);
      }),
    );
  });

  test("is never that of a joined comment", () => {
    expect(joinedStickyId("CI")).not.toBe(stickyId({ ...KEY, job: "", scope: "", platform: "" }));
  });
});

describe("findOurs()", () => {
  test("finds what begins with the marker, of any run, oldest first", () => {
    const old = comment(3, `${formatMarker(ID, { id: 1, attempt: 1 })}\nold`);
    const late = comment(9, `${MARKER}\nlate`);
    const foreign = comment(1, `${formatMarker(joinedStickyId("CI"), RUN)}\nother`);
    expect(findOurs([late, foreign, old], ID, WORKFLOW_LOGIN)).toEqual([old, late]);
  });

  test.each([
    ["a quote", comment(1, `> ${MARKER}\n> text`)],
    ["a text before it", comment(1, `See:\n${MARKER}`)],
    ["a person", comment(1, MARKER, { login: "octocat" })],
    ["another app, which repeats what it is told", comment(1, MARKER, { login: "helper[bot]" })],
    ["an account that is gone", comment(1, MARKER, { login: "" })],
  ])("passes over %s", (_what, foreign) => {
    expect(findOurs([foreign], ID, WORKFLOW_LOGIN)).toEqual([]);
    expect(findOurs([foreign], ID, "release-manager")).toEqual([]);
    expect(findOurs([foreign], ID, undefined)).toEqual([]);
  });

  test.each([
    ["a user", { login: "octocat" }],
    ["another app", { login: "release[bot]" }],
  ])("finds what %s wrote, if it is the token's own", (_, author) => {
    const own = comment(1, MARKER, author);
    expect(findOurs([own, comment(2, MARKER)], ID, author.login)).toEqual([own]);
  });
});

describe("chooseForLeg()", () => {
  const at = (id: number, run: number, leg?: string) =>
    comment(id, `${formatMarker(ID, { id: run, attempt: 1 }, leg)}\ntext`);
  const choose = (ours: readonly IssueComment[], leg: string) =>
    chooseForLeg(ours, RUN, leg).map(({ id }) => id);

  test("gives a leg its own comments, and no others", () => {
    expect(choose([at(1, 11, "a"), at(2, 11, "b"), at(3, 12, "b")], "b")).toEqual([2, 3]);
  });

  test("gives a job whose commands were edited the comment that it wrote before", () => {
    expect(choose([at(1, 11, "a")], "b")).toEqual([1]);
    expect(choose([at(1, 11)], "b")).toEqual([1]);
  });

  test("leaves to another leg what that one has written in this run", () => {
    expect(choose([at(1, 12, "a")], "b")).toEqual([]);
    expect(choose([at(1, 12, "a"), at(2, 11, "c")], "b")).toEqual([2]);
  });

  test("gives a leg of a later attempt the comment of the one before", () => {
    const later = { ...RUN, attempt: 2 };
    expect(chooseForLeg([at(1, 12, "a")], later, "b").map(({ id }) => id)).toEqual([1]);
  });
});

describe("tellsOfLaterRun()", () => {
  test("reads the run beside a leg", () => {
    const body = formatMarker(ID, { id: 13, attempt: 1 }, "0a1b");
    expect(tellsOfLaterRun(body, RUN)).toBe(true);
  });

  test.each([
    [{ id: 11, attempt: 9 }, true],
    [{ id: 12, attempt: 1 }, false],
    [{ id: 12, attempt: 2 }, false],
    [{ id: 13, attempt: 1 }, false],
  ])("for run %j is %j", (run, expected) => {
    expect(tellsOfLaterRun(`${MARKER}\ntext`, run)).toBe(expected);
  });

  test("is false for a later attempt's own run, and true for its earlier ones", () => {
    const body = formatMarker(ID, { id: 12, attempt: 2 });
    expect(tellsOfLaterRun(body, RUN)).toBe(true);
  });

  test("is false for a body without a run", () => {
    expect(tellsOfLaterRun("text", RUN)).toBe(false);
  });
});

test("isSameBody() passes over ends of lines", () => {
  expect(isSameBody("a\r\nb\r\n", "a\nb")).toBe(true);
  expect(isSameBody("a\nb", "a\nc")).toBe(false);
});
