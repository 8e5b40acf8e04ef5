import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { findClosedPort } from "../integration/support/scripted-server.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule, sumLines } from "../support/module-builder.ts";
import { layOutFileProxy } from "./support/file-proxy.ts";
import { GO_TOOLCHAINS, INSTALLED_GO } from "./support/go-toolchains.ts";
import { commitVersion, makeVersions } from "./support/modules.ts";
import { sendText, startOpenMirror } from "./support/open-mirror.ts";
import { type GoClient, makeGo } from "./support/run-go.ts";

/*
 * What the scripts of cmd/go's own tests show of proxies, and the numbered cases do not; the title
 * begins with the script's name. See docs/upstream-scripts.md.
 */

const LIB = "example.com/lib";
const V1 = { path: LIB, version: "v1.0.0" };
const HOW_MANY_LINES = 8;

async function download(goproxy: string, query: string, settings = {}) {
  const go = await makeGo(INSTALLED_GO, goproxy, settings);
  return go.run(["mod", "download", query]);
}

async function exists(go: GoClient, name: string): Promise<boolean> {
  const file = join(go.moduleCache, "cache", "download", name);
  return readFile(file).then(
    () => true,
    () => false,
  );
}

test("mod_proxy_errors: an error page of a mirror is passed on shortened, if at all", async () => {
  const mirror = await startOpenMirror([V1]);
  mirror.answer(/\/many\//, (response) =>
    sendText(response, 500, Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n")),
  );
  mirror.answer(/\/long\//, (response) => sendText(response, 500, "blah ".repeat(5_000)));
  mirror.answer(/\/html\//, (response) =>
    sendText(response, 500, "<html>blah", { "content-type": "text/html" }),
  );
  const { url } = await startSidecar({ list: mirror.url });
  for (const name of ["many", "long", "html"]) {
    const { exitCode, stderr } = await download(url, `example.com/${name}@v1.0.0`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${mirror.host} answered 500`);
    expect(stderr).not.toMatch(/Truncated|<html>/);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(HOW_MANY_LINES);
  }
});

test.each(["@latest", "@v1.0.0", "@master"])(
  "mod_proxy_invalid: text in place of JSON is a fault that is told (%s)",
  async (query) => {
    const liar = await startOpenMirror([V1]);
    liar.answer(/@latest$|\.info$|list$/, (response) => sendText(response, 200, "invalid"));
    const { url } = await startSidecar({ list: liar.url });
    const alone = await download(url, `${LIB}${query}`);
    expect(alone.exitCode).toBe(1);
    expect(alone.stderr).toContain(liar.host);

    const good = await startMirror({ modules: [{ ...V1, aliases: ["master"] }] });
    const both = await startSidecar({ list: `${liar.url}|${good.url}` });
    expect(await download(both.url, `${LIB}${query}`)).toMatchObject({ exitCode: 0 });
  },
);

describe("mod_proxy_list: the separators of the list keep their meaning in the sidecar", () => {
  const versions = makeVersions(LIB, "v1.0.0", "v1.1.0");
  const status = (code: number) =>
    startMirror({ faults: [{ match: "/", kind: "status", status: code }] });

  test.each([
    { codes: [404], separator: ",", good: false, exitCode: 1, words: "not found" },
    { codes: [404, 410], separator: ",", good: true, exitCode: 0, words: "" },
    { codes: [403], separator: ",", good: true, exitCode: 1, words: "answered 403" },
    { codes: [500], separator: ",", good: true, exitCode: 1, words: "answered 500" },
    { codes: [403], separator: "|", good: true, exitCode: 0, words: "" },
    { codes: [500], separator: "|", good: true, exitCode: 0, words: "" },
    { codes: [404, 410], separator: ",", good: false, exitCode: 1, words: "not found" },
  ])("mod_proxy_list: $codes joined by $separator, then a good one: $good", async (row) => {
    const bad = await Promise.all(row.codes.map(status));
    const good = await startMirror({ modules: versions });
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const urls = [
      ...bad.map(({ url }) => url),
      // Behind a pipe a mirror that cannot be reached is passed over as well.
      ...(row.separator === "|" ? [closed] : []),
      ...(row.good ? [good.url] : []),
    ];
    const { url } = await startSidecar({ list: urls.join(row.separator) });
    const { exitCode, stderr } = await download(url, `${LIB}@v1.1.0`);
    expect(exitCode).toBe(row.exitCode);
    expect(stderr).toContain(row.words);
  });
});

test("mod_proxy_https: file URLs are mirrors too", async () => {
  const { url } = await startSidecar({ list: await layOutFileProxy([V1]) });
  expect(await download(url, `${LIB}@v1.0.0`)).toMatchObject({ exitCode: 0 });
  expect((await download(url, `${LIB}@v1.9.0`)).stderr).toContain("not found");
});

describe("mod_download", () => {
  test("mod_download: a fixed version needs its three files and no list", async () => {
    const mirror = await startOpenMirror(makeVersions(LIB, "v1.0.0", "v1.1.0"));
    const { url } = await startSidecar({ list: mirror.url });
    const result = await download(url, `${LIB}@v1.0.0`);
    expect(result).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    const files = ["info", "mod", "zip"].map((extension) => `/${LIB}/@v/v1.0.0.${extension}`);
    expect(mirror.paths().toSorted()).toEqual(files);
  });

  test("mod_download: a range is resolved from the list, and JSON names the files", async () => {
    const mirror = await startMirror({ modules: makeVersions(LIB, "v1.0.0", "v1.1.0") });
    const { url } = await startSidecar({ list: mirror.url });
    const go = await makeGo(INSTALLED_GO, url);
    const { stdout, exitCode } = await go.run(["mod", "download", "-json", `${LIB}@<=v1.0.5`]);
    expect(exitCode).toBe(0);
    const { zipHash, modHash } = buildModule(V1);
    expect(JSON.parse(stdout)).toMatchObject({
      Path: LIB,
      Version: "v1.0.0",
      Sum: zipHash,
      GoModSum: modHash,
      Zip: expect.stringContaining("v1.0.0.zip"),
    });
    // For retractions go reads the newest version's go.mod, and not its zip.
    expect(await exists(go, `${LIB}/@v/v1.1.0.mod`)).toBe(true);
    expect(await exists(go, `${LIB}/@v/v1.1.0.zip`)).toBe(false);
  });

  test.each(["info", "mod", "zip"])("mod_download: a lost .%s is fetched again", async (lost) => {
    const mirror = await startMirror({ modules: [V1] });
    const { url } = await startSidecar({ list: mirror.url });
    const go = await makeGo(INSTALLED_GO, url);
    await go.run(["mod", "download", `${LIB}@v1.0.0`]);
    const file = `${LIB}/@v/v1.0.0.${lost}`;
    await rm(join(go.moduleCache, "cache", "download", file));
    mirror.clearRequests();
    expect((await go.run(["mod", "download", `${LIB}@v1.0.0`])).exitCode).toBe(0);
    expect(await exists(go, file)).toBe(true);
    expect(mirror.requests).toEqual([]);
  });

  test("mod_download: replacements are followed, and explicit queries are not", async () => {
    const modules = makeVersions(LIB, "v1.0.0", "v1.1.0");
    const mirror = await startMirror({ modules });
    const { url } = await startSidecar({ list: mirror.url });
    const go = await makeGo(INSTALLED_GO, url);
    await go.write({
      "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${LIB} v1.0.0\n\nreplace ${LIB} v1.0.0 => ${LIB} v1.1.0\n`,
      "go.sum": sumLines(modules),
    });
    expect((await go.run(["mod", "download"])).exitCode).toBe(0);
    expect(await exists(go, `${LIB}/@v/v1.1.0.zip`)).toBe(true);
    expect(await exists(go, `${LIB}/@v/v1.0.0.zip`)).toBe(false);
    expect((await go.run(["mod", "download", `${LIB}@v1.0.0`])).exitCode).toBe(0);
    expect(await exists(go, `${LIB}/@v/v1.0.0.zip`)).toBe(true);
  });

  test("mod_download: a version that nobody has is an error that names it", async () => {
    const mirror = await startMirror({ modules: [V1] });
    const { url } = await startSidecar({ list: mirror.url });
    const { exitCode, stderr } = await download(url, `${LIB}@v1.999.999`);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/v1\.999\.999\.info: 404 Not Found/);
  });
});

