import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../../support/module-graph.ts";
import { startModuleMirror } from "../../support/module-mirror.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./module-mirror-fixture.ts";

const KITE: SyntheticModule = { path: "example.com/Kite", version: "v1.2.0-RC.1" };
const PLAIN: SyntheticModule = { path: "example.com/plain", version: "v1.2.0" };

describe("a consumer of 60 modules", () => {
  test("downloads, builds and runs through the mirror alone", async () => {
    const modules = makeModuleGraph({ count: 60 });
    const mirror = await startMirror({ modules });
    const go = await makeGoClient(mirror.url);
    const cwd = join(go.home, "consumer");
    await writeConsumer(cwd, modules);

    const download = await go.run(["mod", "download"], { cwd });
    expect(download).toMatchObject({ exitCode: 0, stderr: "" });
    const afterDownload = mirror.requests.length;
    const build = await go.run(["build", "-o", "consumer", "."], { cwd });
    expect(build).toMatchObject({ exitCode: 0, stderr: "" });
    const run = await go.run(["run", "."], { cwd });

    expect(run.stderr.trim().split("\n")).toEqual(
      modules.map(({ path, version }) => `${path}@${version}`),
    );
    expect(afterDownload).toBe(3 * 60);
    expect(mirror.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(mirror.requests).toHaveLength(afterDownload);
  });

  test("has sums that go agrees with", async () => {
    const modules: SyntheticModule[] = [
      ...makeModuleGraph({ count: 12, paddingBytes: 5_000 }),
      KITE,
      { path: "example.com/old", version: "v2.1.0+incompatible" },
      { path: "example.com/major/v2", version: "v2.0.1" },
      { path: "example.com/commit", version: "v0.0.0-20240102030405-0123456789ab" },
      // In UTF-16 the first name comes before the second, in UTF-8 after it.
      {
        path: "example.com/names",
        version: "v1.0.0",
        files: { "\u{1d4b3}.txt": "a", "\uf900.txt": "b", "sub/dir.go": "package sub\n" },
      },
    ];
    const mirror = await startMirror({ modules });
    const go = await makeGoClient(mirror.url);
    const names = modules.map(({ path, version }) => `${path}@${version}`);
    const { stdout, exitCode } = await go.run(["mod", "download", "-json", ...names]);
    expect(exitCode).toBe(0);
    const lines = parseJsonStream(stdout)
      .flatMap((module) => [
        `${module["Path"]} ${module["Version"]} ${module["Sum"]}\n`,
        `${module["Path"]} ${module["Version"]}/go.mod ${module["GoModSum"]}\n`,
      ])
      .sort()
      .join("");
    expect(sumLines(modules)).toBe(lines);
  });
});

describe("endpoints", () => {
  test.each([
    "/example.com/%21kite/@v/v1.2.0-%21r%21c.1.mod",
    "/example.com/!kite/@v/v1.2.0-!r!c.1.mod",
  ])("answers for an escaped upper-case letter: %s", async (path) => {
    const mirror = await startMirror({ modules: [KITE] });
    const answer = await fetch(mirror.url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("module example.com/Kite\n\ngo 1.21\n");
  });

  test.each([
    "/example.com/Kite/@v/list",
    "/example.com/%4bite/@v/list",
    "/example.com/!kite/@v/v1.2.0-RC.1.mod",
    "/example.com/@v/list",
    "/example.com/!kite/@v/v9.9.9.info",
    "/sumdb/sum.example.com/supported",
    "/%zz",
    "/",
  ])("answers 404 in plain text for %s", async (path) => {
    const mirror = await startMirror({ modules: [KITE] });
    const answer = await fetch(mirror.url + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  });

  test("lists releases and pre-releases in order, and no commits", async () => {
    const versions = ["v1.10.0", "v1.2.0", "v1.10.0-rc.2", "v1.10.0-rc.10"];
    const commit = "v1.10.1-0.20240102030405-0123456789ab";
    const modules = [...versions, commit].map((version) => ({ path: PLAIN.path, version }));
    const mirror = await startMirror({ modules });
    const list = await fetch(`${mirror.url}/example.com/plain/@v/list`);
    expect(await list.text()).toBe("v1.2.0\nv1.10.0-rc.2\nv1.10.0-rc.10\nv1.10.0\n");
  });

  test("takes the newest release for the latest version", async () => {
    const versions = ["v1.10.0", "v1.9.0", "v1.11.0-rc.1"];
    const mirror = await startMirror({
      modules: versions.map((version) => ({ path: PLAIN.path, version })),
    });
    const latest = await fetch(`${mirror.url}/example.com/plain/@latest`);
    expect(await latest.json()).toEqual({ Version: "v1.10.0", Time: "2024-01-02T03:04:05Z" });
  });

  test("resolves a branch for go", async () => {
    const version = "v0.0.0-20240102030405-0123456789ab";
    const mirror = await startMirror({
      modules: [{ path: PLAIN.path, version, aliases: ["main"], time: "2024-01-02T03:04:05Z" }],
    });
    const go = await makeGoClient(mirror.url);
    const { stdout } = await go.run(["list", "-m", "-f", "{{.Version}}", "example.com/plain@main"]);
    expect(stdout.trim()).toBe(version);
  });

  test("refuses to be written to", async () => {
    const mirror = await startMirror({ modules: [PLAIN] });
    const answer = await fetch(`${mirror.url}/example.com/plain/@v/list`, { method: "PUT" });
    expect(answer.status).toBe(405);
  });

  test("hands checksum database requests to the given handler", async () => {
    const mirror = await startMirror({
      sumdb: (path) => ({ status: 200, contentType: "text/plain", body: Buffer.from(path) }),
    });
    const answer = await fetch(
      `${mirror.url}/sumdb/sum.example.com/lookup/example.com/!kite@v1.0.0`,
    );
    expect(await answer.text()).toBe("/sumdb/sum.example.com/lookup/example.com/!kite@v1.0.0");
  });
});

describe("requests", () => {
  test("are recorded with what was asked and answered", async () => {
    const mirror = await startMirror({ modules: [KITE] });
    const beganAtMs = Date.now();
    const answer = await fetch(`${mirror.url}/example.com/%21kite/@v/list`, {
      headers: { authorization: "Bearer x" },
    });
    const body = await answer.text();
    expect(mirror.requests).toMatchObject([
      {
        method: "GET",
        path: "/example.com/!kite/@v/list",
        rawPath: "/example.com/%21kite/@v/list",
        status: 200,
        bytes: body.length,
        hasAuthorization: true,
      },
    ]);
    expect(mirror.requests[0]?.startedAtMs).toBeGreaterThan(beganAtMs - 5);
  });

  test("take at least the delay", async () => {
    const mirror = await startMirror({ modules: [PLAIN], delayMs: 120 });
    const began = performance.now();
    await fetch(`${mirror.url}/example.com/plain/@v/list`).then((answer) => answer.text());
    // A timer may be a millisecond early.
    expect(performance.now() - began).toBeGreaterThanOrEqual(118);
  });
});

describe("auth", () => {
  test.each([
    { auth: { user: "ci", password: "s3cret" }, header: `Basic ${btoa("ci:s3cret")}` },
    { auth: { bearer: "t0ken" }, header: "Bearer t0ken" },
  ])("lets in who has the credentials: $header", async ({ auth, header }) => {
    const mirror = await startMirror({ modules: [PLAIN], auth });
    const url = `${mirror.url}/example.com/plain/@v/list`;
    const statuses = [
      (await fetch(url)).status,
      (await fetch(url, { headers: { authorization: `${header}x` } })).status,
      (await fetch(url, { headers: { authorization: header } })).status,
    ];
    expect(statuses).toEqual([401, 401, 200]);
  });
});

describe("an upstream", () => {
  test("is asked once, and no more when the recording is complete", async () => {
    const modules = makeModuleGraph({ count: 5 });
    const cacheDir = await makeTempDir("module-mirror-recording");
    const origin = await startModuleMirror({ modules });
    const first = await startMirror({ upstream: { url: `${origin.url}/`, cacheDir } });
    const download = await downloadWith(first.url, modules);
    await origin.close();
    const second = await startMirror({ upstream: { url: origin.url, cacheDir } });
    const again = await downloadWith(second.url, modules);

    expect([download.exitCode, again.exitCode]).toEqual([0, 0]);
    expect(origin.requests).toHaveLength(3 * 5);
    expect(second.requests).toHaveLength(3 * 5);
  });

  test("has its absences recorded too", async () => {
    const cacheDir = await makeTempDir("module-mirror-recording");
    const origin = await startMirror({});
    const mirror = await startMirror({ upstream: { url: origin.url, cacheDir } });
    const statuses = [];
    for (let i = 0; i < 2; i++) statuses.push((await fetch(`${mirror.url}/x/@v/list`)).status);
    expect(statuses).toEqual([404, 404]);
    expect(origin.requests).toHaveLength(1);
  });

  test("that fails is asked again", async () => {
    const cacheDir = await makeTempDir("module-mirror-recording");
    const faults = [{ match: "/list", kind: "status", status: 503, times: 1 }] as const;
    const origin = await startMirror({ modules: [PLAIN], faults });
    const mirror = await startMirror({ upstream: { url: origin.url, cacheDir } });
    const statuses = [];
    for (let i = 0; i < 2; i++) {
      statuses.push((await fetch(`${mirror.url}/example.com/plain/@v/list`)).status);
    }
    expect(statuses).toEqual([503, 200]);
  });

  test("that is gone makes a 502", async () => {
    const cacheDir = await makeTempDir("module-mirror-recording");
    const origin = await startModuleMirror();
    await origin.close();
    const mirror = await startMirror({ upstream: { url: origin.url, cacheDir } });
    expect((await fetch(`${mirror.url}/example.com/plain/@v/list`)).status).toBe(502);
  });
});

test("close() cuts a request that hangs", async () => {
  const mirror = await startModuleMirror({ faults: [{ match: "list", kind: "hang" }] });
  onTestFinished(() => mirror.close());
  const outcome = fetch(`${mirror.url}/x/@v/list`).then(
    () => "answered",
    () => "cut",
  );
  await expect.poll(() => mirror.requests.length).toBe(1);
  await mirror.close();
  expect(await outcome).toBe("cut");
});

async function downloadWith(url: string, modules: readonly SyntheticModule[]) {
  const go = await makeGoClient(url);
  const cwd = join(go.home, "consumer");
  await writeConsumer(cwd, modules);
  return go.run(["mod", "download"], { cwd });
}

/** Reads what `go mod download -json` prints: one indented object after the other. */
function parseJsonStream(text: string): Record<string, unknown>[] {
  return JSON.parse(`[${text.trim().replaceAll("\n}\n{", "\n},\n{")}]`);
}
