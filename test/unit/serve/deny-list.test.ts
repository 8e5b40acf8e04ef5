import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { SharedText } from "../../../src/lib/shared-text.ts";
import { openDenyList } from "../../../src/serve/admin/deny-list.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { makeShared } from "./fake-shared-text.ts";

async function open(shared?: SharedText, dir?: string) {
  const file = join(dir ?? (await makeTempDir("deny-list")), "denied.json");
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ticks: (() => void)[] = [];
  const told: string[] = [];
  const denials = await openDenyList({
    file,
    shared,
    signal: ending.signal,
    clock: { sleep: () => new Promise((resolve) => ticks.push(resolve)) },
    onFault: (error) => told.push(String(error)),
    onRecovered: () => told.push("recovered"),
  });
  return {
    denials,
    file,
    dir: join(file, ".."),
    told,
    /** Lets the time pass until it looks again, and until it has. */
    async tick() {
      const count = ticks.length;
      ticks[count - 1]?.();
      await expect.poll(() => ticks.length).toBe(count + 1);
    },
  };
}

describe("a list of a single server", () => {
  test("grows and shrinks, and says whether it did", async () => {
    const { denials } = await open();
    expect(await denials.add("example.com/b@v1.0.0")).toBe(true);
    expect(await denials.add("example.com/a")).toBe(true);
    expect(await denials.add("example.com/a")).toBe(false);
    expect(denials.entries()).toEqual(["example.com/a", "example.com/b@v1.0.0"]);
    expect(denials.rules()).toEqual([
      { modules: "example.com/a", version: undefined },
      { modules: "example.com/b", version: "v1.0.0" },
    ]);
    expect(await denials.remove("example.com/a")).toBe(true);
    expect(await denials.remove("example.com/a")).toBe(false);
    expect(denials.entries()).toEqual(["example.com/b@v1.0.0"]);
  });

  test("outlives the process", async () => {
    const { denials, dir } = await open();
    await Promise.all(["a", "b", "c"].map((name) => denials.add(`example.com/${name}`)));
    const next = await open(undefined, dir);
    expect(next.denials.entries()).toEqual(["example.com/a", "example.com/b", "example.com/c"]);
  });

  test("is not taken for empty if it is damaged", async () => {
    const { file, dir, denials } = await open();
    await denials.add("example.com/a");
    await writeFile(file, "{");
    await expect(open(undefined, dir)).rejects.toThrow(/denied\.json cannot be read/);
  });
});

describe("a list that servers share", () => {
  test("comes to the other servers the next time they look", async () => {
    const { shared } = makeShared();
    const [one, two] = [await open(shared), await open(shared)];
    await one.denials.add("example.com/a");
    await two.tick();
    expect(two.denials.entries()).toEqual(["example.com/a"]);
    await two.denials.add("example.com/b");
    await two.denials.remove("example.com/a");
    await one.tick();
    expect(one.denials.entries()).toEqual(["example.com/b"]);
    const three = await open(shared);
    expect(three.denials.entries()).toEqual(["example.com/b"]);
  });

  test("loses nothing if two servers change it at the same time", async () => {
    const { shared, state } = makeShared();
    const [one, two] = [await open(shared), await open(shared)];
    const others = [two.denials.add("example.com/b")];
    state.onRead = () => {
      delete state.onRead;
      others.push(two.denials.add("example.com/c"));
    };
    await one.denials.add("example.com/a");
    await Promise.all(others);
    await one.tick();
    expect(one.denials.entries()).toEqual(["example.com/a", "example.com/b", "example.com/c"]);
  });

  test("counts as it was last seen while it cannot be reached, also after a restart", async () => {
    const { shared, state } = makeShared();
    const one = await open(shared);
    await one.denials.add("example.com/a");
    state.isDown = true;
    await one.tick();
    expect(one.denials.entries()).toEqual(["example.com/a"]);
    expect(one.told).toEqual(["Error: the bucket is down"]);
    const again = await open(shared, one.dir);
    expect(again.denials.entries()).toEqual(["example.com/a"]);
    await expect(again.denials.add("example.com/b")).rejects.toThrow("the bucket is down");
    expect(again.denials.entries()).toEqual(["example.com/a"]);
    state.isDown = false;
    await again.tick();
    expect(again.told).toEqual(["Error: the bucket is down", "recovered"]);
  });

  test("begins with what a server denied before it had one", async () => {
    const alone = await open();
    await alone.denials.add("example.com/a");
    const { shared } = makeShared();
    await open(shared, alone.dir);
    expect((await open(shared)).denials.entries()).toEqual(["example.com/a"]);
  });

  test("is not taken for empty if it is damaged", async () => {
    const { shared, state } = makeShared();
    const one = await open(shared);
    await one.denials.add("example.com/a");
    state.text = "[]";
    await one.tick();
    expect(one.denials.entries()).toEqual(["example.com/a"]);
    expect(one.told).toEqual(["Error: the list of denied modules cannot be read"]);
    await expect(one.denials.add("example.com/b")).rejects.toThrow(/cannot be read/);
    expect(JSON.parse(await readFile(one.file, "utf8"))).toEqual({ denied: ["example.com/a"] });
  });
});