test("mod_download_hash: a full commit hash and a branch give the same pseudo-version", async () => {
  const version = commitVersion(9);
  const commit = version.slice(-12).padEnd(40, "0");
  const mirror = await startMirror({
    modules: [{ path: LIB, version, aliases: [commit, "master", "feature/a+b"] }],
  });
  const { url } = await startSidecar({ list: mirror.url });
  for (const query of [commit, "master"]) {
    const go = await makeGo(INSTALLED_GO, url);
    expect((await go.run(["mod", "download", `${LIB}@${query}`])).exitCode).toBe(0);
    for (const extension of ["info", "mod", "zip"]) {
      expect(await exists(go, `${LIB}/@v/${version}.${extension}`)).toBe(true);
    }
  }
});

test("mod_download_partial: an extraction that was cut is done again, without the network", async () => {
  const mirror = await startMirror({ modules: [V1] });
  const { url } = await startSidecar({ list: mirror.url });
  const go = await makeGo(INSTALLED_GO, url);
  await go.run(["mod", "download", "-modcacherw", `${LIB}@v1.0.0`]);
  const tree = join(go.moduleCache, `${LIB}@v1.0.0`);
  await rm(join(tree, "module.go"));
  const partial = `../mod/cache/download/${LIB}/@v/v1.0.0.partial`;
  await go.write({ [partial]: "" });
  mirror.clearRequests();
  expect((await go.run(["mod", "download", `${LIB}@v1.0.0`])).exitCode).toBe(0);
  expect(await readFile(join(tree, "module.go"), "utf8")).toContain("package lib");
  expect(await exists(go, `${LIB}/@v/v1.0.0.partial`)).toBe(false);
  expect(mirror.requests).toEqual([]);
});

