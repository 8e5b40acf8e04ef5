import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ModuleFile } from "../../src/store/module-file.ts";
import { IS_FULL } from "../support/full.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type GoClient, makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { type Sidecar, startSidecar } from "./support/sidecar-fixture.ts";

/* What is prefetched goes into GOMODCACHE while go commands use it. */

const MODULES = makeModuleGraph({ count: 24, paddingBytes: 40_000 });

const FILES: ModuleFile[] = (["mod", "info", "zip"] as const).flatMap((extension) =>
  MODULES.map(({ path, version }) => ({ path, version, extension })),
);

async function makeConsumer() {
  const cwd = await makeTempDir("consumer");
  await writeConsumer(cwd, MODULES);
  const sumLines = readFileSync(join(cwd, "go.sum"), "utf8").trimEnd().split("\n");
  return { cwd, sumLines };
}

/** A sidecar that begins to unpack at once. */
function startPrefetching(
  list: string,
  sumLines: string[],
  moduleCacheDir: string,
  prefetch = FILES,
): Promise<Sidecar> {
  return startSidecar({
    list,
    sumLines,
    moduleCacheDir,
    unpackAhead: { readOnly: true },
    prefetch,
  });
}

async function untilPrefetched({ stats }: Sidecar): Promise<void> {
  const ended = async () => (await stats()).warm?.fetched;
  await expect.poll(ended, { timeout: 20_000 }).toBe(FILES.length);
}

/** Mode and content of all that a module cache holds of modules; zips may be packed either way. */
function describeTrees(cacheDir: string): Record<string, string> {
  const entries = readdirSync(cacheDir, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    entries
      .filter((name) => !/(^\.go-accel|^cache\/lock$|\/list$|\.lock$|\.zip$)/.test(name))
      .toSorted()
      .map((name) => {
        const stats = lstatSync(join(cacheDir, name));
        const content = stats.isFile() ? readFileSync(join(cacheDir, name), "latin1") : "";
        return [name, `${stats.mode.toString(8)} ${content}`];
      }),
  );
}

const moduleCacheOf = (client: GoClient) => join(client.home, "mod");

describe("modules that are unpacked ahead", () => {
  test("are what go itself makes of them, and go asks for nothing", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { cwd, sumLines } = await makeConsumer();
    const plain = await makeGoClient(mirror.url);
    expect(await plain.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });

    const accelerated = await makeGoClient("");
    const moduleCacheDir = moduleCacheOf(accelerated);
    const sidecar = await startPrefetching(mirror.url, sumLines, moduleCacheDir);
    await untilPrefetched(sidecar);
    const client = await makeGoClient(sidecar.url, { GOMODCACHE: moduleCacheDir });
    for (const args of [
      ["mod", "download"],
      ["mod", "verify"],
      ["list", "-deps", "."],
    ]) {
      expect(await client.run(args, { cwd })).toMatchObject({ exitCode: 0 });
    }
    expect(await sidecar.stats()).toMatchObject({ requests: 0, unpackedAhead: MODULES.length });
    expect(describeTrees(moduleCacheDir)).toEqual(describeTrees(moduleCacheOf(plain)));
  });

  test("leave nothing of ours behind when the sidecar ends, and can be cleaned away", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { cwd, sumLines } = await makeConsumer();
    const client = await makeGoClient("off");
    const moduleCacheDir = moduleCacheOf(client);
    const sidecar = await startPrefetching(mirror.url, sumLines, moduleCacheDir);
    await untilPrefetched(sidecar);
    process.kill(sidecar.handle.pid, "SIGTERM");
    await expect.poll(() => readdirSync(moduleCacheDir)).not.toContain(".go-accel");
    expect(await client.run(["clean", "-modcache"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("are no other modules than go.sum says, whatever a mirror sends", async () => {
    const [, victim, other] = MODULES;
    if (!victim || !other) throw new Error("too few modules");
    const lying = MODULES.map((module) =>
      module === victim ? { ...module, files: { "module.go": "package evil\n" } } : module,
    );
    const mirror = await startMirror({ modules: lying });
    const { sumLines } = await makeConsumer();
    const client = await makeGoClient("off");
    const sidecar = await startPrefetching(
      mirror.url,
      sumLines,
      moduleCacheOf(client),
      FILES.filter(({ extension }) => extension === "zip"),
    );
    const ended = async () => (await sidecar.stats()).warm;
    await expect.poll(ended, { timeout: 20_000 }).toMatchObject({ failed: 1 });
    const trees = readdirSync(join(moduleCacheOf(client), "example.com", "graph"));
    expect(trees).toContain(`${other.path.split("/").at(-1)}@${other.version}`);
    expect(trees).not.toContain(`${victim.path.split("/").at(-1)}@${victim.version}`);
  });

  test.each(IS_FULL ? [0, 1, 5, 20] : [0, 5])(
    "do not meet go commands half-way that begin at once (%i ms from the mirror)",
    async (delayMs) => {
      const mirror = await startMirror({ modules: MODULES, delayMs });
      const { cwd, sumLines } = await makeConsumer();
      for (let round = 0; round < 2; round++) {
        const cache = moduleCacheOf(await makeGoClient("off"));
        const sidecar = await startPrefetching(mirror.url, sumLines, cache);
        const clients = await Promise.all(
          [0, 1, 2].map(() => makeGoClient(sidecar.url, { GOMODCACHE: cache })),
        );
        const commands = [
          ["mod", "download"],
          ["mod", "download"],
          ["list", "-deps", "."],
        ];
        const results = await Promise.all(
          clients.map((client, index) => client.run(commands[index] ?? [], { cwd })),
        );
        for (const result of results) expect(result).toMatchObject({ exitCode: 0 });
        expect(await clients[0]?.run(["mod", "verify"], { cwd })).toMatchObject({ exitCode: 0 });
      }
    },
  );
});
