import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { canUnshare, NO_NETWORK } from "../support/can-unshare.ts";
import { type CertificateOptions, makeCertificate } from "../support/certificate.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  diagnose,
  findClosedPort,
  startClosingServer,
  startMirror,
  startRefusingProxy,
  startTlsMirror,
} from "./support/doctor-fixture.ts";
import { SILENT_NETWORK } from "./support/silent-network.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A mirror with such a certificate, and the variables by which go trusts it. */
async function startTrusted(options: CertificateOptions, date?: Date) {
  const certificate = makeCertificate(options);
  const file = join(await makeTempDir("authority"), "authorities.pem");
  await writeFile(file, certificate.cert);
  const url = await startTlsMirror(certificate, date ? { date } : {});
  return { GOPROXY: url, SSL_CERT_FILE: file, SSL_CERT_DIR: "/nonexistent" };
}

// Elsewhere no variable names the authorities that go trusts.
describe.skipIf(process.platform !== "linux")("go-accel doctor, on the way to a mirror", () => {
  test("finds nothing wrong with a mirror of one's own, with or without TLS", async () => {
    const { ids, report } = await diagnose({ env: { GOPROXY: await startMirror() } });
    expect(ids).toEqual([]);
    const statuses = report.checks.map(({ id, status }) => [id, status]);
    expect(statuses).toContainEqual(["mirrors", "fine"]);
    expect((await diagnose({ env: await startTrusted({}) })).ids).toEqual([]);
  });

  test("finds a name that nobody knows", async () => {
    const { ids, report } = await diagnose({ env: { GOPROXY: "https://mirror.invalid" } });
    expect(ids).toHaveLength(1);
    // Without any network the name server itself does not answer.
    expect(["dns-no-host", "dns-fails"]).toContain(ids[0]);
    expect(report.checks.find(({ id }) => id === "mirrors")?.status).toBe("skipped");
  });

  test("finds a port on which nothing listens", async () => {
    const GOPROXY = `http://127.0.0.1:${await findClosedPort()}`;
    expect((await diagnose({ env: { GOPROXY } })).ids).toEqual(["tcp-refused"]);
  });

  test("takes the failure of a mirror for a warning if go asks the next one", async () => {
    const [port, good] = [await findClosedPort(), await startMirror()];
    const bar = await diagnose({ env: { GOPROXY: `http://127.0.0.1:${port}|${good}` } });
    expect([bar.report.problems, bar.report.warnings]).toEqual([0, 1]);
    const comma = await diagnose({ env: { GOPROXY: `http://127.0.0.1:${port},${good}` } });
    expect([comma.report.problems, comma.report.warnings]).toEqual([1, 0]);
  });

  test.each([
    ["has expired", { fromMs: Date.now() - 9 * DAY_MS, toMs: Date.now() - DAY_MS }, "tls-expired"],
    [
      "is not valid yet",
      { fromMs: Date.now() + DAY_MS, toMs: Date.now() + 9 * DAY_MS },
      "tls-not-yet-valid",
    ],
    ["is for another name", { names: ["other.example.com"] }, "tls-wrong-name"],
  ])("finds a certificate that %s", async (_what, options, id) => {
    const { ids, report } = await diagnose({ env: await startTrusted(options) });
    expect(ids).toEqual([id]);
    expect(report.checks.find(({ id }) => id === "mirrors")?.status).toBe("skipped");
  });

  test.each([
    ["an authority of one's own", "Example Root", "tls-unknown-authority"],
    ["a device that reads TLS", "Zscaler Root CA", "tls-intercepted"],
  ])("finds a certificate of %s, and shows its issuer", async (_what, commonName, id) => {
    const GOPROXY = await startTlsMirror(makeCertificate({ commonName }));
    const { ids, text } = await diagnose({ env: { GOPROXY } });
    expect(ids).toEqual([id]);
    expect(text).toContain(`CN=${commonName}`);
  });

  test("finds a wrong clock if a certificate is right by the server's own", async () => {
    const inOneYear = Date.now() + 365 * DAY_MS;
    const options = { fromMs: inOneYear - DAY_MS, toMs: inOneYear + DAY_MS };
    const env = await startTrusted(options, new Date(inOneYear));
    expect((await diagnose({ env })).ids).toEqual(["clock-wrong"]);
  });

  test("warns of a cache service that cannot be reached", async () => {
    const ACTIONS_RESULTS_URL = `http://127.0.0.1:${await findClosedPort()}/`;
    const { ids, report } = await diagnose({ env: { ACTIONS_RESULTS_URL } });
    expect([ids, report.problems]).toEqual([["tcp-refused"], 0]);
  });

  test("warns of a clock that is not a mirror's", async () => {
    const env = await startTrusted({}, new Date(Date.now() + DAY_MS / 2));
    const { ids, report } = await diagnose({ env });
    expect([ids, report.problems]).toEqual([["clock-wrong"], 0]);
  });

  test("finds a server with which no handshake comes about", async () => {
    const env = { GOPROXY: await startClosingServer() };
    expect((await diagnose({ env })).ids).toEqual(["tls-fails"]);
  });

  test("finds plain HTTP where https is asked for, by the way in which it was written", async () => {
    const { host } = new URL(await startMirror());
    const written = await diagnose({ env: { GOPROXY: `https://${host}` } });
    expect(written.ids).toEqual(["tls-plain-http"]);
    const bare = await diagnose({ env: { GOPROXY: host } });
    expect(bare.ids).toEqual(["goproxy-no-scheme"]);
    expect(bare.text).toContain(`go env -w GOPROXY=http://${host}`);
  });
});

