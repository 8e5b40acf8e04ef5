import { describe, expect, test } from "vitest";
import { findSumdbMirror } from "../../../src/goproxy/sumdb-support.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { createFakeClock, createScriptedUpstream, type Script } from "./scripted-upstream.ts";

const HEAD = "go.sum database tree\n1\nhash\n\n- sum.example.com signature\n";
const yes: Script = (path) => (path.endsWith("/latest") ? HEAD : "");

function makeSearch(scripts: readonly Script[], changes: Partial<Clock> = {}) {
  const clock = createFakeClock();
  const parts = scripts.map((script) => createScriptedUpstream(script));
  const mirrors = parts.map(({ upstream }, index) => ({ name: `m${index}`, upstream }));
  const find = findSumdbMirror({
    database: "sum.example.com",
    mirrors,
    clock: { ...clock, ...changes },
  });
  const asked = () => parts.map(({ queries }) => queries.map(({ path }) => path.split("/").at(-1)));
  return { find: async () => (await find())?.name, clock, asked };
}

describe("36. the mirror for the checksum database", () => {
  test("is the first that supports it and has a tree head, and is looked for once", async () => {
    const { find, asked } = makeSearch([() => "absent", yes, yes]);
    expect(await Promise.all([find(), find()])).toEqual(["m1", "m1"]);
    expect(await find()).toBe("m1");
    expect(asked()).toEqual([["supported"], ["supported", "latest"], []]);
  });

  test.each<[string, Script]>([
    ["does not support it", () => "absent"],
    ["is down", () => "down"],
    ["supports it and has no tree head", (path) => (path.endsWith("/latest") ? "absent" : "")],
    ["supports it and is down behind that", (path) => (path.endsWith("/latest") ? "down" : "")],
    ["says yes to everything", () => "<html>welcome</html>"],
  ])("is none that %s", async (_, script) => {
    expect(await makeSearch([script]).find()).toBeUndefined();
    expect(await makeSearch([script, yes]).find()).toBe("m1");
  });

  test("is looked for again ten seconds after there was none", async () => {
    let said: Script = () => "down";
    const { find, clock, asked } = makeSearch([(path) => said(path)]);
    await find();
    said = yes;
    clock.advance(9_999);
    expect(await find()).toBeUndefined();
    expect(asked()).toEqual([["supported"]]);
    clock.advance(1);
    expect(await find()).toBe("m0");
  });

  test("stays the same when it fails later", async () => {
    let said: Script = yes;
    const { find, clock } = makeSearch([(path) => said(path)]);
    await find();
    said = () => "down";
    clock.advance(3_600_000);
    expect(await find()).toBe("m0");
  });

  test("is not one that keeps go waiting", async () => {
    const waits: number[] = [];
    const sleep = async (ms: number) => void waits.push(ms);
    const hangs = () => new Promise<string>(() => {});
    expect(await makeSearch([hangs], { sleep }).find()).toBeUndefined();
    expect(waits).toEqual([5_000]);
  });
});
