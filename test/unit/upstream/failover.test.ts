import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { UpstreamError } from "../../../src/lib/errors.ts";
import { type Act, createFixture, QUERY, type Script } from "./fake-mirror.ts";

const late = (act: "ok" | "absent" | "passing" | "cut", afterMs: number): Act => ({
  act,
  afterMs,
});

describe("a slow mirror", () => {
  test("is overtaken by the next one after a second, and let go", async () => {
    const { ask, clock, mirrors, fetches } = createFixture("m1|m2", ["hang", late("ok", 50)]);
    expect([await ask(), clock.nowMs()]).toEqual(["m2", 1_050]);
    expect(mirrors[0]?.aborted()).toBe(1);
    expect(fetches()).toMatchObject([
      { mirror: "m1", outcome: "cancelled", durationMs: 1_050 },
      { mirror: "m2", outcome: "ok", hedge: true, durationMs: 50 },
    ]);
    expect(fetches()[0]).not.toHaveProperty("hedge");
    expect(clock.pending()).toBe(0);
  });

  test("wins where it answers first after all", async () => {
    const { ask, clock, mirrors, fetches } = createFixture("m1|m2", [late("ok", 1_200), "hang"]);
    expect([await ask(), clock.nowMs()]).toEqual(["m1", 1_200]);
    expect(mirrors[1]?.aborted()).toBe(1);
    expect(fetches()).toMatchObject([
      { mirror: "m2", outcome: "cancelled", hedge: true },
      { mirror: "m1", outcome: "ok" },
    ]);
  });

  test("is overtaken sooner once its usual latency is known", async () => {
    const quick = Array.from({ length: 10 }, () => late("ok", 20));
    const { ask, clock } = createFixture("m1|m2", [[...quick, "hang"], late("ok", 20)]);
    for (let count = 0; count < 10; count++) expect(await ask()).toBe("m1");
    const startMs = clock.nowMs();
    expect([await ask(), clock.nowMs() - startMs]).toEqual(["m2", 120]);
  });

  test("is waited for where the other one does not have the file", async () => {
    const { ask, clock } = createFixture("m1|m2", [late("ok", 3_000), "absent"]);
    expect([await ask(), clock.nowMs()]).toEqual(["m1", 3_000]);
  });

  test("is waited for where the other one fails", async () => {
    const { ask, clock } = createFixture("m1|m2", [late("ok", 3_000), "broken"]);
    expect([await ask(), clock.nowMs()]).toEqual(["m1", 3_000]);
  });

  test("is never overtaken by one behind a comma", async () => {
    const { ask, asked } = createFixture("m1,m2", [late("ok", 19_000), "ok"]);
    expect([await ask(), asked()]).toEqual(["m1", [1, 0]]);
  });

  test("has 75 s where no other can be asked", async () => {
    const sole = createFixture("m1", ["hang"]);
    await sole.ask();
    const second = createFixture("m1|m2", ["hang", "hang"]);
    await second.ask();
    const durationsMs = [sole, second].map(({ fetches }) =>
      fetches().map((e) => Math.round(e.durationMs)),
    );
    expect(durationsMs).toEqual([
      [75_000, 75_000],
      [75_000, 75_000, 75_000, 75_000],
    ]);
  });

  test("is asked once if it takes a minute and there is nobody else", async () => {
    const minute = late("ok", 60_000);
    const fixtures = [
      createFixture("m1", [minute]),
      createFixture("m1,direct", [minute]),
      createFixture("m1,m2", [minute, "ok"]),
    ];
    for (const { ask, asked, clock } of fixtures) {
      expect([await ask(), asked()[0], clock.nowMs()]).toEqual(["m1", 1, 60_000]);
    }
  });

  test("is asked again with all its time where everyone else has failed", async () => {
    const { ask, asked } = createFixture("m1|m2", [late("ok", 8_000), "broken"]);
    expect([await ask(), asked()]).toEqual(["m1", [1, 1]]);
    const crowd = createFixture("m1|m2|m3", [late("ok", 8_000), "hang", late("passing", 6_000)]);
    expect([await crowd.ask(), crowd.asked()]).toEqual(["m1", [2, 2, 1]]);
  });

  test("does not cost more than a third request, however many hang", async () => {
    const { ask, clock, fetches } = createFixture("m1|m2|m3", ["hang", "hang", "ok"]);
    expect(await ask()).toBe("m3");
    expect(clock.nowMs()).toBe(5_000);
    expect(fetches().map(({ mirror, outcome }) => [mirror, outcome])).toEqual([
      ["m1", "failed"],
      ["m2", "cancelled"],
      ["m3", "ok"],
    ]);
  });

  test("is overtaken for 16 requests at once, not more", async () => {
    const { start, clock, asked } = createFixture("m1|m2", ["hang", late("ok", 500)]);
    const requests = Array.from({ length: 40 }, () => start());
    await clock.advance(1_400);
    expect(asked()).toEqual([40, 16]);
    const said = await clock.run(Promise.all(requests));
    expect(new Set(said)).toEqual(new Set(["m2"]));
    expect(clock.nowMs()).toBe(2_500);
  });
});

