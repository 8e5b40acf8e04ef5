import { execFileSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { packArchive } from "../../src/archive/pack.ts";
import { FOLDER } from "../../src/buildcache/layout.ts";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createDirBackend } from "../../src/cache/dir/dir-backend.ts";
import {
  buildKeys,
  historyKey,
  historyPrefix,
  lintKeys,
  makeBaseKey,
} from "../../src/cache/key.ts";
import type { CliIo } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/main.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createFakeCliIo } from "../support/fake-cli-io.ts";
import { writeFiles } from "../support/git.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, makeTempDir, removeTree } from "../support/temp-dir.ts";
import { makeReport } from "../unit/report/reports.ts";

const PARTS = {
  os: "linux",
  arch: "amd64",
  goVersion: "go1.26.8",
  profile: "0123456789abcdef",
  workFolder: "01234567",
  scope: "CI / test",
  sums: "ab".repeat(32),
  epoch: "",
};
const BUILD_KEY = makeBaseKey(buildKeys(PARTS), "cd".repeat(32));
const HISTORY_KEY = historyKey(historyPrefix(PARTS), "", "7", "1");

async function cli(args: readonly string[], more: Partial<CliIo> = {}) {
  const io = createFakeCliIo({ "report.json": JSON.stringify(makeReport()) }, more);
  const code = await runCli(["cache", ...args], io);
  return { code, ...io.written };
}

/** Packs files and folders of `root`, and saves them. */
async function save(backend: CacheBackend, name: string, key: string, root: string) {
  const archive = backend.stagingFile(name);
  await mkdir(dirname(archive), { recursive: true });
  await packArchive(root, await readdir(root), archive);
  await backend.save(name, key);
}

describe("go-accel cache, on a folder", { timeout: 120_000 }, () => {
  let dir: string;
  let folder: string;

  beforeAll(async () => {
    dir = await makeKeptTempDir("cli-cache");
    await writeBuildCache();
  }, 300_000);
  afterAll(() => removeTree(dir));
  beforeEach(async () => {
    folder = await makeTempDir("cli-cache-backend");
    const transfer = join(folder, "transfer");
    const backend = createDirBackend({ folder, dir: transfer, clock: systemClock });
    await save(backend, "build", BUILD_KEY, join(dir, "layer"));
    await save(backend, "history", HISTORY_KEY, join(dir, "history"));
    await save(backend, "other", "somebody-elses", join(dir, "history"));
  });

  /** What real go keeps of two packages and a test. */
  async function writeBuildCache(): Promise<void> {
    writeFiles(join(dir, "work"), {
      "go.mod": "module example.com/m\n\ngo 1.21\n",
      "lib/lib.go": 'package lib\n\nfunc Name() string { return "name" }\n',
      "lib/lib_test.go":
        'package lib\n\nimport "testing"\n\nfunc TestName(t *testing.T) { Name() }\n',
      "main.go":
        'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Name()) }\n',
    });
    linkCompiledStd(join(dir, "cache"), "tests");
    const env = {
      ...process.env,
      GOENV: "off",
      GOFLAGS: "",
      GOTOOLCHAIN: "local",
      GOCACHE: join(dir, "cache"),
    };
    const options = { cwd: join(dir, "work"), env, stdio: "ignore" } as const;
    execFileSync("go", ["build", "./..."], options);
    execFileSync("go", ["test", "./..."], options);
    await mkdir(join(dir, "layer"));
    for (const name of await readdir(join(dir, "cache"))) {
      if (!FOLDER.test(name)) continue;
      execFileSync("cp", ["-a", join(dir, "cache", name), join(dir, "layer", name)]);
    }
    await mkdir(join(dir, "history"));
    await writeFile(join(dir, "history", "history.jsonl"), "{}\n");
  }

  it("lists our entries, the largest first, with their sum", async () => {
    const { code, out } = await cli(["list", "--backend", `dir:${folder}`]);
    expect(code).toBe(0);
    const lines = out.trim().split("\n");
    expect(lines[0]).toMatch(/^Layer +Kind +Size +Made +Last read +Key$/);
    expect(lines[1]).toMatch(/^build +base .* today +today +accel1-build-/);
    expect(lines[2]).toMatch(/^history +whole .*accel1-history-/);
    expect(lines.at(-1)).toMatch(/^2 entries, /);
    expect(out).not.toContain("somebody-elses");
  });

  it("shows what a build layer of real go holds, by package and by age", async () => {
    const args = ["list", "--backend", `dir:${folder}`, "--content", "--json", "accel1-build-*"];
    const { out } = await cli(args);
    const { entries } = JSON.parse(out);
    expect(entries).toHaveLength(1);
    const { byName, byAge, sizeBytes } = entries[0].content;
    const names = byName.map(({ name }: { name: string }) => name);
    expect(names).toContain("example.com/m/lib");
    expect(names).toContain("standard library");
    expect(names).toContain("test results, vet results and lists of files");
    const sum = (shares: { sizeBytes: number }[]) =>
      shares.reduce((total, share) => total + share.sizeBytes, 0);
    expect(sum(byName)).toBe(sizeBytes);
    expect(sum(byAge)).toBe(sizeBytes);
  });

  it("shows what a linter's layer holds, whose entries are no packages, by age", async () => {
    const transfer = join(folder, "transfer");
    const backend = createDirBackend({ folder, dir: transfer, clock: systemClock });
    const key = makeBaseKey(lintKeys("staticcheck", PARTS), "ef".repeat(32));
    await mkdir(join(dir, "facts", "ab"), { recursive: true });
    const [action, output] = ["ab".repeat(32), "ab".repeat(32)];
    const size = "5".padStart(20);
    await writeFile(join(dir, "facts", "ab", `${output}-d`), "facts");
    await writeFile(
      join(dir, "facts", "ab", `${action}-a`),
      `v1 ${action} ${output} ${size} ${"1".padStart(20)}\n`,
    );
    await save(backend, "staticcheck", key, join(dir, "facts"));
    const { out } = await cli(["list", "--backend", `dir:${folder}`, "--content", "--json", key]);
    const [entry] = JSON.parse(out).entries;
    expect(entry.content.byName).toEqual([
      { name: "findings and facts", sizeBytes: 180, count: 1 },
    ]);
    expect(entry.content.byAge).toMatchObject([{ name: "used when it was saved" }]);
  });

  it("removes what a pattern matches, and only shows it with --dry-run", async () => {
    const place = ["--backend", `dir:${folder}`];
    const dry = await cli(["remove", ...place, "--dry-run", "accel1-build-*"]);
    expect(dry.out).toMatch(/1 entry would be removed, /);
    expect((await cli(["list", ...place])).out).toContain(BUILD_KEY);
    const removed = await cli(["remove", ...place, "accel1-build-*"]);
    expect(removed.out).toContain(`${BUILD_KEY}\n1 entry removed, `);
    const left = await cli(["list", ...place]);
    expect(left.out).not.toContain(BUILD_KEY);
    expect(left.out).toContain(HISTORY_KEY);
    const others = await cli(["remove", ...place, "somebody-elses"]);
    expect(others).toMatchObject({ code: 1, err: "go-accel: cache: remove: no entry matches\n" });
  });

  it("names a damaged entry, and lists the others", async () => {
    const other = createDirBackend({ folder, dir: join(folder, "t"), clock: systemClock });
    const key = makeBaseKey(buildKeys(PARTS), "ef".repeat(32));
    const archive = other.stagingFile("build");
    await mkdir(dirname(archive), { recursive: true });
    await writeFile(archive, "not an archive");
    await other.save("build", key);
    const { code, out, err } = await cli(["list", "--backend", `dir:${folder}`, "--content"]);
    expect(code).toBe(0);
    expect(err).toContain(key);
    expect(out).toContain("example.com/m/lib");
  });
});

