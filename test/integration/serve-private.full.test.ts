import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { hasGitHttp, NO_GIT_HTTP } from "../support/git-http.ts";
import { hasSshd, NO_SSHD, startGitSsh } from "../support/git-ssh.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
import { createGoClient } from "./support/module-mirror-fixture.ts";
import {
  LIB,
  makePrivateRepositories,
  startPrivateServer,
} from "./support/serve-private-fixture.ts";

const MINUTE_MS = 60_000;
let repositories: string;

beforeAll(async () => {
  repositories = await makePrivateRepositories();
}, MINUTE_MS);
afterAll(() => removeTree(repositories));

function start(options: Omit<Parameters<typeof startPrivateServer>[0], "repositories"> = {}) {
  return startPrivateServer({ repositories, ...options });
}

describe.skipIf(!hasGitHttp())(`private modules (else ${NO_GIT_HTTP})`, () => {
  test("get a 404 if the repository has no such version, and a 502 if it lets nobody in", async () => {
    const { get } = await start();
    expect((await get(`${LIB}/@v/v1.9.0.info`)).status).toBe(404);
    const stranger = await start({ user: "robot:wr0ng" });
    const refused = await stranger.get(`${LIB}/@v/v1.0.0.info`);
    expect(refused.status).toBe(502);
    expect(String(refused.body)).not.toContain("wr0ng");
    expect(stranger.server.log()).not.toContain("wr0ng");
  });

  async function expectNothingLeft(options: Parameters<typeof start>[0]) {
    const { get, dir } = await start({ ...options, isSilent: true, entry: { timeout: "1s" } });
    const refused = await get(`${LIB}/@v/v1.0.0.zip`);
    expect(refused.status).toBe(502);
    expect(String(refused.body)).toContain("it may take 1 s");
    const runs = join(dir, "store", ".private");
    const left = readdirSync(runs).flatMap((name) => readdirSync(join(runs, name)));
    expect(left).toEqual([]);
    const { stdout } = spawnSync("ps", ["-e", "-o", "args"], { encoding: "utf8" });
    expect(stdout.split("\n").filter((line) => line.includes(runs))).toEqual([]);
  }

  test("are given up when go takes too long, and nothing is left of it", () =>
    expectNothingLeft({}));

  test("are fetched without bubblewrap too, and the log says so", async () => {
    const dir = await makeTempDir("private-path");
    await writeFile(join(dir, "bwrap"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const env = { PATH: `${dir}:${process.env["PATH"]}` };
    const { get, server } = await start({ env });
    expect((await get(`${LIB}/@v/v1.0.0.zip`)).status).toBe(200);
    expect(server.log()).toContain("go runs WITHOUT bubblewrap");
    await expectNothingLeft({ env });
  });

  test("are built by go clients over https, with a netrc file and with go-accel auth", async () => {
    const { server, mirror, certificate } = await start({ hasTls: true });
    const { host, hostname, port } = new URL(server.url);
    const url = `https://localhost:${port}`;
    /** Builds a program that imports the module, with empty caches. */
    async function build(prepare: (home: string) => Promise<Record<string, string>>) {
      const home = await makeTempDir("private-client");
      const settings = {
        SSL_CERT_FILE: certificate,
        GOFLAGS: "-mod=mod",
        ...(await prepare(home)),
      };
      const client = createGoClient(home, url, settings);
      const cwd = await makeTempDir("private-consumer");
      await writeFile(join(cwd, "go.mod"), `module app\n\ngo 1.20\n\nrequire ${LIB} v1.1.0\n`);
      const program = `package main\n\nimport lib "${LIB}"\n\nfunc main() { println(lib.A) }\n`;
      await writeFile(join(cwd, "main.go"), program);
      return client.run(["run", "."], { cwd });
    }
    const byNetrc = (token: string) =>
      build(async (home) => {
        // Some versions of go take the port for a part of the name.
        const names = [`localhost:${port}`, "localhost", host, hostname];
        const lines = names.map((name) => `machine ${name} login any password ${token}\n`);
        await writeFile(join(home, ".netrc"), lines.join(""), { mode: 0o600 });
        return {};
      });
    const byAuth = (token: string) =>
      build(async (home) => {
        const file = join(home, "token");
        await writeFile(file, token);
        return {
          GOAUTH: `${process.execPath} ${ENTRY} auth --url ${url} --token-file ${file}`,
        };
      });
    expect((await build(async () => ({}))).stderr).toContain("401 Unauthorized");
    for (const ask of [byNetrc, byAuth]) {
      expect((await ask("of-all")).stderr).toMatch(/403 Forbidden/);
      expect(await ask("of-the-team")).toMatchObject({
        exitCode: 0,
        stderr: expect.stringMatching(/1\n$/),
      });
    }
    expect(mirror.requests).toEqual([]);
    for (const token of ["of-all", "of-the-team", btoa("any:of-the-team")]) {
      expect(server.log()).not.toContain(`${token}\n`);
      expect(server.log()).not.toContain(`=${token} `);
    }
  });

  test("are refused if their zip is larger than it may be", async () => {
    const { get } = await start({ entry: { "max-zip": "0.001MB" } });
    expect((await get(`${LIB}/@v/v1.0.0.mod`)).status).toBe(200);
    const refused = await get(`${LIB}/@v/v1.0.0.zip`);
    expect(refused.status).toBe(502);
    expect(String(refused.body)).toMatch(/has [0-9]+ bytes, and may have 1000/);
  });
});

describe.skipIf(!hasSshd())(`private modules over ssh (else ${NO_SSHD})`, () => {
  test("are fetched with a key, from a host that has the key it should have", async () => {
    const ssh = await startGitSsh(await makeTempDir("private-ssh"));
    onTestFinished(() => ssh.close());
    const entry = {
      "git-urls": { "https://git.example.com/": `${ssh.url}${repositories.slice(1)}/` },
      "ssh-key-file": ssh.keyFile,
    };
    const right = await start({ entry: { ...entry, "ssh-known-hosts-file": ssh.knownHostsFile } });
    expect((await right.get(`${LIB}/@v/v1.0.0.zip`)).status).toBe(200);
    expect(right.repository.requests).toEqual([]);

    const other = { ...entry, "ssh-known-hosts-file": ssh.wrongKnownHostsFile };
    const wrong = await start({ entry: other });
    expect((await wrong.get(`${LIB}/@v/v1.0.0.zip`)).status).toBe(502);
  });
});