describe("a winner that fails in its body", () => {
  test("is followed by the one that it overtook", async () => {
    const { ask, asked } = createFixture("m1|m2", [["hang", "ok"], "cut"]);
    expect([await ask(), asked()]).toEqual(["m1", [2, 1]]);
  });

  test("is followed by the next one where its content is a lie", async () => {
    const { upstream, clock, fetches } = createFixture("m1|m2", ["ok", "ok"]);
    const lie = new UpstreamError("m1: lies", {
      code: "INTEGRITY",
      mirror: "m1",
      retryable: false,
    });
    const reading = upstream.fetch(QUERY, async ({ body }) => {
      const name = await text(body);
      if (name === "m1") throw lie;
      return name;
    });
    expect(await clock.run(reading)).toMatchObject({ kind: "ok", mirror: "m2" });
    expect(fetches()).toMatchObject([{ faultKind: "integrity" }, { outcome: "ok" }]);
  });
});

describe("a mirror that is down", () => {
  test.each<[string, Script, number]>([
    ["hangs", "hang", 3],
    ["fails", "passing", 3],
    ["resets connections", "reset", 3],
  ])("and %s is asked a few times for 60 requests", async (_, script, most) => {
    const { ask, asked, clock, breakers } = createFixture("m1|m2", [script, late("ok", 10)]);
    for (let count = 0; count < 60; count++) expect(await ask()).toBe("m2");
    expect(asked()[0]).toBeLessThanOrEqual(most + 1);
    expect(clock.nowMs()).toBeLessThan(60 * 10 + 2 * 5_000);
    expect(breakers()[0]).toEqual(["m1", "open"]);
  });

  test("and comes back is used again", async () => {
    const script: Act[] = ["passing", "passing", "passing", "ok"];
    const { ask, clock, breakers } = createFixture("m1|m2", [script, "ok"]);
    for (let count = 0; count < 4; count++) expect(await ask()).toBe("m2");
    await clock.advance(5_000);
    expect([await ask(), await ask()]).toEqual(["m1", "m1"]);
    expect(breakers()).toEqual([
      ["m1", "open"],
      ["m1", "half-open"],
      ["m1", "closed"],
    ]);
  });

  test("is asked by one request at a time once it may be up again", async () => {
    const script: Act[] = ["passing", "passing", "passing", late("ok", 200)];
    const { ask, start, asked, clock } = createFixture("m1|m2", [script, "ok"]);
    for (let count = 0; count < 3; count++) await ask();
    await clock.advance(5_000);
    const said = await clock.run(Promise.all([start(), start(), start()]));
    expect([said, asked()[0]]).toEqual([["m1", "m2", "m2"], 4]);
  });

  test("is asked all the same where there is no other and its faults are quick", async () => {
    const { ask, asked } = createFixture("m1", ["passing"]);
    expect([await ask(), asked()]).toEqual(["m1 failed", [8]]);
  });

  test("is asked less often once it has not had a success for 10 s", async () => {
    const { ask, asked, clock } = createFixture("m1", ["passing"]);
    await ask();
    await clock.advance(10_000);
    expect([await ask(), asked()]).toEqual(["m1 failed", [8 + 3]]);
  });

  test("fails at once where there is no other and it does not answer in time", async () => {
    const { ask, asked, clock } = createFixture("m1", ["hang"]);
    expect(await ask()).toBe("m1: no answer in time");
    const downMs = clock.nowMs();
    expect(await ask()).toBe(
      `m1: not asked: it has not answered in time since ${new Date(downMs).toISOString()}`,
    );
    expect([asked(), clock.nowMs()]).toEqual([[2], downMs]);
  });

  test("is named where it was left out and the others fail", async () => {
    const { ask, clock } = createFixture("m1|m2", ["hang", [late("ok", 10), "broken"]]);
    await ask();
    for (let count = 0; count < 4; count++) await ask();
    await clock.advance(100);
    const lines = (await ask()).split("\n");
    expect(lines).toMatchObject([expect.stringMatching(/^m1: /), "m2 failed"]);
  });

  test("is the last hope where it failed quickly and the others fail", async () => {
    const script: Act[] = ["passing", "passing", "passing", "ok"];
    const { ask, asked } = createFixture("m1|m2", [script, ["ok", "ok", "ok", "broken"]]);
    for (let count = 0; count < 3; count++) expect(await ask()).toBe("m2");
    expect([await ask(), asked()]).toEqual(["m1", [4, 4]]);
  });
});

