import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CliIo } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/main.ts";
import type { BenchResult } from "../../src/mirrorbench/result.ts";
import { makeCertificate } from "../support/certificate.ts";
import { createFakeCliIo } from "../support/fake-cli-io.ts";
import {
  BENCH_MODULES,
  benchEnvironment,
  startFourMirrors,
  writeBenchProject,
} from "../support/four-mirrors.ts";
import { sumLines } from "../support/module-builder.ts";
import {
  type ModuleMirror,
  type ModuleMirrorOptions,
  startModuleMirror,
} from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { MODULE, startTlsMirror } from "./support/doctor-fixture.ts";

describe("go-accel bench", () => {
  let dir: string;
  const running: ModuleMirror[] = [];

  beforeEach(async () => {
    dir = await makeTempDir("cli-bench");
    writeBenchProject(dir);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((mirror) => mirror.close()));
  });

  async function startMirror(options: ModuleMirrorOptions = {}): Promise<ModuleMirror> {
    const mirror = await startModuleMirror({ modules: BENCH_MODULES, ...options });
    running.push(mirror);
    return mirror;
  }

  async function bench(
    args: readonly string[],
    { goProxy = "", ...more }: { goProxy?: string; env?: CliIo["env"] } & Partial<CliIo> = {},
  ) {
    const env = { ...benchEnvironment(dir, goProxy), ...more.env };
    const io = createFakeCliIo({}, { ...more, env });
    const code = await runCli(["bench", "-C", dir, ...args], io);
    return { code, ...io.written };
  }

  /** A short bench, as data. */
  async function measure(args: readonly string[], options = {}): Promise<BenchResult> {
    const { out, err } = await bench(["--budget", "20s", "--json", "-", ...args], options);
    expect(err).toBe("");
    return JSON.parse(out);
  }

  test("ranks a near, a far, a lossy and a wrong mirror", { timeout: 120_000 }, async () => {
    const mirrors = await startFourMirrors(1);
    running.push(...Object.values(mirrors));
    const { near, far, lossy, wrong } = mirrors;
    const list = [wrong, far, lossy, near].map(({ url }) => url).join(",");
    const { mirrors: found, recommendation } = await measure([], { goProxy: `${list},direct` });
    expect(found.map(({ url, rank }) => [url, rank])).toEqual([
      [near.url, 1],
      [far.url, 2],
      [lossy.url, 3],
      [wrong.url, 4],
    ]);
    expect(found.map(({ soundness }) => soundness)).toEqual(["sound", "sound", "failing", "wrong"]);
    expect(found[3]?.wrong.examples[0]).toContain(
      "github.com/some/module1@v1.2.0.zip has the hash h1:",
    );
    expect(found[2]?.faults.map(({ fault }) => fault)).toContain("status 502");
    expect(found[2]?.faults.length).toBeGreaterThan(1);
    expect(recommendation.goProxy).toBe(`${near.url}|${far.url}|${lossy.url},direct`);
  });

  test("asks for no module that may be private", async () => {
    const private_ = { path: "github.com/corp/secret", version: "v1.0.0" };
    const unknown = { path: "go.corp.example/internal", version: "v1.0.0" };
    const sum = await readFile(join(dir, "go.sum"), "utf8");
    const hash = `h1:${"A".repeat(43)}=`;
    const lines = [private_, unknown].flatMap(({ path, version }) => [
      `${path} ${version} ${hash}\n`,
      `${path} ${version}/go.mod ${hash}\n`,
    ]);
    await writeFile(join(dir, "go.sum"), sum + lines.join(""));
    const mirror = await startMirror();
    const { sample } = await measure(["--modules", "100"], {
      goProxy: mirror.url,
      env: { GOPRIVATE: "github.com/corp" },
    });
    expect(sample).toMatchObject({ skippedPrivate: 1, skippedUnknown: 1 });
    expect(sample.modules).toHaveLength(BENCH_MODULES.length);
    expect(mirror.requests.filter(({ path }) => path.includes("corp"))).toEqual([]);
    expect(mirror.requests.length).toBeGreaterThan(0);
  });

  test("uses credentials of netrc, a URL and GO_ACCEL_MIRROR_AUTH, and shows none", async () => {
    const auth = (word: string) => ({ auth: { user: "me", password: word } });
    const [first, second, third] = await Promise.all(
      ["secret-1", "secret-2", "secret-3"].map((word) => startMirror(auth(word))),
    );
    if (!first || !second || !third) throw new Error("a mirror did not start");
    const hostOf = ({ url }: ModuleMirror) => new URL(url).host;
    await writeFile(join(dir, "netrc"), `machine ${hostOf(first)} login me password secret-1\n`);
    const { code, out, err } = await bench(
      ["--budget", "3s", "--html", join(dir, "page.html"), "--markdown", join(dir, "page.md")],
      {
        goProxy: `${first.url},http://me:secret-2@${hostOf(second)},${third.url}`,
        env: { GO_ACCEL_MIRROR_AUTH: `${hostOf(third)} me:secret-3` },
      },
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toContain("status 401");
    const files = await Promise.all(
      ["page.html", "page.md"].map((name) => readFile(join(dir, name), "utf8")),
    );
    expect([out, ...files].join("\n")).not.toContain("secret-");
  });

  test("says how the lists differ in age", async () => {
    const newer = { ...BENCH_MODULES[0], path: "github.com/some/module0", version: "v1.3.0" };
    const [old, current] = [
      await startMirror(),
      await startMirror({ modules: [...BENCH_MODULES, newer] }),
    ];
    const { mirrors } = await measure(["--budget", "5s"], { goProxy: `${old.url},${current.url}` });
    expect(mirrors.find(({ url }) => url === old.url)?.freshness).toEqual({
      compared: BENCH_MODULES.length,
      lags: [{ path: newer.path, newest: "v1.3.0", listed: "v1.2.0" }],
    });
    expect(mirrors.find(({ url }) => url === current.url)?.freshness.lags).toEqual([]);
  });

  test("compares a mirror that is named with those of GOPROXY, or alone", async () => {
    const [first, second] = [await startMirror(), await startMirror()];
    const both = await measure(["--budget", "2s", second.url], { goProxy: first.url });
    expect(both.mirrors).toHaveLength(2);
    const alone = await measure(["--only", second.url], { goProxy: first.url });
    expect(alone.mirrors.map(({ url }) => url)).toEqual([second.url]);
    expect(alone.stop).toBe("settled");
  });

  test("changes GOPROXY with --apply only, and says what it was", async () => {
    const [dead, live] = [await startMirror({ modules: [] }), await startMirror()];
    await dead.close();
    running.splice(running.indexOf(dead), 1);
    await writeFile(join(dir, "goenv"), `GOPROXY=${dead.url},off\n`);
    const args = ["--budget", "20s", live.url];
    await bench(args);
    expect(await readFile(join(dir, "goenv"), "utf8")).toBe(`GOPROXY=${dead.url},off\n`);
    const { code, err } = await bench([...args, "--apply"]);
    const list = `${live.url}|${dead.url},off`;
    expect(await readFile(join(dir, "goenv"), "utf8")).toBe(`GOPROXY=${list}\n`);
    expect([code, err]).toEqual([
      0,
      `go-accel: bench: GOPROXY is ${list} now; it was ${dead.url},off.\n`,
    ]);
  });

  test("does not apply what a variable outranks", async () => {
    const [first, second] = [await startMirror(), await startMirror({ delayMs: 10 })];
    const { code, err } = await bench(["--budget", "20s", "--apply"], {
      goProxy: `${second.url},${first.url}`,
    });
    expect(code).toBe(1);
    expect(err).toContain("the variable GOPROXY outranks what go env -w writes");
  });

  test("applies nothing that rests on a part of the modules", async () => {
    const [slow, other] = [await startMirror({ delayMs: 200 }), await startMirror()];
    await writeFile(join(dir, "goenv"), `GOPROXY=${slow.url}\n`);
    const { code, out, err } = await bench(["--budget", "1s", "--apply", other.url]);
    expect(code).toBe(1);
    expect(out).toContain("the budget was spent before each was asked for");
    expect(err).toContain("the budget ended before each module was asked for");
    expect(await readFile(join(dir, "goenv"), "utf8")).toBe(`GOPROXY=${slow.url}\n`);
  });

  test("trusts the authorities that go trusts, and no others", async () => {
    const certificate = makeCertificate();
    const mirror = await startTlsMirror(certificate);
    const authorities = join(dir, "authorities.pem");
    await writeFile(authorities, certificate.cert);
    await writeFile(join(dir, "go.sum"), sumLines([MODULE]));
    const args = ["--budget", "5s"];
    const trusted = await bench(args, { goProxy: mirror, env: { SSL_CERT_FILE: authorities } });
    expect([trusted.code, trusted.out.includes("CERT")]).toEqual([0, false]);
    const refused = await bench(args, { goProxy: mirror });
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
  });

  test("fails if no mirror gives the modules, and says why", async () => {
    const mirror = await startMirror({ faults: [{ kind: "status", status: 503, match: "/" }] });
    const { code, out } = await bench([], { goProxy: mirror.url });
    expect(code).toBe(1);
    expect(out).toContain("status 503 5×");
    expect(out).toContain("No mirror gave the modules as go.sum names them.");
  });

  test("draws the table on a terminal while it works, and removes it", async () => {
    const mirror = await startMirror();
    const { out, err } = await bench(["--budget", "5s"], {
      goProxy: mirror.url,
      errIsTerminal: true,
      errColumns: 100,
    });
    expect(err).toContain("round 1, ");
    expect(err.split("\u001b[0J").at(-1)).toBe("");
    expect(out).toContain("GOPROXY=");
    expect(out).not.toContain("round 1, ");
  });

  test.each([
    [["--budget", "soon"], 2, 'bench: --budget is "soon"; expected a time up to 60m'],
    [["--modules", "0"], 2, 'bench: --modules is "0"'],
    [["--precision", "much"], 2, 'input --precision is "much"'],
    [["--only"], 2, "bench: --only needs a MIRROR"],
    [["--json", "-", "--html", "-"], 2, "only one of --json, --markdown and --html can be -"],
    [["nothing"], 2, 'input MIRROR is "nothing"'],
    [[], 1, "there is no mirror to ask"],
  ])("does not accept %j", async (args, expected, problem) => {
    const { code, out, err } = await bench(args, { goProxy: "off" });
    expect([code, out]).toEqual([expected, ""]);
    expect(err).toContain(problem);
  });

  test("needs a go.sum with hashes", async () => {
    await writeFile(join(dir, "go.sum"), "");
    const { code, err } = await bench([], { goProxy: "https://mirror.example.com" });
    expect([code, err]).toEqual([
      1,
      "go-accel: bench: no module to ask for: go.sum names none with its hashes\n",
    ]);
  });

  test("explains itself", async () => {
    const { code, out } = await bench(["--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^usage: go-accel bench /);
  });
});
