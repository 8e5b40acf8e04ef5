import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { findClosedPort } from "../integration/support/scripted-server.ts";
import { type Sidecar, startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule, type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import type { Fault, ModuleMirror } from "../support/module-mirror.ts";
import { GO_TOOLCHAINS, INSTALLED_GO } from "./support/go-toolchains.ts";
import { makeVersions } from "./support/modules.ts";
import { type OpenAnswer, startOpenMirror } from "./support/open-mirror.ts";
import { makeGo } from "./support/run-go.ts";

const MODULE: SyntheticModule = { path: "example.com/Lib", version: "v1.0.0" };
const NAME = "example.com/Lib@v1.0.0";
const ZIP = "/example.com/!lib/@v/v1.0.0.zip";
const SUM_LINES = sumLines([MODULE]).trimEnd().split("\n");

/** One module for each version of go, so that none finds in the store what another brought. */
const MODULES = GO_TOOLCHAINS.map((_, index) => ({
  path: `example.com/lib${index}`,
  version: "v1.0.0",
}));

function hostOf(url: string): string {
  return new URL(url).host;
}

async function failuresOf(sidecar: Sidecar, url: string): Promise<number> {
  const { mirrors } = await sidecar.stats();
  return mirrors.find(({ mirror }) => mirror === hostOf(url))?.failed ?? 0;
}

function zipRequests(mirror: ModuleMirror): string[] {
  return mirror.requests.map(({ path }) => path).filter((path) => path.endsWith(".zip"));
}

/** All files of the store, joined. */
async function readStore(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), "latin1"));
  return (await Promise.all(texts)).join("\n");
}

/** Every version of go downloads its own module through the sidecar; all must succeed. */
async function downloadWithAll(sidecar: Sidecar): Promise<void> {
  await Promise.all(
    GO_TOOLCHAINS.map(async (toolchain, index) => {
      const go = await makeGo(toolchain, sidecar.url);
      const result = await go.run(["mod", "download", `example.com/lib${index}@v1.0.0`]);
      expect(result).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    }),
  );
}

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test.each([404, 410])("10. all mirrors answer %i: go goes on behind a comma", async (status) => {
    const faults: Fault[] = [{ match: "/", kind: "status", status }];
    const [a, b, last] = await Promise.all([
      startMirror({ faults }),
      startMirror({ faults }),
      startMirror({ modules: [MODULE] }),
    ]);
    const { url } = await startSidecar({ list: `${a.url},${b.url}` });
    for (const [goproxy, exitCode] of [
      [`${a.url},${b.url},${last.url}`, 0],
      [`${url},${last.url}`, 0],
      [`${a.url},${b.url}`, 1],
      [url, 1],
    ] as const) {
      const go = await makeGo(toolchain, goproxy);
      expect((await go.run(["mod", "download", NAME])).exitCode).toBe(exitCode);
    }
    expect(zipRequests(last)).toEqual([ZIP, ZIP]);
  });

  test("12. an HTML page instead of a zip is not kept, and the next mirror is asked", async () => {
    const liar = await startMirror({
      modules: [MODULE],
      faults: [{ match: ".zip", kind: "garbage" }],
    });
    const good = await startMirror({ modules: [MODULE] });
    const { url, files } = await startSidecar({ list: `${liar.url}|${good.url}` });
    const go = await makeGo(toolchain, url);
    expect(await go.run(["mod", "download", NAME])).toMatchObject({ exitCode: 0 });
    expect(zipRequests(good)).toEqual([ZIP]);
    expect(await readStore(files.store)).not.toContain("sign in");
  });

  test("14. a zip with another hash than go.sum's is taken from the next mirror", async () => {
    const faults: Fault[] = [{ match: ".zip", kind: "wrong-content" }];
    const liar = await startMirror({ modules: [MODULE], faults });
    const good = await startMirror({ modules: [MODULE] });
    const sidecar = await startSidecar({
      list: `${liar.url}|${good.url}`,
      sumLines: SUM_LINES,
    });
    const go = await makeGo(toolchain, sidecar.url);
    await go.write({ "go.sum": sumLines([MODULE]) });
    expect(await go.run(["mod", "download", NAME])).toMatchObject({ exitCode: 0 });
    expect(await failuresOf(sidecar, liar.url)).toBe(1);
  });

  test("14. where all mirrors are wrong, module and hashes are named and nothing is kept", async () => {
    const faults: Fault[] = [{ match: ".zip", kind: "wrong-content" }];
    const mirrors = await Promise.all([
      startMirror({ modules: [MODULE], faults }),
      startMirror({ modules: [MODULE], faults }),
    ]);
    const list = mirrors.map(({ url }) => url).join("|");
    const { url, events, files, stats } = await startSidecar({ list, sumLines: SUM_LINES });
    const go = await makeGo(toolchain, url);
    await go.write({ "go.sum": sumLines([MODULE]) });
    expect(await go.run(["mod", "download", NAME])).toMatchObject({ exitCode: 1 });
    const expected = buildModule(MODULE).zipHash;
    const faultsTold = (await stats()).mirrors.map(({ mirror, faults: told }) => [
      mirror,
      told.map(({ kind, example }) => [kind, example]),
    ]);
    expect(faultsTold).toEqual(
      mirrors.map((mirror) => [hostOf(mirror.url), [["integrity", expect.stringContaining(NAME)]]]),
    );
    // The log is written behind the answers.
    const log = async () => JSON.stringify(await events());
    await expect.poll(log).toContain(expected);
    expect(await log()).toMatch(/has the hash h1:\S+,? but go\.sum has h1:/);
    expect(await readStore(files.store)).not.toContain("altered");
  });
});

