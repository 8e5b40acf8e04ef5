import { describe, expect, onTestFinished, test } from "vitest";
import { describeRun, type PreheatRun } from "../../../src/serve/preheat/last-run.ts";
import { findCronFault, nextDueMs, type Schedule } from "../../../src/serve/preheat/schedule.ts";
import { type SchedulePlace, startSchedules } from "../../../src/serve/preheat/schedules.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { makeShared } from "./fake-shared-text.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const HOURLY: Schedule = {
  name: "hourly",
  due: { kind: "every", everyMs: HOUR_MS },
  sources: { goSums: [], modules: [], mostAsked: 1 },
};

describe("nextDueMs()", () => {
  const at = (text: string) => Date.parse(text);
  const cron = { kind: "cron", pattern: "30 3 * * *" } as const;

  test("is at once for the first run of every, and counts from the beginning of the last", () => {
    const due = { kind: "every", everyMs: HOUR_MS } as const;
    expect(nextDueMs(due, { lastMs: undefined, sinceMs: 5 })).toBe(5);
    expect(nextDueMs(due, { lastMs: 7, sinceMs: 5 })).toBe(HOUR_MS + 7);
  });

  test.each([
    ["2026-01-05T03:29:59Z", "2026-01-05T03:30:00Z"],
    ["2026-01-05T03:30:00Z", "2026-01-06T03:30:00Z"],
  ])("reads cron in UTC: after %s comes %s", (since, next) => {
    const times = { lastMs: undefined, sinceMs: at(since) };
    expect(nextDueMs(cron, times)).toBe(at(next));
  });

  test("makes up for a run that was missed", () => {
    const times = { lastMs: at("2026-01-02T03:30:00Z"), sinceMs: at("2026-01-05T12:00:00Z") };
    expect(nextDueMs(cron, times)).toBe(at("2026-01-03T03:30:00Z"));
  });

  test.each([
    ["0 0 31 2 *", "never comes"],
    ["* * *", "cannot be read"],
    ["0 0 * * * *", "cannot be read"],
    ["61 0 * * *", "cannot be read"],
    ["30 3 * * mon-fri", undefined],
  ])("says of %s that it %s", (pattern, fault) => {
    expect(findCronFault(pattern, at("2026-01-05T00:00:00Z"))).toBe(fault);
  });
});

describe("describeRun()", () => {
  const status = {
    id: "1",
    state: "done" as const,
    startedAt: "",
    files: 3,
    fetched: 1,
    present: 1,
    notFound: 1,
    failed: 0,
    skipped: 0,
    failures: [],
  };
  const times = { startedAtMs: 1, endedAtMs: 2 };
  test.each([
    ["done", [], status],
    ["partial", ["go.sum: it answered 404"], status],
    ["partial", [], { ...status, failed: 1, failures: ["example.com/a@list: down"] }],
    ["failed", ["too many preheats are running"], undefined],
    ["failed", [], { ...status, fetched: 0, present: 0, failed: 1, failures: ["down"] }],
  ] as const)("calls it %s with the problems %j", (result, problems, of) => {
    expect(
      describeRun(times, { problems, status: of && { ...of, failures: [...of.failures] } }).result,
    ).toBe(result);
  });
});

