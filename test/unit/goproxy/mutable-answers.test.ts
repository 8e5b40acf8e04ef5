import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_FRESHNESS } from "../../../src/goproxy/freshness.ts";
import { createMutableAnswers, type MutableAnswer } from "../../../src/goproxy/mutable-answers.ts";
import { createNotFoundCache } from "../../../src/goproxy/not-found-cache.ts";
import type { MutableRoute } from "../../../src/goproxy/routes.ts";
import { createStaleAnswers } from "../../../src/goproxy/stale-answers.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createFakeClock, createScriptedUpstream, type Script } from "./scripted-upstream.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const LIST: MutableRoute = { kind: "mutable", endpoint: "list", modulePath: "example.com/a" };
const LATEST: MutableRoute = { ...LIST, endpoint: "latest" };
const BRANCH: MutableRoute = { ...LIST, endpoint: "info", version: "master" };

function info(version: string): string {
  return JSON.stringify({ Version: version, Time: "2024-01-02T03:04:05Z" });
}

async function makeAnswers(script: Script, dir?: string) {
  const clock = createFakeClock();
  const folder = dir ?? (await makeTempDir("mutable"));
  const { upstream, queries } = createScriptedUpstream(script);
  const faults: unknown[] = [];
  const answers = createMutableAnswers({
    upstream,
    notFoundCache: createNotFoundCache({ clock, freshness: DEFAULT_FRESHNESS }),
    freshness: DEFAULT_FRESHNESS,
    stale: createStaleAnswers(folder),
    clock,
    onStoreFault: (error) => faults.push(error),
  });
  return { answers, clock, queries, dir: folder, faults };
}

function textOf(answer: MutableAnswer): string | undefined {
  return answer.kind === "ok" ? `${answer.source}: ${answer.body}` : undefined;
}

describe("an answer that may change", () => {
  test.each([
    [LIST, "v1.0.0\n", 10_000],
    [LATEST, info("v1.0.0"), 10_000],
    [BRANCH, info("v1.0.0"), 2_000],
  ])("is used for a moment only: %j", async (route, body, freshMs) => {
    const { answers, clock, queries } = await makeAnswers(() => body);
    expect(textOf(await answers.get(route))).toBe(`mirror: ${body}`);
    clock.advance(freshMs - 1);
    expect(textOf(await answers.get(route))).toBe(`store: ${body}`);
    expect(queries).toHaveLength(1);
    clock.advance(1);
    expect(textOf(await answers.get(route))).toBe(`mirror: ${body}`);
    expect(queries).toHaveLength(2);
  });

  test("21. has a version that is new at the mirror, whatever was kept", async () => {
    let list = "v1.0.0\n";
    const { answers, clock } = await makeAnswers(() => list);
    await answers.get(LIST);
    list = "v1.0.0\nv1.1.0\n";
    clock.advance(10_000);
    expect(textOf(await answers.get(LIST))).toBe("mirror: v1.0.0\nv1.1.0\n");
  });

  test("is not remembered if all of its kind were forgotten while the mirror answered", async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<string>();
    const replies = [held.promise, "v1.0.0\nv1.1.0\n"];
    const { answers, queries } = await makeAnswers(() => {
      begun.resolve();
      return replies.shift() ?? "absent";
    });
    const before = answers.get(LIST);
    await begun.promise;
    answers.forget("/example.com/a/");
    // What is asked after it does not wait for the older answer.
    expect(textOf(await answers.get(LIST))).toBe("mirror: v1.0.0\nv1.1.0\n");
    held.resolve("v1.0.0\n");
    expect(textOf(await before)).toBe("mirror: v1.0.0\n");
    expect(textOf(await answers.get(LIST))).toBe("store: v1.0.0\nv1.1.0\n");
    expect(queries).toHaveLength(2);
  });

  test("23. says where a branch is now", async () => {
    let commit = "v0.0.0-20240101000000-000000000001";
    const { answers, clock } = await makeAnswers(() => info(commit));
    await answers.get(BRANCH);
    commit = "v0.0.0-20240101000000-000000000002";
    clock.advance(2_000);
    expect(textOf(await answers.get(BRANCH))).toBe(`mirror: ${info(commit)}`);
  });

  test("is asked for once by all who ask at the same time, absence and failure too", async () => {
    for (const said of ["v1.0.0\n", "absent", "down"]) {
      const gate = Promise.withResolvers<string>();
      const { answers, queries } = await makeAnswers(() => gate.promise);
      const asked = Array.from({ length: 20 }, () => answers.get(LIST).catch(String));
      gate.resolve(said);
      expect(new Set((await Promise.all(asked)).map((answer) => JSON.stringify(answer))).size).toBe(
        1,
      );
      expect(queries).toHaveLength(1);
    }
  });
});

