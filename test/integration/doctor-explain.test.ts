import { describe, expect, test } from "vitest";
import { explainLog } from "../../src/doctor/findings/explain-log.ts";
import { makeCertificate } from "../support/certificate.ts";
import type { Fault } from "../support/module-mirror.ts";
import {
  failGo,
  findClosedPort,
  MODULE,
  startMirror,
  startRefusingProxy,
  startTlsMirror,
} from "./support/doctor-fixture.ts";

const DOWNLOAD = ["mod", "download"];
const BUILD = ["build", "./..."];
const CODE = { "main.go": `package main\n\nimport _ "${MODULE.path}"\n\nfunc main() {}\n` };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The causes that the output of the real go command tells. */
async function explain(made: Parameters<typeof failGo>[0]): Promise<string[]> {
  return explainLog(await failGo(made)).map(({ id }) => id);
}

async function download(GOPROXY: string, more: Readonly<Record<string, string>> = {}) {
  return explain({ args: DOWNLOAD, env: { GOPROXY, ...more } });
}

// Of errors that the system words, only those of Linux are known to be as here.
describe.skipIf(process.platform !== "linux")("explainLog(), from what go itself writes", () => {
  test.each([
    [{ match: /./, kind: "status", status: 401 }, "mirror-unauthorized"],
    [{ match: /./, kind: "status", status: 403 }, "mirror-forbidden"],
    [{ match: /./, kind: "status", status: 410 }, "module-gone"],
    [{ match: /./, kind: "status", status: 429 }, "mirror-throttles"],
    [{ match: /./, kind: "status", status: 500 }, "mirror-error"],
    [{ match: /./, kind: "status", status: 503 }, "mirror-error"],
    [{ match: ".zip", kind: "truncate" }, "mirror-cut"],
    [{ match: ".zip", kind: "garbage" }, "mirror-invalid-answer"],
    [{ match: ".info", kind: "garbage" }, "mirror-no-mirror"],
    [{ match: ".zip", kind: "wrong-content" }, "mirror-wrong-hash"],
    [{ match: ".mod", kind: "wrong-content" }, "mirror-wrong-hash"],
  ] satisfies [Fault, string][])("explains a mirror with the fault %j", async (fault, id) => {
    expect(await download(await startMirror({ faults: [fault] }))).toEqual([id]);
  });

  test("explains a port on which nothing listens", async () => {
    expect(await download(`http://127.0.0.1:${await findClosedPort()}`)).toEqual(["tcp-refused"]);
  });

  test("explains TLS", async () => {
    expect(await download(await startTlsMirror(makeCertificate()))).toEqual([
      "tls-unknown-authority",
    ]);
    const { host } = new URL(await startMirror());
    expect(await download(`https://${host}`)).toEqual(["tls-plain-http"]);
  });

  test.each([
    [{ toMs: Date.now() - DAY_MS, fromMs: Date.now() - 9 * DAY_MS }, "tls-expired"],
    [{ fromMs: Date.now() + DAY_MS, toMs: Date.now() + 9 * DAY_MS }, "tls-not-yet-valid"],
    [{ names: ["other.example.com"] }, "tls-wrong-name"],
  ])("explains a certificate with %j", async (options, id) => {
    expect(await download(await startTlsMirror(makeCertificate(options)))).toEqual([id]);
  });

  test("explains an HTTP proxy", async () => {
    const GOPROXY = "https://mirror.example.com";
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    expect(await download(GOPROXY, { HTTPS_PROXY: closed })).toEqual(["proxy-unreachable"]);
    const HTTPS_PROXY = `http://${await startRefusingProxy(407)}`;
    expect(await download(GOPROXY, { HTTPS_PROXY })).toEqual(["proxy-auth"]);
  });

  test.each([
    [{ GOPROXY: "," }, "goproxy-no-entries"],
    [{ GOPROXY: "ftp://mirror.example.com" }, "goproxy-invalid"],
    [{ GOPROXY: "http://me:pw@127.0.0.1:1" }, "goproxy-credentials-in-clear"],
    [{ GOPROXY: "off" }, "downloads-off"],
    [{ GOFLAGS: "mod=mod" }, "goflags-invalid"],
  ])("explains the settings %j", async (env, id) => {
    expect(await explain({ args: DOWNLOAD, env })).toEqual([id]);
  });

  test.each([
    ["a go.sum without the dependency", { "go.sum": "" }, "go-sum-incomplete"],
    ["a go.sum that cannot be read", { "go.sum": "a b\n" }, "go-sum-invalid"],
    [
      "a go line that is too new",
      { "go.mod": "module example.com/app\n\ngo 1.999\n" },
      "go-too-old",
    ],
    ["a go.mod that cannot be read", { "go.mod": "module\n\x00\n" }, "go-mod-invalid"],
    [
      "a vendor folder that does not agree",
      { "vendor/modules.txt": "# example.com/a v1.0.0\n" },
      "vendor-inconsistent",
    ],
  ])("explains %s", async (_what, files, id) => {
    const env = { GOPROXY: await startMirror() };
    expect(await explain({ args: BUILD, env, files: { ...CODE, ...files } })).toEqual([id]);
  });

  test("explains a folder without go.mod", async () => {
    expect(await explain({ args: ["-C", "/", "build"] })).toEqual(["go-mod-missing"]);
  });

  test("explains a version that nobody has", async () => {
    const env = { GOPROXY: await startMirror() };
    const args = ["list", "-m", `${MODULE.path}@v9`];
    expect(await explain({ args, env })).toEqual(["version-unknown"]);
  });

  test.each([
    [
      "an answer after which go gives up",
      { GOSUMDB: "localhost.localdev/sumdb+00000c67+AcTrnkbUA+TU4heY3hkjiSES/DSQniBqIeQ/YppAUtK6" },
      "sumdb-refused",
    ],
    ["no database of that name", { GOSUMDB: "on" }, "gosumdb-invalid"],
  ])("explains a checksum database with %s", async (_what, env, id) => {
    const sumdb = () => ({ status: 400, contentType: "text/plain", body: Buffer.alloc(0) });
    const GOPROXY = await startMirror({ sumdb });
    const files = { "go.sum": "" };
    expect(await explain({ args: DOWNLOAD, env: { GOPROXY, ...env }, files })).toEqual([id]);
  });
});
