import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { hasGitHttp, NO_GIT_HTTP } from "../support/git-http.ts";
import { hasSshd, NO_SSHD, startGitSsh } from "../support/git-ssh.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
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
