import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openHostDoor } from "../../src/serve/private/host-door.ts";
import { makeCertificate } from "../support/certificate.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { createGoClient } from "./support/module-mirror-fixture.ts";

const run = promisify(execFile);
const NAMES = ["go.example.com", "git.example.com", "inside.example.com"];

test("lets go and git reach the hosts that it is given, and no other", async () => {
  const dir = await makeTempDir("hosts");
  const certificate = join(dir, "ca.pem");
  const { key, cert } = makeCertificate({ names: NAMES });
  await writeFile(certificate, cert);
  const asked: string[] = [];
  // It stands for all of the hosts, and sends go to one that it must not reach.
  const server = createServer({ key, cert }, ({ headers, url = "" }, response) => {
    if (url.startsWith("/lib")) response.statusCode = 404;
    asked.push(`${headers.host}${url}`);
    const place = url.startsWith("/right") ? "git" : "inside";
    const content = `go.example.com${url.split("?")[0]} git https://${place}.example.com/lib`;
    response.end(`<meta name="go-import" content="${content}">`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const connected: string[] = [];
  const door = await openHostDoor(["go.example.com", "GIT.example.com"], (host, toPort) => {
    connected.push(`${host}:${toPort}`);
    return connect(port, "127.0.0.1");
  });
  onTestFinished(() => {
    door.close();
    server.closeAllConnections();
    server.close();
  });
  const trust = { SSL_CERT_FILE: certificate, GIT_SSL_CAINFO: certificate };
  const env = { ...door.env, ...trust, GOPRIVATE: "*", GIT_TERMINAL_PROMPT: "0" };
  const client = createGoClient(dir, "direct", env);
  const list = (path: string) => client.run(["list", "-m", "-versions", path]);

  // There is no repository; that git asks for it is enough.
  await list("go.example.com/right");
  expect(asked.filter((one) => one.startsWith("git.example.com/lib/info/refs"))).not.toEqual([]);
  const wrong = await list("go.example.com/wrong");
  expect(wrong.stderr).toMatch(/inside\.example\.com.*(?:403|Forbidden)/s);
  const options = { env: { PATH: process.env["PATH"], HOME: dir, ...env } };
  await expect(
    run("git", ["ls-remote", "https://inside.example.com/lib"], options),
  ).rejects.toThrow(/403/);
  await expect(
    run("git", ["ls-remote", "https://git.example.com:22/lib"], options),
  ).rejects.toThrow(/403/);
  expect(asked.filter((one) => one.startsWith("inside."))).toEqual([]);
  expect(new Set(connected)).toEqual(new Set(["go.example.com:443", "git.example.com:443"]));
});
