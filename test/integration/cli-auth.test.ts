import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { makeCertificate } from "../support/certificate.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

/** Puts TLS in front of a server; returns its URL and a file that makes clients trust it. */
async function addTls(url: string, dir: string) {
  const { key, cert } = makeCertificate();
  const port = Number(new URL(url).port);
  const front = createServer({ key, cert }, (client) => {
    const server = connect(port, "127.0.0.1");
    client.pipe(server).pipe(client);
    client.once("error", () => server.destroy());
    server.once("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void front.close());
  const certificate = join(dir, "ca.pem");
  await writeFile(certificate, cert);
  return { url: `https://localhost:${(front.address() as AddressInfo).port}`, certificate };
}

test("go reads modules from a server with tokens by go-accel auth, and takes a new token from the file", async () => {
  const mirror = await startMirror({ modules: [{ path: "example.com/lib", version: "v1.0.0" }] });
  const tokens = ["first", "second"].map(
    (token) => `{ name: ${token}, sha256: "${hash("sha256", token, "hex")}" }`,
  );
  const server = await startServer({ mirrors: mirror.url, more: `tokens: [${tokens[0]}]` });
  const dir = await makeTempDir("auth");
  const { url, certificate } = await addTls(server.url, dir);
  const file = join(dir, "token");
  const client = await makeGoClient(url, {
    GOAUTH: `${process.execPath} ${ENTRY} auth --url ${url} --token-file ${file}`,
    SSL_CERT_FILE: certificate,
  });
  const list = () => client.run(["list", "-m", "-versions", "example.com/lib"]);

  await writeFile(file, "none of them\n");
  expect((await list()).stderr).toMatch(/401 Unauthorized/);
  await writeFile(file, "first\n");
  expect(await list()).toMatchObject({ exitCode: 0, stdout: "example.com/lib v1.0.0\n" });

  await server.configure({ mirrors: mirror.url, more: `tokens: [${tokens[1]}]` });
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("reloaded the configuration");
  expect((await list()).stderr).toMatch(/401 Unauthorized/);
  await writeFile(file, "second\n");
  expect(await list()).toMatchObject({ exitCode: 0 });
});
