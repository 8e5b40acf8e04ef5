import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasAthens, NO_ATHENS, startAthens } from "../support/athens.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { hasNginx, NO_NGINX } from "../support/nginx.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeToken, ROOT, startFront, startReplica } from "./support/deploy-fixture.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

/** The line that docs/serve-deploy.md has for Athens, with another address and more variables. */
async function goSettings(url: string, more: readonly string[]): Promise<string> {
  const page = await readFile(join(ROOT, "docs", "serve-deploy.md"), "utf8");
  const [line = ""] = /GoBinaryEnvVars = \[[^\]]*\]/.exec(page) ?? [];
  const address = "https://goproxy.example.com";
  expect(line).toContain(`GOPROXY=${address}`);
  const variables = more.map((variable) => `, "${variable}"`).join("");
  return line.replace(address, url).replace("]", `${variables}]`);
}

async function start(settings: string, dir?: string) {
  const athens = await startAthens({
    dir: dir ?? (await makeTempDir("athens")),
    goSettings: settings,
  });
  onTestFinished(() => athens.close());
  return athens;
}

describe.skipIf(!hasAthens())(`Athens (else ${NO_ATHENS})`, () => {
  const modules = makeModuleGraph({ count: 10 });

  async function build(goproxy: string) {
    const client = await makeGoClient(goproxy);
    const cwd = join(client.home, "consumer");
    await writeConsumer(cwd, modules);
    return client.run(["build", "-o", join(client.home, "program"), "."], { cwd });
  }

  test("behind the server: go clients build with what Athens has", async () => {
    const mirror = await startMirror({ modules });
    const athens = await start(await goSettings(mirror.url, ["GOSUMDB=off"]));
    const server = await startServer({ mirrors: athens.url });
    expect(await build(server.url)).toMatchObject({ exitCode: 0 });
    const [{ path = "" } = {}] = modules;
    const list = await fetch(`${server.url}/${path}/@v/list`);
    expect(await list.text()).toContain("v1.0.0");
    await athens.close();
    expect(await build(server.url)).toMatchObject({ exitCode: 0 });
  });

  test("in front of the server: its go command brings the token, and asks nobody else", async ({
    skip,
  }) => {
    skip(!hasNginx(), NO_NGINX);
    const mirror = await startMirror({ modules });
    const home = await makeTempDir("athens");
    const { token, sha256 } = await makeToken(await makeTempDir("token"));
    const replica = await startReplica(mirror.url, sha256);
    const front = await startFront([replica, replica]);
    const { host, hostname } = new URL(front.url);
    const lines = [host, hostname].map((name) => `machine ${name} login any password ${token}\n`);
    await writeFile(join(home, ".netrc"), lines.join(""), { mode: 0o600 });
    const variables = ["GOSUMDB=off", `SSL_CERT_FILE=${front.certificate}`];
    const athens = await start(await goSettings(front.url, variables), home);
    expect(await build(athens.url), athens.log()).toMatchObject({ exitCode: 0 });
    const zips = mirror.requests.filter(({ path }) => path.endsWith(".zip"));
    expect(zips).toHaveLength(modules.length);
    expect(replica.log()).toMatch(/reader=ci/);
  });
});
