import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createGoRuns } from "../../src/serve/private/go-runs.ts";
import type { PrivateModules } from "../../src/serve/private/private-modules.ts";
import { findSandbox } from "../../src/serve/private/sandbox.ts";
import { hasGitHttp, NO_GIT_HTTP } from "../support/git-http.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
import {
  LIB,
  makePrivateRepositories,
  startPrivateServer,
  USER,
} from "./support/serve-private-fixture.ts";

const MINUTE_MS = 60_000;
const MIB = 1024 ** 2;
let repositories: string;

beforeAll(async () => {
  repositories = await makePrivateRepositories();
}, MINUTE_MS);
afterAll(() => removeTree(repositories));

function start(options: Omit<Parameters<typeof startPrivateServer>[0], "repositories"> = {}) {
  return startPrivateServer({ repositories, ...options });
}

describe.skipIf(!hasGitHttp())(`private modules (else ${NO_GIT_HTTP})`, () => {
  test("are fetched from their repository with its credentials, and from no mirror", async () => {
    const { server, repository, mirror, get } = await start();
    expect(String((await get(`${LIB}/@v/list`)).body)).toBe("v1.0.0\nv1.1.0\n");
    expect(JSON.parse(String((await get(`${LIB}/@latest`)).body))).toMatchObject({
      Version: "v1.1.0",
    });
    expect(JSON.parse(String((await get(`${LIB}/@v/next.info`)).body))).toMatchObject({
      Version: expect.stringMatching(/^v1\.1\.1-0\.[0-9]{14}-[0-9a-f]{12}$/),
    });
    const info = JSON.parse(String((await get(`${LIB}/@v/v1.0.0.info`)).body));
    expect(info).toMatchObject({ Version: "v1.0.0" });
    expect(String((await get(`${LIB}/@v/v1.0.0.mod`)).body)).toContain(`module ${LIB}`);
    const zip = await get(`${LIB}/@v/v1.0.0.zip`);
    expect(zip.status).toBe(200);
    expect(String(zip.body)).toContain(`${LIB}@v1.0.0/lib.go`);

    expect(repository.requests.map(({ credentials }) => credentials)).toContain(USER);
    expect(mirror.requests).toEqual([]);
    await expect.poll(server.log).toMatch(/private modules git\.example\.com\/\*: go runs /);
    expect(server.log()).not.toContain("s3cret");
  });

  test("are fetched once for all clients and all their files, and kept", async () => {
    const { repository, get, dir } = await start();
    expect((await get(`${LIB}/@v/v1.0.0.zip`)).status).toBe(200);
    const perRun = repository.requests.length;
    const files = ["info", "mod", "zip"].map((name) => `${LIB}/@v/v1.1.0.${name}`);
    const answers = await Promise.all([...files, ...files].map((path) => get(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(repository.requests.length - perRun).toBeLessThanOrEqual(perRun);
    // The result is there for a moment longer than the credentials.
    const kept = await readdir(join(dir, "store", ".private"), { recursive: true });
    expect(kept.filter((name) => name.endsWith("v1.1.0.zip"))).toHaveLength(1);
    expect(kept.filter((name) => name.includes("credentials"))).toEqual([]);
    const asked = repository.requests.length;
    expect((await get(`${LIB}/@v/v1.1.0.zip`)).status).toBe(200);
    expect(repository.requests).toHaveLength(asked);
  });

  test("are given to nobody once the configuration leaves them out, until it says that all may have them", async () => {
    const { server, repository, mirror, get, options } = await start();
    const path = `${LIB}/@v/v1.0.0.mod`;
    expect((await get(path)).status).toBe(200);
    const asked = repository.requests.length;
    const tokens = options.more.replace(/^private:.*$/m, "");
    const reload = async (more: string) => {
      const reloads = server.log().split("reloaded the configuration").length;
      await server.configure({ ...options, more });
      server.signal("SIGHUP");
      await expect
        .poll(() => server.log().split("reloaded the configuration").length)
        .toBe(reloads + 1);
    };
    await reload(tokens);
    for (const token of ["of-the-team", "of-all"]) {
      expect((await get(path, token)).status).toBe(403);
      expect((await get(`${LIB}/@v/list`, token)).status).toBe(403);
    }
    expect(server.log()).toContain("git.example.com/* was private: nobody gets it");
    // Neither does a server that takes no tokens any more.
    await reload("");
    expect((await get(path)).status).toBe(403);
    await reload(`${tokens}\npublic: git.example.com/team`);
    expect((await get(path, "of-all")).status).toBe(200);
    expect((await get("git.example.com/other/lib.git/@v/list", "of-all")).status).toBe(403);
    expect(repository.requests).toHaveLength(asked);
    expect(mirror.requests).toEqual([]);
  });

  test("are preheated and purged by those alone for whom they are named", async () => {
    const { server, repository, mirror, get } = await start();
    const send = async (path: string, token: string, body?: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const init = { method: "POST", headers, ...(body === undefined ? {} : { body }) };
      const answer = await fetch(`${server.url}${path}`, init);
      return { status: answer.status, body: JSON.parse(await answer.text()) };
    };
    const sum = `${LIB} v1.0.0/go.mod h1:${"A".repeat(43)}=\n`;
    const refused = await send("/-/preheat", "of-an-admin", sum);
    expect(refused).toMatchObject({ status: 202, body: { files: 0, skipped: 1 } });
    expect((await get(`${LIB}/@v/v1.0.0.mod`)).status).toBe(200);
    expect(await send(`/-/purge?module=${LIB}`, "of-an-admin")).toMatchObject({ status: 403 });
    expect(await send(`/-/purge?module=${LIB}`, "of-team-admin")).toEqual({
      status: 200,
      body: { removedFiles: 1 },
    });
    const preheated = await send("/-/preheat", "of-team-admin", sum);
    expect(preheated).toMatchObject({ status: 202, body: { skipped: 0 } });
    // To take something down, an admin need not be named.
    expect((await send(`/-/deny?module=${LIB}`, "of-an-admin")).status).toBe(200);
    expect((await get(`${LIB}/@v/v1.0.0.mod`)).status).toBe(403);
    expect(repository.requests.length).toBeGreaterThan(0);
    expect(mirror.requests).toEqual([]);
  });

  test("are looked for at no host but those that the configuration allows", async () => {
    const { get } = await start({ entry: { hosts: ["other.example.com"] } });
    const refused = await get("git.example.com/team/plain/@v/list");
    expect(refused.status).toBe(502);
    expect(String(refused.body)).toContain("Forbidden");
    // What `git-urls` names for this machine is none of them.
    expect((await get(`${LIB}/@v/list`)).status).toBe(200);
  });

  test("leave nothing in the store's folder but their files when the server ends", async () => {
    const { server, get, dir } = await start();
    expect((await get(`${LIB}/@v/v1.0.0.mod`)).status).toBe(200);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
    expect(await readdir(join(dir, "store", ".private"))).toEqual([]);
  });

  test("are refused to whom the configuration does not name them", async () => {
    const { repository, mirror, get } = await start();
    expect((await get(`${LIB}/@v/v1.0.0.zip`, "of-all")).status).toBe(403);
    expect((await get(`${LIB}/@v/v1.0.0.zip`, "wrong")).status).toBe(401);
    expect((await get("git.example.com/other/lib.git/@v/list")).status).toBe(403);
    expect((await get("example.com/public/@v/list", "of-all")).status).toBe(404);
    expect(repository.requests).toEqual([]);
    expect(mirror.requests.map(({ path }) => path)).toEqual(["/example.com/public/@v/list"]);
  });
});

describe("the sandbox of a go command", () => {
  /** A program that looks like go, and does what a hostile repository might have git do. */
  async function makeGo(script: string): Promise<PrivateModules> {
    const root = await makeTempDir("private-go");
    const go = join(root, "bin", "go");
    await mkdir(join(root, "bin"));
    const known = `[ "$1 $2" = "env GOROOT" ] && { echo "${root}"; exit; }; [ "$1" = version ] && exit`;
    await writeFile(go, `#!/bin/sh\n${known}\n${script}\n`);
    await chmod(go, 0o755);
    return {
      modules: "git.example.com",
      vcs: "git",
      go,
      credentials: {
        netrcFile: undefined,
        gitCredentialsFile: undefined,
        sshKeyFile: undefined,
        sshKnownHostsFile: undefined,
      },
      gitUrls: new Map(),
      limits: {
        timeoutMs: MINUTE_MS,
        maxZipBytes: 1e6,
        maxMemoryBytes: 256 * MIB,
        maxTotalMemoryBytes: 512 * MIB,
        maxDiskBytes: 64 * MIB,
      },
    };
  }

  async function prepare(script: string) {
    const wanted = await makeGo(script);
    const { limits } = wanted;
    const go = await findSandbox(wanted.go, { dir: await makeTempDir("private-trial"), limits });
    const workDir = await makeTempDir("private-work");
    const ending = new AbortController();
    const start = () => createGoRuns(workDir, { ending: ending.signal })(wanted, go, ["x"]);
    return { sandbox: go.sandbox, workDir, ending, limits, start };
  }

  async function run(script: string) {
    const { sandbox, start } = await prepare(script);
    const result = await start();
    onTestFinished(() => result.remove());
    return { sandbox, ...result };
  }

  test("ends when its files take too much disk together, and nothing is left of it", async () => {
    // Each file is far below the limit of a file.
    const script = "i=0; while :; do i=$((i+1)); head -c 8388608 /dev/zero >$TMPDIR/$i; done";
    const { workDir, start } = await prepare(script);
    await expect(start()).rejects.toThrow(
      /the run took [0-9]+ bytes of disk, and may take 67108864$/,
    );
    expect(await readdir(workDir)).toEqual([]);
  });

  test("ends when its processes take too much memory together", async ({ skip }) => {
    // `tail` keeps a line that does not end, so each of the four takes some 200 MiB.
    const hold = "(head -c 209715200 /dev/zero | tail; sleep 60)";
    const { sandbox, start } = await prepare(
      `for i in 1 2 3 4; do ${hold} | sleep 60 & done; wait`,
    );
    if (!sandbox.isLimited) return skip("prlimit cannot be used here");
    await expect(start()).rejects.toThrow(
      /the run took [0-9]+ bytes of memory, and may take 536870912$/,
    );
  });

  test("cannot write into memory around both limits", async ({ skip }) => {
    const script =
      "for i in /tmp /dev/shm /dev /; do echo x 2>/dev/null >$i/x && echo $i; done; echo x >$TMPDIR/x && cat $TMPDIR/x";
    const { sandbox, stdout } = await run(script);
    if (!sandbox.isIsolated) return skip("bubblewrap cannot be used here");
    expect(stdout).toBe("x\n");
  });

  test("ends with the server", async () => {
    const { workDir, ending, start } = await prepare("sleep 60");
    const started = start();
    await expect.poll(() => readdir(workDir)).toHaveLength(1);
    ending.abort(new Error("the server ends"));
    await expect(started).rejects.toThrow("the server ends");
    expect(await readdir(workDir)).toEqual([]);
  });

  test("has no files of the server, and can write into its own folder only", async ({ skip }) => {
    const secret = join(await makeTempDir("private-secret"), "tokens");
    await writeFile(secret, "s3cret\n");
    const script = `cat ${secret} /etc/shadow; echo x >>${secret}; ls /proc | grep -c '^[0-9]'; echo x >"$HOME/mine" && cat "$HOME/mine"`;
    const { sandbox, stdout } = await run(script);
    if (!sandbox.isIsolated) return skip("bubblewrap cannot be used here");
    expect(stdout).not.toContain("s3cret");
    expect(stdout).toMatch(/^[1-9]\nx\n$/);
  });

  test("has nothing of the server's environment that a program does not need", async () => {
    process.env["PRIVATE_TEST_TOKEN"] = "s3cret";
    onTestFinished(() => void delete process.env["PRIVATE_TEST_TOKEN"]);
    const { stdout } = await run("env");
    expect(stdout).toContain("GOPROXY=direct");
    expect(stdout).not.toContain("s3cret");
  });

  test("has a limit of memory", async ({ skip }) => {
    const { sandbox, stdout } = await run("ulimit -d");
    if (!sandbox.isLimited) return skip("prlimit cannot be used here");
    expect(stdout).toBe(`${256 * 1024}\n`);
  });
});
