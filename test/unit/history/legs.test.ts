import { describe, expect, test } from "vitest";
import { chooseHistory, hasTwin, mayBeOfOtherLeg } from "../../../src/history/legs.ts";
import { historyOf, makeRun } from "../../support/run-records.ts";

const ran = (runId: string, leg?: string) => makeRun({ runId, ...(leg ? { leg } : {}) });
const now = (runId: string, leg: string) => ({ runId, attempt: "1", leg });
const legsOf = ({ runs }: ReturnType<typeof chooseHistory>) =>
  runs.map(({ runId, leg }) => `${runId}${leg ?? ""}`);

describe("chooseHistory()", () => {
  test("goes on with the newest of the scope if the commands of a job were edited", () => {
    const newest = historyOf(ran("1", "a"), ran("2", "a"));
    expect(chooseHistory(newest, undefined, now("3", "b"))).toBe(newest);
  });

  test("goes on with it if a job fails now and then, and so runs fewer commands", () => {
    const failed = historyOf(ran("1", "a"), ran("2", "f"));
    const newest = historyOf(ran("1", "a"), ran("2", "f"), ran("3", "a"));
    expect(chooseHistory(newest, failed, now("4", "f"))).toBe(newest);
  });

  test("gives each of two legs its own if they run at the same time", () => {
    const [a, b] = [historyOf(ran("1", "a")), historyOf(ran("1", "b"))];
    expect(legsOf(chooseHistory(b, a, now("2", "a")))).toEqual(["1a"]);
    expect(legsOf(chooseHistory(b, undefined, now("2", "b")))).toEqual(["1b"]);
  });

  test("gives each of two legs its own if one runs after the other", () => {
    const first = historyOf(ran("1", "a"));
    expect(legsOf(chooseHistory(first, undefined, now("1", "b")))).toEqual([]);
    const second = historyOf(ran("1", "a"), ran("2", "a"));
    expect(legsOf(chooseHistory(second, historyOf(ran("1", "b")), now("2", "b")))).toEqual(["1b"]);
  });

  test("takes legs that were recorded in one history apart", () => {
    const mixed = historyOf(ran("0"), ran("1", "a"), ran("1", "b"), ran("2", "a"), ran("2", "b"));
    expect(legsOf(chooseHistory(mixed, undefined, now("3", "b")))).toEqual(["1b", "2b"]);
  });

  test("does not take a second attempt for another leg", () => {
    const newest = historyOf(makeRun({ runId: "1", attempt: "1", leg: "f" }));
    expect(chooseHistory(newest, undefined, { runId: "1", attempt: "2", leg: "a" })).toBe(newest);
  });
});

describe("mayBeOfOtherLeg()", () => {
  test("is so if another leg saved it, and not if that is unknown", () => {
    expect(mayBeOfOtherLeg(historyOf(ran("1", "a")), "b")).toBe(true);
    expect(mayBeOfOtherLeg(historyOf(ran("1", "b"), ran("2", "a")), "a")).toBe(false);
    expect(mayBeOfOtherLeg(historyOf(ran("1")), "a")).toBe(false);
    expect(mayBeOfOtherLeg(historyOf(), "a")).toBe(false);
  });
});

describe("hasTwin()", () => {
  test("finds a job of the same run that builds the same", () => {
    expect(hasTwin(historyOf(ran("1", "a")), now("1", "a"))).toBe(true);
    expect(hasTwin(historyOf(ran("1")), now("1", "a"))).toBe(true);
  });

  test("finds none that builds something else, or in another run", () => {
    expect(hasTwin(historyOf(ran("1", "a")), now("1", "b"))).toBe(false);
    expect(hasTwin(historyOf(ran("1", "a")), now("2", "a"))).toBe(false);
  });
});
