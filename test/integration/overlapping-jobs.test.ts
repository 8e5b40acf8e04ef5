import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { finishModules } from "../../src/app/finish/finish-modules.ts";
import { fetchLayer } from "../../src/app/start/fetch-layer.ts";
import { unpackTree } from "../../src/archive/unpack-tree.ts";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createDirBackend } from "../../src/cache/dir/dir-backend.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { MODULES_LAYER_CONTENT, replacesInModuleCache } from "../../src/modulecache/layout.ts";
import type { LayerSave } from "../../src/report/model/model.ts";
import { makeStep } from "../support/make-step.ts";
import { writeModule } from "../support/module-tree.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { createRandom } from "../support/random.ts";
import { makeRunState } from "../support/run-state.ts";
import { makeTempDir } from "../support/temp-dir.ts";

/** A job that has restored the modules layer, on a machine of its own. */
interface Job {
  /** Names of the modules that are there. */
  modules(): Promise<string[]>;
  gain(...names: string[]): Promise<void>;
  end(): Promise<LayerSave>;
  warnings: readonly string[];
  /** Archives that it fetched, by the layer's name with the backend. */
  fetched: string[];
}

/** Jobs of one repository, each on a new machine, with a folder as the cache. */
async function createJobs() {
  const root = await makeTempDir("overlap");
  let count = 0;
  async function begin(): Promise<Job> {
    count++;
    const dir = join(root, `job-${count}`);
    const goModCache = join(dir, "mod");
    await mkdir(goModCache, { recursive: true });
    const fetched: string[] = [];
    const folder = createDirBackend({
      folder: join(root, "cache"),
      dir: join(dir, "transfer"),
      clock: systemClock,
    });
    const backend: CacheBackend = {
      ...folder,
      async fetch(name, keys, onMatch) {
        const archive = await folder.fetch(name, keys, onMatch);
        if (archive) fetched.push(name);
        return archive;
      },
    };
    const step = makeStep();
    const state = makeRunState(dir, { goModCache });
    const restore = await fetchLayer(
      step,
      {
        name: "modules",
        keys: state.keys[0].modules,
        target: goModCache,
        rules: { content: MODULES_LAYER_CONTENT, replaces: replacesInModuleCache },
      },
      { backend, unpack: unpackTree },
    );
    fetched.length = 0;
    return {
      fetched,
      warnings: step.host.warnings,
      async modules() {
        const names = await readdir(goModCache, { recursive: true });
        return names
          .flatMap((name) => /^example\.com\/(\w+)@v1\.0\.0$/.exec(name)?.[1] ?? [])
          .sort();
      },
      async gain(...names) {
        for (const name of names) {
          const files = { "x.go": `package x // ${"x".repeat(2_000)}\n` };
          await writeModule(goModCache, { path: `example.com/${name}`, version: "v1.0.0", files });
        }
      },
      end: () =>
        finishModules(
          step,
          { ...state, report: { ...state.report, restores: [restore] } },
          { backend, entry: ENTRY, sidecarEnd: Promise.resolve() },
        ),
    };
  }
  /** A job that gains these, with no other beside it. */
  async function run(...names: string[]): Promise<LayerSave> {
    const job = await begin();
    await job.gain(...names);
    return job.end();
  }
  return { begin, run };
}

const MANY = Array.from({ length: 20 }, (_, index) => `m${index}`);

describe("two jobs that overlap", () => {
  test("save deltas, the later of which holds what both had", async () => {
    const jobs = await createJobs();
    await jobs.run(...MANY);
    const [one, two] = [await jobs.begin(), await jobs.begin()];
    await one.gain("a");
    await two.gain("b");
    expect((await one.end()).kind).toBe("delta");
    expect(await two.end()).toMatchObject({ status: "saved", kind: "delta" });
    expect(await (await jobs.begin()).modules()).toEqual(["a", "b", ...MANY].sort());
    expect([...one.warnings, ...two.warnings]).toEqual([]);
  });

  test("that both found nothing make one base, and a delta of what it lacks", async () => {
    const jobs = await createJobs();
    const [one, two] = [await jobs.begin(), await jobs.begin()];
    await one.gain(...MANY, "a");
    await two.gain(...MANY, "b");
    const base = await one.end();
    expect(base.kind).toBe("base");
    const delta = await two.end();
    expect(delta).toMatchObject({ kind: "delta", reason: "1 module on top of the base" });
    expect(delta.sizeBytes).toBeLessThan((base.sizeBytes ?? 0) / 2);
    expect(await (await jobs.begin()).modules()).toEqual(["a", "b", ...MANY].sort());
  });

  test("one of which makes a new base: the other's delta is on top of that one", async () => {
    const jobs = await createJobs();
    await jobs.run(...MANY.slice(0, 3));
    const [one, two] = [await jobs.begin(), await jobs.begin()];
    await one.gain(...MANY);
    await two.gain("b");
    expect((await one.end()).kind).toBe("base");
    expect(await two.end()).toMatchObject({ status: "saved", kind: "delta" });
    const after = await jobs.begin();
    expect(await after.modules()).toEqual(["b", ...MANY].sort());
    await after.gain("c");
    expect((await after.end()).kind).toBe("delta");
    expect(await (await jobs.begin()).modules()).toEqual(["b", "c", ...MANY].sort());
  });

  test("that gained the same save it once", async () => {
    const jobs = await createJobs();
    await jobs.run(...MANY);
    const [one, two] = [await jobs.begin(), await jobs.begin()];
    for (const job of [one, two]) await job.gain("a");
    expect((await one.end()).status).toBe("saved");
    expect(await two.end()).toMatchObject({ status: "unchanged" });
  });

  test("lose nothing, in whatever order they begin and end", async () => {
    const random = createRandom(20_261_130);
    const jobs = await createJobs();
    const all = new Set(MANY);
    await jobs.run(...MANY);
    for (let round = 0; round < 12; round++) {
      const pair = [await jobs.begin(), await jobs.begin()];
      for (const [index, job] of pair.entries()) {
        const count = random.below(4);
        const names = Array.from({ length: count }, (_, n) => `r${round}j${index}n${n}`);
        await job.gain(...names);
        for (const name of names) all.add(name);
      }
      if (random.chance(0.5)) pair.reverse();
      for (const job of pair) await job.end();
      expect(await (await jobs.begin()).modules()).toEqual([...all].sort());
    }
  });
});

describe("a job without another beside it", () => {
  test("fetches nothing before it saves", async () => {
    const jobs = await createJobs();
    await jobs.run(...MANY);
    const job = await jobs.begin();
    await job.gain("a");
    expect((await job.end()).status).toBe("saved");
    expect(job.fetched).toEqual([]);
  });
});
