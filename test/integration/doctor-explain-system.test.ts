import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { explainLog } from "../../src/doctor/findings/explain-log.ts";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import { canUnshare, NO_NETWORK } from "../support/can-unshare.ts";
import { makeCertificate } from "../support/certificate.ts";
import { startChecksumDatabase } from "../support/checksum-database.ts";
import { findMissing } from "../support/invisible/needs.ts";
import type { MirrorReply } from "../support/module-mirror.ts";
import { goProgram } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { failGo, MODULE, startMirror, startTlsMirror } from "./support/doctor-fixture.ts";
import { SILENT_NETWORK } from "./support/silent-network.ts";

const DOWNLOAD = ["mod", "download"];

async function explain(made: Parameters<typeof failGo>[0]): Promise<string[]> {
  return explainLog(await failGo({ args: DOWNLOAD, ...made })).map(({ id }) => id);
}

const reply = (status: number): MirrorReply => ({
  status,
  contentType: "text/plain",
  body: Buffer.alloc(0),
});

describe.skipIf(process.platform !== "linux")("explainLog(), from what go writes of disks", () => {
  test.for([
    ["full", "size=64k", "disk-full"],
    ["read-only", "ro", "folder-read-only"],
  ] as const)("explains one that is %s", async ([, options, id], { skip }) => {
    skip(!canMount(), NO_MOUNT);
    const dir = await makeTempDir("mounted");
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", dir]);
    onTestFinished(() => void execFileSync("umount", [dir]));
    if (id === "disk-full") await writeFile(join(dir, "rest"), Buffer.alloc(60 * 1024));
    const env = { GOPROXY: await startMirror(), GOMODCACHE: dir };
    expect(await explain({ env })).toEqual([id]);
  });

  test("explains a module cache of another user", async ({ skip }) => {
    const absent = findMissing(["other-user"]);
    skip(absent !== undefined, absent);
    const within = ["setpriv", "--reuid=61234", "--regid=61234", "--clear-groups"];
    const env = { GOPROXY: await startMirror() };
    expect(await explain({ env, within })).toEqual(["folder-not-writable"]);
  });
});

describe.skipIf(process.platform !== "linux")("explainLog(), from what go writes of TLS", () => {
  async function startTrusted(options: Parameters<typeof startTlsMirror>[1] = {}) {
    const certificate = makeCertificate();
    const SSL_CERT_FILE = join(await makeTempDir("authority"), "authorities.pem");
    await writeFile(SSL_CERT_FILE, certificate.cert);
    return { GOPROXY: await startTlsMirror(certificate, options), SSL_CERT_FILE };
  }

  test("explains a server that wants a certificate of the client", async () => {
    const env = await startTrusted({ wantsClientCertificate: true });
    expect(await explain({ env })).toEqual(["tls-fails"]);
  });

  test.each([
    ["netrc;", "goauth-invalid"],
    ["off;netrc", "goauth-invalid"],
    ["git ./here", "goauth-invalid"],
  ])("explains GOAUTH=%s, which it refuses", async (GOAUTH, id) => {
    expect(await explain({ env: { ...(await startTrusted()), GOAUTH } })).toEqual([id]);
  });

  // Without -x it keeps to itself why a command gave no credentials.
  test.each([
    ["echo hunter2", "goauth-output"],
    ["false", "goauth-fails"],
  ])("explains GOAUTH=%s before a server that wants credentials", async (GOAUTH, id) => {
    const env = { ...(await startTrusted({ status: 401 })), GOAUTH };
    const ids = await explain({ args: [...DOWNLOAD, "-x"], env });
    expect(ids).toEqual([id, "mirror-unauthorized"]);
  });
});

describe("explainLog(), from what go writes of settings", () => {
  test("explains that modules are off", async () => {
    expect(await explain({ env: { GO111MODULE: "off" } })).toEqual(["modules-off"]);
  });

  test("explains a toolchain that cannot be checked", async () => {
    const platform = execFileSync("go", ["env", "GOHOSTOS", "GOHOSTARCH"], { encoding: "utf8" });
    const version = `v0.0.1-go1.999.0.${platform.trim().replace("\n", "-")}`;
    const toolchain = { path: "golang.org/toolchain", version, files: { "bin/go": "" } };
    const GOPROXY = await startMirror({ modules: [toolchain] });
    const files = { "go.mod": "module example.com/app\n\ngo 1.999.0\n", "go.sum": "" };
    const env = { GOPROXY, GOTOOLCHAIN: "auto", GOSUMDB: "off" };
    expect(await explain({ env, files })).toEqual(["toolchain-unverified"]);
  });

  test("explains a vendor folder in the way of a question for a module", async () => {
    const files = { "vendor/modules.txt": `# ${MODULE.path} ${MODULE.version}\n## explicit\n` };
    const args = ["list", "-mod=vendor", "-m", "example.com/other@latest"];
    expect(await explain({ args, files })).toEqual(["goflags-mod-vendor"]);
  });
});

describe("explainLog(), from what go writes of a checksum database", () => {
  beforeAll(async () => {
    await goProgram("checksum-database");
  });

  test.each([
    ["fails after it said that it is there", "/lookup/", "sumdb-sticky"],
    ["lacks a part of the proof", "/tile/", "sumdb-invalid"],
  ])("explains one that %s", async (_what, part, id) => {
    const database = await startChecksumDatabase({ modules: [MODULE] });
    onTestFinished(() => database.close());
    const GOPROXY = await startMirror({
      sumdb: (path) => (path.includes(part) ? reply(404) : database.reply(path)),
    });
    const env = { GOPROXY, GOSUMDB: database.key };
    expect(await explain({ env, files: { "go.sum": "" } })).toEqual([id]);
  });

  test("explains one that another key has signed", async () => {
    const database = await startChecksumDatabase({ modules: [MODULE] });
    const other = await startChecksumDatabase({ seed: "other" });
    onTestFinished(() => database.close());
    onTestFinished(() => other.close());
    const env = { GOPROXY: await startMirror(), GOSUMDB: `${other.key} ${database.url}` };
    expect(await explain({ env, files: { "go.sum": "" } })).toEqual(["sumdb-invalid"]);
  });
});

describe("explainLog(), from what go writes in a network of its own", () => {
  test.for([
    ["has no route", "https://10.98.0.2", "tcp-unreachable"],
    ["has no name server", "https://mirror.example.com", "dns-fails"],
  ] as const)("explains that it %s", async ([, GOPROXY, id], { skip }) => {
    skip(!canUnshare(), NO_NETWORK);
    expect(await explain({ env: { GOPROXY }, within: SILENT_NETWORK })).toEqual([id]);
  });
});