test("mod_download_too_many_redirects: nine redirects are followed", async () => {
  const mirror = await startOpenMirror([V1]);
  const prefix = /^\/hop(\d)/;
  mirror.answer(prefix, (response, _, { url: path = "" }) => {
    const hops = Number(prefix.exec(path)?.[1]);
    const rest = path.replace(prefix, "");
    const location = hops === 1 ? rest : `/hop${hops - 1}${rest}`;
    sendText(response, 302, "", { location: `${mirror.url}${location}` });
  });
  const { url } = await startSidecar({ list: `${mirror.url}/hop9` });
  expect(await download(url, `${LIB}@v1.0.0`)).toMatchObject({ exitCode: 0 });
});

test("mod_download_concurrent_read: several go commands fill one module cache", async () => {
  const modules = makeVersions(LIB, "v1.0.0", "v1.1.0", "v1.2.0");
  const mirror = await startMirror({ modules, delayMs: 20 });
  const { url } = await startSidecar({ list: mirror.url });
  const shared = await makeGo(INSTALLED_GO, url);
  const queries = modules.map(({ path, version }) => `${path}@${version}`);
  const results = await Promise.all(
    GO_TOOLCHAINS.map(async (toolchain) => {
      const go = await makeGo(toolchain, url, { GOMODCACHE: shared.moduleCache });
      return go.run(["mod", "download", ...queries]);
    }),
  );
  expect(results.map(({ exitCode }) => exitCode)).toEqual(GO_TOOLCHAINS.map(() => 0));
  const zips = mirror.requests.filter(({ path }) => path.endsWith(".zip"));
  expect(zips).toHaveLength(modules.length);
});

test("mod_download_exec_toolchain: a module that needs a newer go is told as such", async () => {
  const future = {
    path: "example.com/future",
    version: "v1.0.0",
    files: { "go.mod": "module example.com/future\n\ngo 1.99.0\n", "a.go": "package future\n" },
  };
  const mirror = await startMirror({ modules: [future] });
  const { url } = await startSidecar({ list: mirror.url });
  for (const toolchain of GO_TOOLCHAINS) {
    const go = await makeGo(toolchain, url);
    const plain = await go.run(["mod", "download", "example.com/future@latest"]);
    expect(plain.exitCode).toBe(1);
    expect(plain.stderr).toContain("example.com/future@v1.0.0 requires go >= 1.99");
    const json = await go.run(["mod", "download", "-json", "example.com/future@latest"]);
    expect(JSON.parse(json.stdout).Error).toContain("requires go >= 1.99");
  }
});