describe("22. where the mirrors fail", () => {
  test("the last good answer stands in, with its age, until it is a week old", async () => {
    let said = "v1.0.0\n";
    const { answers, clock } = await makeAnswers(() => said);
    await answers.get(LIST);
    said = "down";
    clock.advance(3_600_000);
    expect(await answers.get(LIST)).toEqual({
      kind: "ok",
      source: "stale",
      ageMs: 3_600_000,
      body: Buffer.from("v1.0.0\n"),
    });
    clock.advance(7 * DAY_MS - 3_600_000);
    expect(await answers.get(LIST)).toMatchObject({ source: "stale", ageMs: 7 * DAY_MS });
    clock.advance(1);
    await expect(answers.get(LIST)).rejects.toThrow("connection refused");
  });

  test("another process's last good answer does as well", async () => {
    const dir = await makeTempDir("mutable");
    const first = await makeAnswers(() => "v1.0.0\n", dir);
    await first.answers.get(LIST);
    const { answers, clock } = await makeAnswers(() => "down", dir);
    clock.advance(5_000);
    expect(await answers.get(LIST)).toMatchObject({ source: "stale", ageMs: 5_000 });
  });

  test("a failure is not remembered", async () => {
    let said = "down";
    const { answers } = await makeAnswers(() => said);
    await expect(answers.get(LIST)).rejects.toThrow("connection refused");
    said = "v1.0.0\n";
    expect(textOf(await answers.get(LIST))).toBe("mirror: v1.0.0\n");
  });

  test("nothing stands in for another module, endpoint or branch", async () => {
    let isDown = false;
    const { answers } = await makeAnswers(() => (isDown ? "down" : info("v1.0.0")));
    await answers.get(BRANCH);
    isDown = true;
    const others = [
      LIST,
      LATEST,
      { ...BRANCH, version: "main" },
      { ...LIST, modulePath: "example.com/b" },
    ];
    for (const route of others) await expect(answers.get(route)).rejects.toThrow("refused");
  });

  test("an HTML page does not replace the last good answer", async () => {
    let said = "v1.0.0\n";
    const { answers, clock } = await makeAnswers(() => said);
    await answers.get(LIST);
    said = "<!doctype html>\n<title>Sign in</title>\n";
    clock.advance(20_000);
    expect(await answers.get(LIST)).toMatchObject({ source: "stale", ageMs: 20_000 });
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ["half of it", async (file) => cut(file)],
    ["nothing", (file) => writeFile(file, "")],
    ["NULs", (file) => writeFile(file, Buffer.alloc(500))],
    ["other JSON", (file) => writeFile(file, '{"path":"/example.com/a/@v/list"}')],
    ["another list's", (file) => edit(file, { path: "/example.com/b/@v/list" })],
    ["no text", (file) => edit(file, { body: 7 })],
    ["no list", (file) => edit(file, { body: Buffer.from("<html>").toString("base64") })],
    ["no time", (file) => edit(file, { fetchedAtMs: "now" })],
    ["a time to come", (file) => edit(file, { fetchedAtMs: 9e15 })],
  ])("a file that holds %s is no answer", async (_, damage) => {
    let said = "v1.0.0\n";
    const { answers, clock, dir } = await makeAnswers(() => said);
    await answers.get(LIST);
    const [name = ""] = await readdir(dir);
    await damage(join(dir, name));
    said = "down";
    clock.advance(20_000);
    await expect(answers.get(LIST)).rejects.toThrow("connection refused");
  });

  async function cut(file: string): Promise<void> {
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, text.length >> 1));
  }

  async function edit(file: string, changes: object): Promise<void> {
    const kept: object = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...kept, ...changes }));
  }
});

describe("24. an absence", () => {
  test("is never replaced by what there was before, and ends it", async () => {
    let said = "v1.0.0\n";
    const { answers, clock, dir } = await makeAnswers(() => said);
    await answers.get(LIST);
    said = "absent";
    clock.advance(10_000);
    expect(await answers.get(LIST)).toEqual({ kind: "not-found" });
    expect(await readdir(dir)).toEqual([]);
    said = "down";
    clock.advance(10_000);
    await expect(answers.get(LIST)).rejects.toThrow("connection refused");
  });

  test("is remembered for ten seconds", async () => {
    let said = "absent";
    const { answers, clock, queries } = await makeAnswers(() => said);
    await answers.get(LATEST);
    said = info("v1.0.0");
    clock.advance(9_999);
    expect(await answers.get(LATEST)).toEqual({ kind: "not-found", isRemembered: true });
    clock.advance(1);
    expect(textOf(await answers.get(LATEST))).toBe(`mirror: ${said}`);
    expect(queries).toHaveLength(2);
  });
});

test("a disk that refuses costs no answer, and is told", async () => {
  const file = join(await makeTempDir("mutable"), "file");
  await writeFile(file, "a file where a folder should be");
  const { answers, faults } = await makeAnswers(() => "v1.0.0\n", file);
  expect(textOf(await answers.get(LIST))).toBe("mirror: v1.0.0\n");
  expect(faults).toHaveLength(1);
});

/** What of the mirror's sayings go may be told, written down as plainly as possible. */
test("what is said is what the mirror said last, as far as that is known", async () => {
  const step = fc.record({
    said: fc.constantFrom("v1.0.0\n", "v1.0.0\nv1.1.0\n", "absent", "down"),
    waitMs: fc.constantFrom(0, 1_000, 9_000, 10_000, DAY_MS, 8 * DAY_MS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      let said = "";
      const { answers, clock } = await makeAnswers(() => said);
      let known: { said: string; atMs: number } | undefined;
      for (const { said: next, waitMs } of steps) {
        said = next;
        clock.advance(waitMs);
        const ageMs = known ? clock.nowMs() - known.atMs : Number.POSITIVE_INFINITY;
        const isFresh = ageMs < 10_000;
        const answer = await answers.get(LIST).catch(() => "failed" as const);
        const told =
          answer === "failed" ? "down" : answer.kind === "ok" ? String(answer.body) : "absent";
        if (isFresh) expect(told).toBe(known?.said);
        else if (said !== "down") expect(told).toBe(said);
        else if (known && known.said !== "absent" && ageMs <= 7 * DAY_MS) {
          expect(answer).toMatchObject({ source: "stale", ageMs });
          expect(told).toBe(known.said);
        } else expect(told).toBe("down");
        if (!isFresh && said !== "down") known = { said, atMs: clock.nowMs() };
      }
    }),
    { numRuns: 60 },
  );
});
