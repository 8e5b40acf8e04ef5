import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect, test } from "vitest";
import { makeCertificate } from "../support/certificate.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];
const ZIP = "/example.com/lib/@v/v1.0.0.zip";

/** The name in the certificate that a new connection gets. */
function nameOf(url: string): Promise<string | string[] | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(
      { host: hostname, port: Number(port), rejectUnauthorized: false },
      () => {
        resolve(socket.getPeerCertificate().subject.CN);
        socket.destroy();
      },
    );
    socket.once("error", reject);
  });
}

test("a server with a certificate serves go clients, and takes a new certificate without a restart", async () => {
  const dir = await makeTempDir("serve-tls");
  const files = { certificate: join(dir, "tls.crt"), key: join(dir, "tls.key") };
  const first = makeCertificate({ commonName: "first" });
  const second = makeCertificate({ commonName: "second" });
  const place = async ({ cert, key }: { cert: string; key: string }) => {
    await writeFile(files.certificate, cert);
    await writeFile(files.key, key);
  };
  await place(first);
  const mirror = await startMirror({ modules: LIB });
  const token = "right";
  const server = await startServer({
    mirrors: mirror.url,
    more: `tls: ${JSON.stringify(files)}
tokens: [{ name: ci, sha256: "${hash("sha256", token, "hex")}" }]`,
  });
  expect(server.url).toMatch(/^https:/);
  expect(await nameOf(server.url)).toBe("first");
  const { port } = new URL(server.url);
  const client = await makeGoClient(`https://localhost:${port}`, {
    SSL_CERT_FILE: files.certificate,
  });
  const refused = await client.run(["mod", "download", "example.com/lib@v1.0.0"]);
  expect(refused.stderr).toMatch(/401 Unauthorized/);
  // Go takes the port for a part of the name.
  const netrc = `machine localhost:${port} login any password ${token}\n`;
  await writeFile(join(client.home, ".netrc"), netrc, { mode: 0o600 });
  const served = await client.run(["mod", "download", "example.com/lib@v1.0.0"]);
  expect(served).toMatchObject({ exitCode: 0 });

  // A pair that does not belong together leaves the old one in use.
  await place({ cert: first.cert, key: second.key });
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("the configuration stays as it was");
  await expect
    .poll(server.log)
    .toMatch(/serve\.yaml:\d+:\d+: tls cannot be used: .*key values mismatch/);
  expect(await nameOf(server.url)).toBe("first");

  // An answer that is under way by the old one ends as it began.
  const held = request(`${server.url}${ZIP}`, {
    ca: first.cert,
    servername: "localhost",
    headers: { authorization: `Bearer ${token}` },
  });
  await new Promise((resolve) =>
    held.once("socket", (socket) => socket.once("secureConnect", resolve)),
  );
  await place(second);
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("reloaded the configuration");
  expect(await nameOf(server.url)).toBe("second");
  const status = await new Promise((resolve) => {
    held.once("response", (response) => resolve(response.resume().statusCode)).end();
  });
  expect(status).toBe(200);
});
