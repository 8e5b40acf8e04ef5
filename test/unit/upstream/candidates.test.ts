import { describe, expect, test } from "vitest";
import type { Purpose } from "../../../src/telemetry/events.ts";
import { createCandidates, type Member, planNext } from "../../../src/upstream/candidates.ts";
import type { MirrorStatus } from "../../../src/upstream/health.ts";
import { createLedger } from "../../../src/upstream/ledger.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { createFakeMirror } from "./fake-mirror.ts";

const clock = createVirtualClock();

const READY: MirrorStatus = {
  availability: "ready",
  waitMs: 0,
  openSinceMs: undefined,
  isOpenByTimeouts: false,
  samples: 0,
  p50Ms: undefined,
  p95Ms: undefined,
  lastAskedMs: undefined,
  waiting: 0,
};
const PAUSED: Partial<MirrorStatus> = { availability: "paused", waitMs: 2_500 };
const FAILING: Partial<MirrorStatus> = { availability: "open", waitMs: 5_000, openSinceMs: 0 };
const SILENT: Partial<MirrorStatus> = { ...FAILING, isOpenByTimeouts: true };

/** Mirrors `m1`, `m2`, … of which so much is known. */
function makeMembers(...statuses: readonly Partial<MirrorStatus>[]): Member[] {
  return statuses.map((status, index) => ({
    mirror: createFakeMirror(`m${index + 1}`, "ok", clock),
    health: {
      status: () => ({ ...READY, ...status }),
      enter: () => {
        throw new Error("candidates are only looked at");
      },
    },
  }));
}

function makeCandidates(...statuses: readonly Partial<MirrorStatus>[]) {
  const members = makeMembers(...statuses);
  const ledger = createLedger(members);
  const candidates = createCandidates({ members, ledger, selection: "ordered", clock });
  return { members, ledger, candidates };
}

const nameOf = (member: Member | undefined) => member?.mirror.name;

describe("createCandidates()", () => {
  test("passes over mirrors that are not ready, in the order of the list", () => {
    const { candidates } = makeCandidates(PAUSED, SILENT, {}, {});
    expect(nameOf(candidates.nextReady())).toBe("m3");
    expect(candidates.left().map(nameOf)).toEqual(["m1", "m2", "m3", "m4"]);
  });

  test("takes a mirror that waits for a probe for ready, and not for healthy", () => {
    const { candidates } = makeCandidates({ availability: "probe" }, {});
    expect([candidates.nextReady(), candidates.nextHealthy()].map(nameOf)).toEqual(["m1", "m2"]);
  });

  test("leaves out what was taken until it is given back", () => {
    const { members, candidates } = makeCandidates({}, {});
    const [first] = members;
    if (!first) throw new Error("no member");
    candidates.take(first);
    expect(nameOf(candidates.nextReady())).toBe("m2");
    candidates.giveBack(first);
    expect(nameOf(candidates.nextReady())).toBe("m1");
  });

  test("leaves out what has said that it does not have the file", () => {
    const { members, ledger, candidates } = makeCandidates({}, {});
    for (const member of members) ledger.absent(member);
    expect([candidates.nextReady(), candidates.left()]).toEqual([undefined, []]);
  });
});

describe("planNext()", () => {
  test.each<[string, Partial<MirrorStatus>[], string | undefined, string[]]>([
    ["asks one that is ready, and skips none for it", [PAUSED, FAILING, {}], "m3", []],
    ["tries one that fails quickly", [FAILING], "m1", []],
    ["tries the first of several", [PAUSED, FAILING, FAILING], "m2", ["m1"]],
    ["tries none that wants a pause", [PAUSED], undefined, ["m1"]],
    ["tries none that is silent", [SILENT], undefined, ["m1"]],
    ["names all that it skips, those behind the one to try too", [FAILING, SILENT], "m1", ["m2"]],
    ["has nothing to try of none", [], undefined, []],
  ])("%s", (_, statuses, tried, skipped) => {
    const plan = planNext(makeCandidates(...statuses).candidates, "foreground");
    expect(nameOf(plan.member)).toBe(tried);
    expect(plan.skipped.map(({ member }) => nameOf(member))).toEqual(skipped);
  });

  test("says why and for how long, and whether asking again may help", () => {
    const reasons = (purpose: Purpose) =>
      planNext(makeCandidates(PAUSED, SILENT).candidates, purpose).skipped.map(
        ({ reason }) => reason,
      );
    expect(reasons("foreground")).toMatchObject([
      {
        code: "THROTTLED",
        message: "m1: not asked: it wants a pause of 3 s more",
        retryAfterMs: 2_500,
        retryable: true,
      },
      {
        code: "OPEN",
        message: "m2: not asked: it has not answered in time since 1970-01-01T00:00:00.000Z",
        retryAfterMs: 5_000,
        retryable: false,
      },
    ]);
    expect(reasons("prefetch")).toMatchObject([{ retryable: true }, { retryable: true }]);
  });
});