describe("go-accel cache, on GitHub", () => {
  let api: GithubApi;
  const KEYS = Array.from({ length: 150 }, (_, index) => `accel1-build-linux-${index}-base-a.b`);

  beforeEach(async () => {
    api = await startGithubApi();
    const more = { ref: "refs/heads/main", createdAt: new Date(), lastAccessedAt: new Date() };
    for (const [id, key] of [...KEYS, "setup-go-linux"].entries()) {
      api.caches.push({ id, key, sizeBytes: 1_000_000 + id, ...more });
    }
    return () => api.close();
  });

  const onGithub = (args: readonly string[], token = api.issueToken()) =>
    cli(args, {
      env: { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: "octo/app", GITHUB_TOKEN: token },
    });

  it("lists entries of all pages, and none of another program", async () => {
    const { code, out } = await onGithub(["list"]);
    expect(code).toBe(0);
    expect(out).toContain("150 entries");
    expect(out).toContain("refs/heads/main");
    expect(out).not.toContain("setup-go-linux");
  });

  it("removes entries by pattern", async () => {
    const { out } = await onGithub(["remove", "accel1-build-linux-1?-*"]);
    expect(out).toContain("10 entries removed");
    expect(api.caches).toHaveLength(141);
  });

  it("says what the token lacks", async () => {
    const mayRead = api.issueToken({ actions: "read" });
    const refused = await onGithub(["remove", "accel1-build-linux-1-*"], mayRead);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("actions: write");
    const none = await onGithub(["list"], api.issueToken({ actions: "none" }));
    expect(none.err).toContain("actions: read");
  });

  it("says that only jobs can read the content", async () => {
    const { code, err } = await onGithub(["list", "--content"]);
    expect(code).toBe(1);
    expect(err).toContain("only jobs can read the content");
  });
});

describe("go-accel cache, without a backend", () => {
  it("lists the entries that a report names", async () => {
    const { code, out } = await cli(["list", "--report", "report.json"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^build +/m);
    expect(out).not.toContain("Made");
  });

  it.each([
    [[], "list or remove is missing"],
    [["purge"], "unknown action purge"],
    [["remove"], "PATTERN is missing"],
    [["list", "--dry-run"], "--dry-run is for remove"],
    [["list", "--report", "report.json", "--content"], "does not hold content"],
    [["list", "--repository", "x"], "expected owner/name"],
    [["list", "--backend", "ftp://x"], "cache-backend"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await cli(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
