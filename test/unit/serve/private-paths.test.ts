import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { SharedText } from "../../../src/lib/shared-text.ts";
import { openPrivatePaths } from "../../../src/serve/admin/private-paths.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** A text that several servers share, as in a bucket. */
function makeShared() {
  const state: { text?: string; version: number; isDown: boolean } = { version: 0, isDown: false };
  const shared: SharedText = {
    async read() {
      if (state.isDown) throw new Error("the bucket is down");
      const { text, version } = state;
      return text === undefined ? undefined : { text, version: `${version}` };
    },
    async write(text, version) {
      if (state.isDown) throw new Error("the bucket is down");
      if (version !== (state.text === undefined ? undefined : `${state.version}`)) return false;
      Object.assign(state, { text, version: state.version + 1 });
      return true;
    },
  };
  return { state, shared };
}

async function open(current: string, parts: { dir?: string; shared?: SharedText } = {}) {
  const dir = parts.dir ?? (await makeTempDir("private-paths"));
  const file = join(dir, "paths.json");
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ticks: (() => void)[] = [];
  const faults: unknown[] = [];
  const paths = await openPrivatePaths({
    current,
    file,
    shared: parts.shared,
    signal: ending.signal,
    clock: { sleep: () => new Promise((resolve) => ticks.push(resolve)) },
    onFault: (error) => faults.push(error),
    onRecovered: () => {},
  });
  return { paths, dir, file, faults, tick: () => ticks.at(-1)?.() };
}

test("openPrivatePaths() remembers what the configuration no longer names", async () => {
  const { dir, file } = await open("git.example.com/*,corp.example.com");
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    patterns: ["corp.example.com", "git.example.com/*"],
  });
  expect((await open("", { dir })).paths.patterns()).toBe("corp.example.com,git.example.com/*");
});

test("openPrivatePaths() has servers share what any of them has fetched in private", async () => {
  const { shared } = makeShared();
  const one = await open("a.example.com", { shared });
  const other = await open("b.example.com", { shared });
  expect(other.paths.patterns()).toBe("a.example.com,b.example.com");
  one.tick();
  await expect.poll(one.paths.patterns).toBe("a.example.com,b.example.com");
});

test("openPrivatePaths() tells the others as soon as it can what it knew while it could not", async () => {
  const { state, shared } = makeShared();
  await open("a.example.com", { shared });
  state.isDown = true;
  const late = await open("b.example.com", { shared });
  expect(late.faults).not.toEqual([]);
  expect(late.paths.patterns()).toBe("b.example.com");
  state.isDown = false;
  late.tick();
  await expect.poll(late.paths.patterns).toBe("a.example.com,b.example.com");
  await expect.poll(() => state.text).toContain("b.example.com");
});
