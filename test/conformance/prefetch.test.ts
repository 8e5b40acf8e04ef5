import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planRootNeeds } from "../../src/app/job/root-needs.ts";
import { loadWorkspace } from "../../src/app/job/workspace.ts";
import { planPrefetch } from "../../src/app/start/plan-warm-up.ts";
import { type ModuleNeeds, uniteNeeds } from "../../src/gomod/module-set.ts";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { type Sidecar, startSidecar } from "../integration/support/sidecar-fixture.ts";
import { escapeUpperCase, type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { makeModuleGraph } from "../support/module-graph.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask } from "./support/ask.ts";
import { GO_TOOLCHAINS, INSTALLED_GO, isCompiledFor } from "./support/go-toolchains.ts";
import { makeVersions, programImporting } from "./support/modules.ts";
import { startOpenMirror } from "./support/open-mirror.ts";
import { makeGo } from "./support/run-go.ts";

const GRAPH = makeModuleGraph({ count: 60 });

/** What prefetching takes a checkout of these files to need. */
async function planFor(files: Readonly<Record<string, string>>, noProxy = "") {
  const dir = await makeTempDir("checkout");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(dir, name, ".."), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  const workspace = await loadWorkspace(dir, dir);
  if (!workspace) throw new Error("no module");
  const { roots, problems } = workspace;
  return { needs: uniteNeeds(roots.map((root) => planRootNeeds(root, noProxy))), problems };
}

function allFilesOf(modules: readonly SyntheticModule[]) {
  return planPrefetch({ zips: [...modules], mods: [...modules], infos: [...modules] });
}

async function waitForPrefetch({ stats }: Sidecar) {
  await expect.poll(async () => (await stats()).warm, { timeout: 30_000 }).toBeDefined();
  return (await stats()).warm;
}

function names(modules: ModuleNeeds["zips"]): string[] {
  return modules.map(({ path, version }) => `${path}@${version}`);
}

test("41. what was warmed from go.sum, go asks no mirror for", async () => {
  const used = { path: "example.com/Used", version: "v1.1.0" };
  const old = { path: "example.com/Used", version: "v1.0.0" };
  const modOnly = { path: "example.com/graph/only", version: "v1.0.0" };
  const files = {
    "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${used.path} ${used.version}\n`,
    "go.sum":
      sumLines([used, old]) +
      sumLines([modOnly])
        .split("\n")
        .filter((line) => line.includes("/go.mod "))
        .join("\n"),
    "main.go": programImporting(used.path),
    "main_test.go":
      'package main\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) { t.Log("ok") }\n',
  };
  const mirror = await startMirror({ modules: [used, old, modOnly] });
  const { needs } = await planFor(files);
  const sidecar = await startSidecar({ list: mirror.url, prefetch: planPrefetch(needs) });
  expect(await waitForPrefetch(sidecar)).toMatchObject({ failed: 0 });
  const fetched = mirror.requests.map(({ path }) => path);
  const zips = fetched.filter((path) => path.endsWith(".zip"));
  expect(zips).toEqual([`/${escapeUpperCase(used.path)}/@v/v1.1.0.zip`]);
  expect(fetched.filter((path) => path.includes(modOnly.path))).toEqual([
    `/${modOnly.path}/@v/v1.0.0.mod`,
  ]);
  mirror.clearRequests();
  for (const toolchain of GO_TOOLCHAINS) {
    const go = await makeGo(toolchain, sidecar.url);
    await go.write(files);
    for (const args of [
      ["mod", "download"],
      ["build", "-o", "main", "."],
      ["test", "./..."],
    ].filter((command) => isCompiledFor(toolchain, command))) {
      expect(await go.run(args)).toMatchObject({ exitCode: 0 });
    }
  }
  expect(mirror.requests).toEqual([]);
});

test("42. go.work, replacements, odd and broken sum files give the right set", async () => {
  const lib = makeVersions("example.com/lib", "v1.0.0", "v1.1.0");
  const [fork] = makeVersions("example.com/fork", "v1.5.0");
  const [local] = makeVersions("example.com/local", "v1.0.0");
  const all = [...lib, ...(fork ? [fork] : []), ...(local ? [local] : [])];
  const sum = sumLines(all);
  const { needs, problems } = await planFor({
    "go.work": "go 1.21\n\nuse (\n\t./a\n\t./b\n)\n\nreplace example.com/local => ./c\n",
    "go.work.sum": `${sum}${sum}`.replaceAll("\n", "\r\n"),
    "a/go.mod": "module example.com/a\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n",
    "a/go.sum": "example.com/lib v1.0.0 h2:later=\nexample.com/lib v1.0.0\n",
    "b/go.mod":
      "module example.com/b\n\ngo 1.21\n\nrequire (\n\texample.com/old v1.0.0\n\texample.com/local v1.0.0\n)\n\nreplace example.com/old => example.com/fork v1.5.0\n",
    "c/go.mod": "module example.com/local\n\ngo 1.21\n",
  });
  expect(names(needs.zips)).toContain("example.com/fork@v1.5.0");
  expect(names(needs.zips)).toContain("example.com/lib@v1.0.0");
  expect(names(needs.zips)).not.toContain("example.com/local@v1.0.0");
  expect(names(needs.zips)).not.toContain("example.com/old@v1.0.0");
  expect(new Set(names(needs.zips)).size).toBe(needs.zips.length);
  // The line of two fields is told, and costs no other file.
  expect(problems).toEqual([expect.stringContaining("expected 3 fields, found 2")]);
});

test("42. -modfile is read in the place of go.mod, with its own sums", async () => {
  const dir = await makeTempDir("checkout");
  const [lib] = makeVersions("example.com/lib", "v1.0.0");
  const [other] = makeVersions("example.com/other", "v1.0.0");
  await writeFile(
    join(dir, "go.mod"),
    "module example.com/a\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n",
  );
  await writeFile(join(dir, "go.sum"), lib ? sumLines([lib]) : "");
  const modFile = join(dir, "ci.mod");
  await writeFile(modFile, "module example.com/a\n\ngo 1.21\n\nrequire example.com/other v1.0.0\n");
  await writeFile(join(dir, "ci.sum"), other ? sumLines([other]) : "");
  const workspace = await loadWorkspace(dir, dir, { modFile });
  const needs = uniteNeeds((workspace?.roots ?? []).map((root) => planRootNeeds(root, "")));
  expect(names(needs.zips)).toEqual(["example.com/other@v1.0.0"]);
});

test("43. 60 modules are warmed side by side, within the cap of one origin", async () => {
  const delayMs = 50;
  let open = 0;
  let most = 0;
  const mirror = await startOpenMirror(GRAPH);
  mirror.answer(/^/, (response, body) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end(body);
    }, delayMs);
  });
  const sidecar = await startSidecar({ list: mirror.url, prefetch: allFilesOf(GRAPH) });
  expect(await waitForPrefetch(sidecar)).toMatchObject({ planned: 180, fetched: 180, failed: 0 });
  // 180 answers of 50 ms one after another would take 9 s; go itself comes to 4.7 s.
  expect(most).toBeGreaterThan(16);
  expect(most).toBeLessThanOrEqual(64);
});