describe("a mirror that fails one request in three", () => {
  const passing: Act[] = Array.from({ length: 2_000 }, (_, index) =>
    index % 3 === 0 ? "passing" : "ok",
  );

  test.each<[string, Script[], string]>([
    ["m1", [passing], "m1"],
    ["m1,direct", [passing], "m1"],
    ["m1|off", [passing], "m1"],
    ["m1,m2", ["absent", passing], "m2"],
  ])("ends no request with the list %s", async (list, scripts, name) => {
    const { start, clock } = createFixture(list, scripts);
    const requests = Array.from({ length: 300 }, () => start());
    expect(new Set(await clock.run(Promise.all(requests)))).toEqual(new Set([name]));
  });

  test("is not asked eight times if go turns to the origin after a failure", async () => {
    const { ask, asked } = createFixture("m1|direct", ["passing"]);
    expect([await ask(), asked()]).toEqual(["m1 failed", [3]]);
  });
});

describe("a mirror that wants a pause", () => {
  const throttled = (retryAfterMs: number): Act => ({ act: "throttled", retryAfterMs });

  test("gets it, and is asked again", async () => {
    const { ask, asked, clock, fetches } = createFixture("m1", [[throttled(3_000), "ok"]]);
    expect([await ask(), asked()]).toEqual(["m1", [2]]);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(3_000);
    expect(clock.nowMs()).toBeLessThan(3_300);
    expect(fetches()).toMatchObject([{ faultKind: "throttled" }, { attempt: 2, outcome: "ok" }]);
  });

  test("is not waited for where another can be asked, now and later", async () => {
    const { ask, asked, clock } = createFixture("m1|m2", [[throttled(3_000), "ok"], "ok"]);
    expect([await ask(), await ask(), clock.nowMs()]).toEqual(["m2", "m2", 0]);
    await clock.advance(3_000);
    expect([await ask(), asked()]).toEqual(["m1", [2, 2]]);
  });

  test("is waited for up to 45 s by go, and 10 s by a prefetch", async () => {
    const { ask, asked, clock } = createFixture("m1", [[throttled(11_000), "ok"]]);
    expect([await ask("prefetch"), asked(), clock.nowMs()]).toEqual(["m1 failed", [1], 0]);
    expect(await ask("prefetch")).toBe("m1: not asked: it wants a pause of 11 s more");
    expect([await ask(), asked()]).toEqual(["m1", [2]]);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(11_000);
    expect(clock.nowMs()).toBeLessThan(12_000);
  });

  test("does not wear out the patience of a request bit by bit", async () => {
    const { ask, clock } = createFixture("m1", [throttled(25_000)]);
    expect(await ask()).toBe("m1 failed");
    expect(clock.nowMs()).toBeLessThan(26_000);
  });

  test("does not get the requests of others meanwhile", async () => {
    const { start, asked, clock } = createFixture("m1", [[throttled(2_000), "ok"]]);
    const first = start();
    await clock.advance(1);
    const others = Array.from({ length: 20 }, () => start("prefetch"));
    await clock.advance(1_000);
    expect(asked()).toEqual([1]);
    const said = await clock.run(Promise.all([first, ...others]));
    expect(new Set(said)).toEqual(new Set(["m1"]));
  });
});