/** Servers that share a place. Only one can have the right to a run. */
function makeServers(all: Schedule[] = [HOURLY]) {
  const clock = createVirtualClock();
  const { shared, state } = makeShared();
  const lease: { holder: number | undefined; isDown: boolean } = {
    holder: undefined,
    isDown: false,
  };
  const ran: { server: number; atMs: number }[] = [];
  const faults: unknown[] = [];
  /** How long a run takes. */
  const work = { ms: MINUTE_MS };

  function start(server: number) {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const place: SchedulePlace = {
      async tryTake() {
        if (lease.isDown) throw new Error("the bucket is down");
        if (lease.holder !== undefined) return undefined;
        lease.holder = server;
        return () => {
          if (lease.holder === server) lease.holder = undefined;
        };
      },
      lastRun: () => shared,
    };
    const schedules = startSchedules({
      all: () => all,
      place: () => place,
      async run(): Promise<PreheatRun | undefined> {
        const startedAtMs = clock.nowMs();
        ran.push({ server, atMs: startedAtMs });
        await clock.sleep(work.ms, ending.signal).catch(() => {});
        if (ending.signal.aborted) return undefined;
        const endedAtMs = clock.nowMs();
        return describeRun({ startedAtMs, endedAtMs }, { problems: [], status: undefined });
      },
      onRun: () => {},
      onFault: (error) => void faults.push(error),
      clock,
      signal: ending.signal,
    });
    return { schedules, end: () => ending.abort() };
  }
  return { start, clock, lease, state, ran, faults, work, all };
}

describe("startSchedules()", () => {
  test("runs what is due on one of the servers, again and again", async () => {
    const { start, clock, ran } = makeServers();
    const servers = [start(1), start(2), start(3)];
    await clock.advance(3 * HOUR_MS + 5 * MINUTE_MS);
    expect(ran.map(({ atMs }) => Math.round(atMs / HOUR_MS))).toEqual([0, 1, 2, 3]);
    for (const { schedules } of servers) {
      expect(schedules.describe()).toMatchObject([
        { name: "hourly", isRunning: false, lastRun: { result: "done" } },
      ]);
    }
  });

  test("begins no second run while one is under way, on any server", async () => {
    const { start, clock, ran, work } = makeServers();
    work.ms = 3 * HOUR_MS;
    const [first, second] = [start(1), start(2)];
    await clock.advance(2 * HOUR_MS);
    expect(ran).toHaveLength(1);
    for (const { schedules } of [first, second]) {
      expect(await schedules.begin("hourly")).toBe("running");
    }
  });

  test("has another server begin again if one ends in the middle of it", async () => {
    const { start, clock, ran, work } = makeServers();
    work.ms = 10 * MINUTE_MS;
    const first = start(1);
    await clock.advance(MINUTE_MS);
    start(2);
    await clock.advance(MINUTE_MS);
    first.end();
    await clock.advance(MINUTE_MS);
    expect(ran.map(({ server }) => server)).toEqual([1, 2]);
  });

  test("does not begin again after a restart before it is due", async () => {
    const { start, clock, ran } = makeServers();
    const first = start(1);
    await clock.advance(5 * MINUTE_MS);
    first.end();
    start(2);
    await clock.advance(30 * MINUTE_MS);
    expect(ran).toHaveLength(1);
  });

  test("begins once others can be asked again", async () => {
    const { start, clock, ran, lease, faults } = makeServers();
    lease.isDown = true;
    start(1);
    await clock.advance(10 * MINUTE_MS);
    expect(ran).toEqual([]);
    // Twice a minute, and not all the time.
    expect(faults.length).toBeLessThanOrEqual(21);
    lease.isDown = false;
    await clock.advance(MINUTE_MS);
    expect(ran).toHaveLength(1);
  });

  test("begins what is never due when somebody says so", async () => {
    const { start, clock, ran } = makeServers([{ ...HOURLY, due: undefined }]);
    const { schedules } = start(1);
    await clock.advance(HOUR_MS);
    expect(ran).toEqual([]);
    expect(await schedules.begin("other")).toBe("unknown");
    expect(await schedules.begin("hourly")).toBe("begun");
    await clock.advance(HOUR_MS);
    expect(ran).toHaveLength(1);
  });

  test("learns of a schedule that a reload brought", async () => {
    const { start, clock, ran, all } = makeServers([]);
    const { schedules } = start(1);
    await clock.advance(MINUTE_MS);
    all.push(HOURLY);
    schedules.reload();
    await clock.advance(MINUTE_MS);
    expect(ran).toHaveLength(1);
  });
});