test("43. what go asks for does not wait for the warm-up", async () => {
  const asked = { path: "example.com/asked", version: "v1.0.0" };
  const mirror = await startOpenMirror([...GRAPH, asked]);
  const held: (() => void)[] = [];
  mirror.answer(/\/graph\//, (response, body) => {
    held.push(() => response.end(body));
  });
  const sidecar = await startSidecar({ list: mirror.url, prefetch: allFilesOf(GRAPH) });
  await expect.poll(() => held.length, { timeout: 10_000 }).toBeGreaterThan(0);
  // The warm-up hangs at the mirror; this would hang behind it.
  expect((await ask(sidecar.url, "/example.com/asked/@v/v1.0.0.zip")).status).toBe(200);
  expect((await sidecar.stats()).warm).toBeUndefined();
  mirror.behave();
  for (const release of held) release();
  expect(await waitForPrefetch(sidecar)).toMatchObject({ fetched: 180, failed: 0 });
});

test("44. no private path leaves for a mirror, no matter who asks", async () => {
  const [open] = makeVersions("example.com/open", "v1.0.0");
  const [secret] = makeVersions("corp.example.com/secret", "v1.0.0");
  const modules = [...(open ? [open] : []), ...(secret ? [secret] : [])];
  const noProxy = "corp.example.com";
  const { needs } = await planFor(
    {
      "go.mod":
        "module example.com/main\n\ngo 1.21\n\nrequire (\n\tcorp.example.com/secret v1.0.0\n\texample.com/open v1.0.0\n)\n",
      "go.sum": sumLines(modules),
    },
    noProxy,
  );
  expect(names(needs.skippedPrivate)).toEqual(["corp.example.com/secret@v1.0.0"]);
  const mirror = await startMirror({ modules });
  const sidecar = await startSidecar({ list: mirror.url, prefetch: planPrefetch(needs), noProxy });
  expect(await waitForPrefetch(sidecar)).toMatchObject({ planned: 3, fetched: 3 });
  const paths = ["@v/list", "@latest", "@v/main.info", "@v/v1.0.0.zip"];
  for (const path of paths) {
    expect((await ask(sidecar.url, `/corp.example.com/secret/${path}`)).status).toBe(404);
  }
  expect(mirror.requests.filter(({ path }) => path.includes("corp"))).toEqual([]);
  expect((await sidecar.stats()).denied).toEqual(["corp.example.com/secret"]);
});

test("45. a warm-up that fails costs the job nothing", async () => {
  const broken = await startMirror({ faults: [{ match: "/", kind: "status", status: 500 }] });
  const good = await startMirror({ modules: GRAPH });
  const sidecar = await startSidecar({ list: broken.url, prefetch: allFilesOf(GRAPH) });
  expect((await waitForPrefetch(sidecar))?.failed).toBeGreaterThan(0);
  const go = await makeGo(INSTALLED_GO, `${sidecar.url}|${good.url}`);
  const name = `${GRAPH[1]?.path}@${GRAPH[1]?.version}`;
  expect(await go.run(["mod", "download", name])).toMatchObject({ exitCode: 0 });
});