describe("the warm-up", () => {
  test("waits until a mirror that did not answer in time may be asked again", async () => {
    const { ask, asked, clock } = createFixture("m1", [["hang", "hang", "ok"]]);
    await ask();
    const downMs = clock.nowMs();
    expect([await ask("prefetch"), asked()]).toEqual(["m1", [3]]);
    expect(clock.nowMs() - downMs).toBeGreaterThanOrEqual(5_000);
  });

  test("gives up a file after that", async () => {
    const { ask, asked } = createFixture("m1", ["hang"]);
    await ask();
    expect([await ask("prefetch"), asked()]).toEqual(["m1: no answer in time", [3]]);
  });

  test("makes three attempts where it is not told to wait", async () => {
    const { ask, asked } = createFixture("m1", ["passing"]);
    await ask("prefetch");
    expect(asked()).toEqual([3]);
  });
});

describe("the fastest mirror of a group", () => {
  test("is asked first, once all are known", async () => {
    const scripts = [late("ok", 90), late("ok", 30), late("ok", 60)];
    const { ask } = createFixture("m1|m2|m3", scripts, { selection: "fastest" });
    const said: string[] = [];
    for (let count = 0; count < 6; count++) said.push(await ask());
    expect(said).toEqual(["m1", "m2", "m3", "m2", "m2", "m2"]);
  });

  test("is found again as mirrors change", async () => {
    const scripts: Script[] = [[late("ok", 90), late("ok", 1)], late("ok", 30)];
    const { ask, clock } = createFixture("m1|m2", scripts, { selection: "fastest" });
    expect([await ask(), await ask(), await ask()]).toEqual(["m1", "m2", "m2"]);
    await clock.advance(30_000);
    expect([await ask(), await ask()]).toEqual(["m1", "m2"]);
    expect(await ask()).toBe("m1");
  });

  test("does not come before one in front of a comma", async () => {
    const scripts = [late("ok", 90), late("ok", 1)];
    const { ask, asked } = createFixture("m1,m2", scripts, { selection: "fastest" });
    for (let count = 0; count < 3; count++) await ask();
    expect(asked()).toEqual([3, 0]);
  });
});

describe("the time for a request", () => {
  test("ends it, and what was not asked any more is no absence", async () => {
    const { ask, clock, asked, breakers } = createFixture("m1|m2", ["hang", "hang"], {
      budgets: { totalTimeoutMs: 500 },
    });
    expect((await ask()).split("\n")).toEqual([
      "m1: the time for the request was up",
      "m2: not asked: the time for the request was up",
    ]);
    expect([clock.nowMs(), asked(), clock.pending()]).toEqual([500, [1, 0], 0]);
    await ask();
    expect(breakers()).toEqual([]);
  });

  test("does not end while a zip arrives, and goes on after it", async () => {
    const { upstream, clock } = createFixture("m1", ["ok", "hang"], {
      budgets: { totalTimeoutMs: 500 },
    });
    const slow = upstream.fetch({ ...QUERY, endpoint: "zip" }, async ({ body }) => {
      await clock.sleep(400_000);
      return text(body);
    });
    expect(await clock.run(slow)).toMatchObject({ kind: "ok", value: "m1" });
    expect(clock.pending()).toBe(0);
  });

  test("that ends between two groups is no absence either", async () => {
    const { ask } = createFixture("m1,m2", [late("absent", 500), "ok"], {
      budgets: { totalTimeoutMs: 500 },
    });
    expect(await ask()).toMatch(/the time for the request was up/);
  });
});
