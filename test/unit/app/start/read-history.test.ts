import { describe, expect, test } from "vitest";
import type { Settings } from "../../../../src/app/job/settings.ts";
import {
  planLinterLookup,
  planUnprofitable,
  readHistory,
} from "../../../../src/app/start/read-history.ts";
import type { CacheBackend } from "../../../../src/cache/backend.ts";
import { formatHistory } from "../../../../src/history/history-text.ts";
import { NO_HISTORY } from "../../../../src/history/record.ts";
import type { Clock } from "../../../../src/lib/clock.ts";
import { makeJob } from "../../../support/make-job.ts";
import {
  GO,
  historyOf,
  makeRun,
  RUNNER,
  repeat,
  withoutBuild,
} from "../../../support/run-records.ts";

const HISTORY = historyOf(makeRun(), makeRun());
const content = () => Buffer.from(formatHistory(HISTORY));
const refuse = async () => Promise.reject(new Error("nothing else was expected"));

/** A clock whose sleeps end when they are told to. */
function createHandClock() {
  const slept: number[] = [];
  const { promise, resolve: wake } = Promise.withResolvers<void>();
  const clock: Clock = {
    nowMs: () => 0,
    sleep(ms) {
      slept.push(ms);
      return promise;
    },
  };
  return { clock, slept, wake };
}

function read(answer: () => Promise<Buffer | undefined>, cache: Settings["cache"] = "auto") {
  const time = createHandClock();
  const asked: string[] = [];
  const backend: CacheBackend = {
    fetch: refuse,
    find: refuse,
    has: refuse,
    save: refuse,
    stagingFile: (name) => name,
    small: {
      save: refuse,
      read(name, prefix) {
        asked.push(`${name} ${prefix}`);
        return answer();
      },
    },
  };
  const settings = { cache, cacheScope: "CI / test", cacheEpoch: "" };
  const reader = readHistory(time.clock, backend, settings, makeJob());
  return { ...time, reader, asked };
}

describe("readHistory()", () => {
  test("asks at once, for what begins with this job's prefix", async () => {
    const { reader, asked } = read(async () => content());
    expect(asked).toEqual([`history ${reader.prefix}`]);
    expect(await reader.wait()).toEqual({ history: HISTORY, note: "2 runs" });
  });

  test("waits a second, and what comes later counts as not in time", async () => {
    const late = Promise.withResolvers<Buffer>();
    const { reader, slept, wake } = read(() => late.promise);
    const waited = reader.wait();
    wake();
    expect(await waited).toEqual({ history: undefined, note: "not in time" });
    expect(slept).toEqual([1_000]);
    late.resolve(content());
    await expect.poll(() => reader.soFar().history).toEqual(HISTORY);
  });

  test.each([
    ["there is none", undefined, "none yet"],
    ["it is damaged", Buffer.from('{"v":1,"runs":[{}]}'), "none that is readable"],
    ["it is empty", Buffer.alloc(0), "none that is readable"],
  ])("begins a new one where %s", async (_, answer, note) => {
    const { reader } = read(async () => answer);
    expect(await reader.wait()).toEqual({ history: NO_HISTORY, note });
  });

  test("knows nothing where the cache fails, so that no new one takes the place of what is there", async () => {
    const { reader } = read(refuse);
    expect(await reader.wait()).toEqual({ history: undefined, note: "the cache did not answer" });
  });

  test.each(["off", "write"] as const)("asks for nothing with cache: %s", async (cache) => {
    const { reader, asked } = read(async () => content(), cache);
    expect(await reader.wait()).toEqual({ history: undefined, note: `cache: ${cache}` });
    expect(asked).toEqual([]);
  });
});

describe("planUnprofitable()", () => {
  const coming = { goVersion: GO, runner: RUNNER };
  const history = historyOf(withoutBuild(11_000), ...repeat(3, () => makeRun()));

  test("names the layer that loses, where the user leaves it to us", () => {
    const unprofitable = planUnprofitable({ history, note: "" }, coming, "auto");
    expect(unprofitable).toEqual({ build: expect.stringMatching(/^lost 3 times in a row: /) });
  });

  test.each(["read", "read-write"] as const)("names none with cache: %s", (cache) => {
    expect(planUnprofitable({ history, note: "" }, coming, cache)).toEqual({});
  });

  test("names none where nothing is known", () => {
    expect(planUnprofitable({ history: undefined, note: "" }, coming, "auto")).toEqual({});
  });
});

describe("planLinterLookup()", () => {
  const ran = makeRun({ linters: ["staticcheck"] });
  const lookup = (runs: ReturnType<typeof makeRun>[], hasSeeds = false) =>
    planLinterLookup("staticcheck", { history: historyOf(...runs), note: "" }, hasSeeds);

  test("looks a linter up at once that one of the last runs used", () => {
    expect(lookup([makeRun(), ran, ...repeat(4, () => makeRun())])).toEqual({ when: "at once" });
  });

  test("leaves one alone that none of the last five used", () => {
    expect(lookup([ran, ...repeat(5, () => makeRun())])).toEqual({
      when: "never",
      reason: "the job did not use it in its last 5 runs",
    });
    expect(lookup([makeRun({ linters: ["golangci-lint"] })])).toEqual({
      when: "never",
      reason: "the job did not use it in its last run",
    });
  });

  test("waits for the build layer if nothing is known, or if the job has seeds", () => {
    expect(lookup([])).toEqual({ when: "after build" });
    expect(lookup([makeRun()], true)).toEqual({ when: "after build" });
    const unread = { history: undefined, note: "not in time" };
    expect(planLinterLookup("staticcheck", unread, false)).toEqual({ when: "after build" });
  });
});
