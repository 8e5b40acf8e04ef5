import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ModuleFile } from "../../src/store/module-file.ts";
import type { SyntheticModule } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startSidecar } from "./support/sidecar-fixture.ts";

/* The go command as the client: what it makes of the answers is what counts. */

const MODULES = makeModuleGraph({ count: 12 });

function allFiles(modules: readonly SyntheticModule[]): ModuleFile[] {
  return modules.flatMap(({ path, version }) =>
    (["mod", "zip", "info"] as const).map((extension) => ({ path, version, extension })),
  );
}

async function makeConsumer(modules: readonly SyntheticModule[]): Promise<string> {
  const dir = await makeTempDir("consumer");
  await writeConsumer(dir, modules);
  return dir;
}

describe("go through the sidecar", () => {
  test("downloads and builds, and a second machine asks no mirror", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url, stats } = await startSidecar({ list: mirror.url });
    const cwd = await makeConsumer(MODULES);
    const first = await makeGoClient(url);
    expect(await first.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(new Set(mirror.requests.map(({ path }) => path)).size).toBe(mirror.requests.length);

    mirror.clearRequests();
    const second = await makeGoClient(url);
    const built = await second.run(["build", "-o", join(second.home, "consumer"), "."], { cwd });
    expect(built).toMatchObject({ exitCode: 0 });
    expect(mirror.requests).toEqual([]);
    expect(await stats()).toMatchObject({
      requestErrors: 0,
      zipsFromStore: MODULES.length,
      zipsFromMirror: MODULES.length,
    });
  });

  test("asks no mirror for what was warmed", async () => {
    const mirror = await startMirror({ modules: MODULES, delayMs: 20 });
    const { url, stats } = await startSidecar({ list: mirror.url, prefetch: allFiles(MODULES) });
    const ended = async () => (await stats()).warm?.fetched;
    await expect.poll(ended, { timeout: 10_000 }).toBe(3 * MODULES.length);
    mirror.clearRequests();
    const client = await makeGoClient(url);
    const cwd = await makeConsumer(MODULES);
    expect(await client.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(mirror.requests).toEqual([]);
  });

  test("fetches nothing twice while it is being warmed", async () => {
    const mirror = await startMirror({ modules: MODULES, delayMs: 30 });
    const { url } = await startSidecar({ list: mirror.url, prefetch: allFiles(MODULES) });
    const client = await makeGoClient(url);
    const cwd = await makeConsumer(MODULES);
    expect(await client.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
    expect(new Set(mirror.requests.map(({ path }) => path)).size).toBe(mirror.requests.length);
  });

  test("resolves versions as the mirror has them", async () => {
    const modules = ["v1.0.0", "v1.1.0", "v1.2.0-rc.1"].map((version) => ({
      path: "example.com/Lib",
      version,
      aliases: version === "v1.1.0" ? ["stable"] : [],
    }));
    const mirror = await startMirror({ modules });
    const { url } = await startSidecar({ list: mirror.url });
    const client = await makeGoClient(url);
    const versionOf = async (query: string) => {
      const { stdout } = await client.run(["list", "-m", "-f", "{{.Version}}", query]);
      return stdout.trim();
    };
    expect(await versionOf("example.com/Lib@latest")).toBe("v1.1.0");
    expect(await versionOf("example.com/Lib@stable")).toBe("v1.1.0");
    expect(await versionOf("example.com/Lib@v1.0")).toBe("v1.0.0");
  });

  test("tells go that there is no such version, and go says so", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startSidecar({ list: mirror.url });
    const client = await makeGoClient(url);
    const { exitCode, stderr } = await client.run([
      "mod",
      "download",
      "example.com/graph/dep01@v9.9.9",
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("not found: go-accel: no mirror has example.com/graph/dep01@v9.9.9");
  });

  test("tells go which mirror failed, and go says so", async () => {
    const mirror = await startMirror({ faults: [{ match: "/", kind: "status", status: 401 }] });
    const { url } = await startSidecar({ list: mirror.url });
    const client = await makeGoClient(url);
    const { exitCode, stderr } = await client.run(["mod", "download", "example.com/a@v1.0.0"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${new URL(mirror.url).host} answered 401`);
  });

  test("does not hide from go that a mirror changed a module", async () => {
    const mirror = await startMirror({
      modules: MODULES,
      faults: [{ match: "dep01/@v/v1.0.0.zip", kind: "wrong-content" }],
    });
    const { url } = await startSidecar({ list: mirror.url });
    const client = await makeGoClient(url);
    const cwd = await makeConsumer(MODULES);
    const { exitCode, stderr } = await client.run(["mod", "download"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("SECURITY ERROR");
  });

  test("goes on with its own list behind | once the sidecar is gone", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url, handle } = await startSidecar({ list: mirror.url });
    process.kill(handle.pid, "SIGKILL");
    const client = await makeGoClient(`${url}|${mirror.url}`);
    const cwd = await makeConsumer(MODULES);
    expect(await client.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("goes on with its own list where the sidecar's store is at an end", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url, files } = await startSidecar({ list: mirror.url });
    await rm(files.store, { recursive: true, force: true });
    await writeFile(files.store, "a file where a folder should be");
    const client = await makeGoClient(url);
    const cwd = await makeConsumer(MODULES);
    expect(await client.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
  });
});
