import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { finishModules } from "../../src/app/finish/finish-modules.ts";
import { installArchive } from "../../src/archive/install.ts";
import { createDirBackend } from "../../src/cache/dir/dir-backend.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { MODULES_LAYER_CONTENT } from "../../src/modulecache/layout.ts";
import type { LayerRestore, LayerSave } from "../../src/report/model/model.ts";
import { makeStep } from "../support/make-step.ts";
import { type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { type WrittenModule, writeModule } from "../support/module-tree.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeRunState } from "../support/run-state.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const MODULES: SyntheticModule[] = Array.from({ length: 10 }, (_, index) => ({
  path: `example.com/m${index}`,
  version: "v1.0.0",
  files: { "x.go": `package m${index}\n`, "sub/y.go": "package y\n" },
}));

interface Saved {
  save: LayerSave;
  warnings: readonly string[];
  /** Names of the trees in what was saved. */
  trees: string[];
  /** Names of the modules of which `.ziphash` was saved. */
  zipHashes: string[];
}

/** Saves a GOMODCACHE whose first modules `spoil` has changed, after a job that found no layer. */
async function save(
  spoil: (module: WrittenModule) => Promise<unknown>,
  { spoilt = 1, entry = ENTRY, inSum = MODULES } = {},
): Promise<Saved> {
  const dir = await makeTempDir("save-modules");
  const goModCache = join(dir, "mod");
  for (const [index, module] of MODULES.entries()) {
    const written = await writeModule(goModCache, module);
    if (index < spoilt) await spoil(written);
  }
  const kept = MODULES.map(({ path, version }) => ({ path, version }));
  const state = makeRunState(dir, {
    goModCache,
    needs: { zips: kept, mods: kept, infos: [], skippedPrivate: [] },
    sumLines: sumLines(inSum).trimEnd().split("\n"),
  });
  const missed: LayerRestore = { name: "modules", status: "miss", reason: "", keys: [] };
  const step = makeStep();
  const backend = createDirBackend({
    folder: join(dir, "cache"),
    dir: join(dir, "transfer"),
    clock: systemClock,
  });
  const saved = await finishModules(
    step,
    { ...state, report: { ...state.report, restores: [missed] } },
    { backend, entry, sidecarEnd: Promise.resolve() },
  );
  const fetched = await backend.fetch("modules", [saved.key ?? ""]);
  const target = join(dir, "restored");
  await mkdir(target);
  if (fetched) await installArchive(fetched.read(), target, { content: MODULES_LAYER_CONTENT });
  const names = await readdir(target, { recursive: true });
  return {
    save: saved,
    warnings: step.host.warnings,
    trees: names.flatMap((name) => /^example\.com\/(m\d)@v1\.0\.0$/.exec(name)?.[1] ?? []).sort(),
    zipHashes: names
      .flatMap((name) => /\/(m\d)\/@v\/v1\.0\.0\.ziphash$/.exec(name)?.[1] ?? [])
      .sort(),
  };
}

const ALL = MODULES.map((_, index) => `m${index}`);

describe("finishModules()", () => {
  test("saves all modules that are what go.sum says", async () => {
    const { save: saved, warnings, trees, zipHashes } = await save(async () => {});
    expect(saved.status).toBe("saved");
    expect(warnings).toEqual([]);
    expect([trees, zipHashes]).toEqual([ALL, ALL]);
  });

  test.each<[string, (module: WrittenModule) => Promise<unknown>]>([
    ["whose tree a step changed", ({ tree }) => writeFile(join(tree, "x.go"), "package evil\n")],
    ["to which a step added a file", ({ tree }) => writeFile(join(tree, "z.go"), "package m0\n")],
    ["that lacks a file", ({ tree }) => rm(join(tree, "x.go"))],
    [
      "whose recorded hash is another one",
      ({ download }) => writeFile(`${download}.ziphash`, `h1:${"A".repeat(43)}=`),
    ],
  ])("leaves out a module %s, with a warning", async (_, spoil) => {
    const { save: saved, warnings, trees, zipHashes } = await save(spoil);
    expect(saved.status).toBe("saved");
    expect(warnings).toEqual([
      expect.stringMatching(
        /^go-accel: the module example\.com\/m0@v1\.0\.0 in GOMODCACHE is not what go\.sum says \(expected h1:/,
      ),
    ]);
    expect([trees, zipHashes]).toEqual([ALL.slice(1), ALL.slice(1)]);
  });

  test("saves a tool that no go.sum names, if it is what go unpacked", async () => {
    const whole = await save(async () => {}, { inSum: MODULES.slice(1) });
    expect([whole.trees, whole.warnings]).toEqual([ALL, []]);
    const { warnings, trees, zipHashes } = await save(
      ({ tree }) => writeFile(join(tree, "x.go"), "package evil\n"),
      { inSum: MODULES.slice(1) },
    );
    expect(warnings).toEqual([
      expect.stringMatching(/example\.com\/m0@v1\.0\.0 in GOMODCACHE is not what go unpacked \(/),
    ]);
    expect([trees, zipHashes]).toEqual([ALL.slice(1), ALL.slice(1)]);
  });

  test("saves nothing that it cannot check", async () => {
    const { save: saved, warnings, trees } = await save(async () => {}, { entry: "/absent.js" });
    expect(saved.status).toBe("failed");
    expect(warnings).toEqual([expect.stringContaining("could not be checked")]);
    expect(trees).toEqual([]);
  });

  test("saves read-only trees, as go makes them", async () => {
    const { save: saved, trees } = await save(async ({ tree }) => {
      await chmod(join(tree, "sub"), 0o555);
      await chmod(tree, 0o555);
    });
    expect(saved.status).toBe("saved");
    expect(trees).toEqual(ALL);
  });
});