describe("go-accel doctor, behind an HTTP proxy", () => {
  const GOPROXY = "https://mirror.example.com";

  test.each([
    [407, "proxy-auth"],
    [403, "proxy-refuses"],
    [502, "proxy-refuses"],
  ])("finds a proxy that answers %i to a request for a tunnel", async (status, id) => {
    const HTTPS_PROXY = `http://me:hunter2@${await startRefusingProxy(status)}`;
    const { ids, text } = await diagnose({ env: { GOPROXY, HTTPS_PROXY } });
    expect(ids).toEqual([id]);
    expect(text).not.toContain("hunter2");
  });

  test("finds a proxy that wants credentials for a mirror without TLS", async () => {
    const HTTP_PROXY = await startRefusingProxy(407);
    const env = { GOPROXY: "http://mirror.example.com", HTTP_PROXY };
    expect((await diagnose({ env })).ids).toEqual(["proxy-auth"]);
  });

  test("finds a proxy that cannot be reached, and an address that is none", async () => {
    const HTTPS_PROXY = `127.0.0.1:${await findClosedPort()}`;
    expect((await diagnose({ env: { GOPROXY, HTTPS_PROXY } })).ids).toEqual(["proxy-unreachable"]);
    const env = { GOPROXY, HTTPS_PROXY: "http://:0:x" };
    expect((await diagnose({ env })).ids).toEqual(["proxy-invalid"]);
  });

  test("goes straight to loopback, as go does", async () => {
    const HTTP_PROXY = `127.0.0.1:${await findClosedPort()}`;
    expect((await diagnose({ env: { GOPROXY: await startMirror(), HTTP_PROXY } })).ids).toEqual([]);
  });
});

describe("go-accel doctor, in a network of its own", () => {
  beforeEach(({ skip }) => skip(!canUnshare(), NO_NETWORK));

  test.each([
    ["drops packets", "https://10.99.0.2", "tcp-timeout"],
    ["forbids the way", "https://10.97.0.2", "tcp-broken"],
    ["has no route", "https://10.98.0.2", "tcp-unreachable"],
    ["has no name server", "https://mirror.example.com", "dns-fails"],
  ])("finds that it %s", async (_what, GOPROXY, id) => {
    const { ids } = await diagnose({ env: { GOPROXY }, within: SILENT_NETWORK });
    expect(ids).toEqual([id]);
  });
});