const STATUSES = [500, 502, 503, 504, 429, 403, 401];

test.each(STATUSES)("11. a mirror that answers %i costs nothing but time", async (status) => {
  const a = await startMirror({ faults: [{ match: "/", kind: "status", status }] });
  const b = await startMirror({ modules: MODULES });
  const sidecar = await startSidecar({ list: `${a.url}|${b.url}` });
  await downloadWithAll(sidecar);
  expect(zipRequests(b)).toHaveLength(MODULES.length);
  expect(await failuresOf(sidecar, a.url)).toBeGreaterThan(0);
});

test.each(["reset", "refused", "TLS error"])(
  "11. a mirror with connections like this costs nothing but time: %s",
  async (kind) => {
    const a = await startMirror({ faults: [{ match: "/", kind: "reset" }] });
    const url = {
      reset: a.url,
      refused: `http://127.0.0.1:${await findClosedPort()}`,
      "TLS error": a.url.replace("http:", "https:"),
    }[kind] as string;
    const b = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar({ list: `${url}|${b.url}` });
    await downloadWithAll(sidecar);
    expect(zipRequests(b)).toHaveLength(MODULES.length);
    expect(await failuresOf(sidecar, url)).toBeGreaterThan(0);
  },
);

const HALF_ANSWERS: readonly (readonly [string, OpenAnswer])[] = [
  [
    "cut short of its Content-Length",
    (response, body = Buffer.alloc(100)) => {
      response.writeHead(200, { "content-length": body.length });
      response.write(body.subarray(0, body.length >> 1), () => response.socket?.end());
    },
  ],
  [
    "cut between chunks",
    (response, body = Buffer.alloc(100)) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.write(body.subarray(0, body.length >> 1), () => response.socket?.end());
    },
  ],
  [
    "reset in the middle",
    (response, body = Buffer.alloc(100)) => {
      response.writeHead(200, { "content-length": body.length });
      response.write(body.subarray(0, body.length >> 1), () => response.socket?.resetAndDestroy());
    },
  ],
];

test.each(HALF_ANSWERS)("13. an answer that is %s comes from the next mirror", async (_, half) => {
  const a = await startOpenMirror(MODULES);
  a.answer(/\.(zip|mod)$/, half);
  const b = await startMirror({ modules: MODULES });
  const sidecar = await startSidecar({ list: `${a.url}|${b.url}` });
  await downloadWithAll(sidecar);
  expect(zipRequests(b)).toHaveLength(MODULES.length);
  expect(await failuresOf(sidecar, a.url)).toBeGreaterThan(0);
});

const SILENCES: readonly (readonly [string, OpenAnswer])[] = [
  ["never sends headers", () => {}],
  [
    "stalls in the middle of a body",
    (response, body = Buffer.alloc(100)) => {
      response.writeHead(200, { "content-length": body.length });
      response.write(body.subarray(0, body.length >> 1));
    },
  ],
];

test.each(SILENCES)(
  "15. a mirror that %s is left for the next one within the budget",
  async (_, silence) => {
    const a = await startOpenMirror(MODULES);
    a.answer(/\.zip$/, silence);
    const b = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar({ list: `${a.url}|${b.url}` });
    // go by itself would wait for ever; makeGo kills it after 45 s, and then this fails.
    await downloadWithAll(sidecar);
    expect(zipRequests(b)).toHaveLength(MODULES.length);
  },
);

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("20. go goes on behind | when the sidecar is killed in mid-job", async () => {
    const modules = makeVersions("example.com/lib", "v1.0.0", "v1.1.0");
    const mirror = await startMirror({ modules });
    const { url, handle } = await startSidecar({ list: mirror.url });
    const lenient = await makeGo(toolchain, `${url}|${mirror.url}`);
    const strict = await makeGo(toolchain, `${url},${mirror.url}`);
    const download = (go: typeof strict, version: string) =>
      go.run(["mod", "download", `example.com/lib@${version}`]);
    expect((await download(lenient, "v1.0.0")).exitCode).toBe(0);
    expect((await download(strict, "v1.0.0")).exitCode).toBe(0);
    process.kill(handle.pid, "SIGKILL");
    expect((await download(lenient, "v1.1.0")).exitCode).toBe(0);
    const failed = await download(strict, "v1.1.0");
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain("connection refused");
  });
});

describe("19. a dead mirror is not asked for each of 60 modules", () => {
  const graph = makeModuleGraph({ count: 60 });
  test.each<Fault>([
    { match: "/", kind: "status", status: 500 },
    { match: "/", kind: "hang" },
  ])("19. dead by $kind", async (fault) => {
    const dead = await startMirror({ faults: [fault] });
    const good = await startMirror({ modules: graph });
    const { url } = await startSidecar({ list: `${dead.url}|${good.url}` });
    const go = await makeGo(INSTALLED_GO, url);
    const consumer = join(go.home, "consumer");
    await writeConsumer(consumer, graph);
    const result = await go.run(["mod", "download"], { cwd: consumer });
    expect(result).toMatchObject({ exitCode: 0 });
    // 180 files; without a breaker, each of them would be asked for, some of them several times.
    expect(dead.requests.length).toBeLessThan(30);
  });
});
