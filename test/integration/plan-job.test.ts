import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planMirrors } from "../../src/app/job/plan-mirrors.ts";
import type { Settings } from "../../src/app/job/settings.ts";
import { planJob } from "../../src/app/start/plan-job.ts";
import { startSidecar } from "../../src/app/start/start-sidecar.ts";
import { allSumVersions } from "../../src/gomod/module-set.ts";
import { parseProxyList } from "../../src/gomod/proxy-list.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { stopSidecar } from "../../src/sidecar/control.ts";
import type { SidecarConfig } from "../../src/sidecar/protocol.ts";
import { findMissing } from "../../src/store/module-cache.ts";
import { makeStep } from "../support/make-step.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { createExecHost, makePlanParts, type PlanOptions, planOf } from "./support/plan-fixture.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

const PUBLIC = { path: "example.com/open/lib", version: "v1.0.0" };
const PRIVATE = { path: "corp.example.com/secret/lib", version: "v1.0.0" };

const AUTH = [{ host: "mirror.example.com", authorization: "Bearer token" }];

interface Variation {
  goMod?: string;
  env?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
  settings?: Partial<Settings>;
}

/** A checkout that requires a public and a private module. */
function withBoth({ goMod = "go 1.21\n", files = {}, ...options }: Variation): PlanOptions {
  return {
    ...options,
    files: {
      "go.mod": `module example.com/m\n\n${goMod}
require (
	${PUBLIC.path} ${PUBLIC.version}
	${PRIVATE.path} ${PRIVATE.version}
)\n`,
      "go.sum": sumLines([PUBLIC, PRIVATE]),
      ...files,
    },
  };
}

const planWith = (variation: Variation) => planOf(withBoth(variation));

describe("planJob()", () => {
  test("reads what the checkout needs and what go is set to", async () => {
    const { needs, goEnv, keyParts, layersOff } = await planWith({});
    expect(needs.zips.map(({ path }) => path)).toEqual([PRIVATE.path, PUBLIC.path]);
    expect(goEnv.GOPROXY).toBe("https://mirror.example.com,direct");
    expect(keyParts.goVersion).toMatch(/^go1\.\d+/);
    expect(layersOff).toEqual({});
  });

  test.each([[{ GONOPROXY: "corp.example.com" }], [{ GOPRIVATE: "*.example.com/secret" }]])(
    "plans nothing of what %j keeps from the mirrors",
    async (env) => {
      const { needs } = await planWith({ env });
      expect(needs.skippedPrivate).toEqual([PRIVATE]);
      for (const list of [needs.zips, needs.mods, needs.infos]) expect(list).toEqual([PUBLIC]);
    },
  );

  test("keys by the Go version that builds, where the checkout wants a newer one", async () => {
    const { goVersion } = await planWith({ goMod: "go 1.99.0\n", env: { GOTOOLCHAIN: "auto" } });
    expect(goVersion).toBe("go1.99.0");
  });

  test("keys by the local Go version where no other may be taken", async () => {
    const { goVersion, goEnv } = await planWith({
      goMod: "go 1.99.0\n",
      env: { GOTOOLCHAIN: "local" },
    });
    expect(goVersion).toBe(goEnv.GOVERSION);
  });

  test("has the same keys for the same checkout elsewhere, except for its path", async () => {
    const [one, two] = [await planWith({}), await planWith({})];
    expect(two.keyParts.sums).toBe(one.keyParts.sums);
    expect(two.keyParts.workFolder).not.toBe(one.keyParts.workFolder);
    expect({ ...two.profile, GOMODCACHE: "" }).toEqual({ ...one.profile, GOMODCACHE: "" });
  });

  test("has the same keys for the same checkout anywhere if nothing that is built holds a path", async () => {
    const env = { GOFLAGS: "-trimpath" };
    const [one, two] = [await planWith({ env }), await planWith({ env })];
    expect(two.workspace.moduleDirs).not.toEqual(one.workspace.moduleDirs);
    expect(two.keys).toEqual(one.keys);
  });

  test("has cache-key in the build layer's keys alone, and cache-epoch in all", async () => {
    const checkout = await makePlanParts(withBoth({}));
    const { step, job, settings } = checkout;
    const keysWith = async (changed: Partial<Settings>) => {
      const [{ modules, build }] = (await planJob(step, { ...settings, ...changed }, job)).keys;
      return { modules: modules.restore, build: build.restore };
    };
    const plain = await keysWith({});
    const keyed = await keysWith({ cacheKey: "headers-1" });
    const anew = await keysWith({ cacheEpoch: "2" });
    expect(keyed.modules).toEqual(plain.modules);
    // No key of one finds an entry of the other, so that no stale object is ever used.
    const overlaps = (one: readonly string[], other: readonly string[]) =>
      one.some((key) => other.some((some) => some.startsWith(key) || key.startsWith(some)));
    expect(overlaps(keyed.build, plain.build)).toBe(false);
    expect(overlaps(anew.modules, plain.modules)).toBe(false);
    expect(overlaps(anew.build, plain.build)).toBe(false);
  });

  test("has headers that cgo packages reach in the build layer's keys alone", async () => {
    const files = {
      "cgo/c.go":
        'package c\n\n// #cgo CFLAGS: -I${SRCDIR}/../native\n// #include "v.h"\nimport "C"\n',
      "native/v.h": "#define V 1\n",
    };
    // A compiler that says nothing of itself.
    const env = { CGO_ENABLED: "1", CC: "true" };
    const { step, job, settings, checkout } = await makePlanParts(withBoth({ files, env }));
    const plan = () => planJob(step, settings, job);
    const [before, again] = [await plan(), await plan()];
    expect(before.cgo).toMatchObject({ packages: 1, files: 1 });
    expect(again.keys).toEqual(before.keys);
    await writeFile(join(checkout, "native/v.h"), "#define V 2\n");
    const after = await plan();
    expect(after.keys[0].modules).toEqual(before.keys[0].modules);
    const saved = before.keys[0].build.exact;
    expect(after.keys[0].build.restore.filter((key) => saved.startsWith(key))).toEqual([]);
  });

  test.each([
    ["without cgo", { CGO_ENABLED: "0" }, {}],
    ["without a build layer", { CGO_ENABLED: "1", CC: "true" }, { cacheBuild: false }],
  ])("looks for no headers %s", async (_, env, settings) => {
    const files = { "cgo/c.go": 'package c\n\nimport "C"\n' };
    const { cgo, profile } = await planWith({ files, env, settings });
    expect(cgo.packages).toBe(0);
    expect(profile).not.toHaveProperty("cgo files");
  });

  test.each([
    ["", 1],
    ["netrc", 1],
    ["off", 0],
  ])("uses the netrc file as go does with GOAUTH=%s", async (goAuth, count) => {
    const netrc = join(await makeTempDir("netrc"), "netrc");
    await writeFile(netrc, "machine mirror.example.com login me password pw\n");
    const { mirrors } = await planWith({ env: { NETRC: netrc, GOAUTH: goAuth } });
    expect(mirrors.auth).toHaveLength(count);
  });

  test("goes on past a go.sum that cannot be read", async () => {
    const { parts, needs } = await planWith({ files: { "go.sum": "broken\n" } });
    expect(parts.host.notices).toEqual([
      "go-accel: go.sum:1: expected 3 fields, found 1; its modules are not prefetched or cached",
    ]);
    expect(needs.zips).toEqual([]);
  });

  test("takes a folder without modules for a mistake of the configuration", async () => {
    const parts = await makePlanParts(withBoth({}));
    const workingDirectory = join(parts.checkout, "absent");
    const settings = { ...parts.settings, workingDirectory };
    const planning = planJob(parts.step, settings, parts.job);
    await expect(planning).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  describe("with a -modfile in GOFLAGS", () => {
    const LIB = { path: "example.com/open/other", version: "v1.2.0" };
    const files = {
      "ci files/ci.mod": `module example.com/m\n\ngo 1.21\n\nrequire ${LIB.path} ${LIB.version}\n`,
      "ci files/ci.sum": sumLines([LIB]),
    };

    test("plans what that file names, and keys by the go.sum beside it", async () => {
      const env = { GOFLAGS: `-v '-modfile=ci files/ci.mod'` };
      const { needs, workspace, keyParts } = await planWith({ files, env });
      expect(needs.zips).toEqual([LIB]);
      expect(allSumVersions(workspace.sums)).toEqual([LIB]);
      expect(workspace.sumFiles.map(({ path }) => path)).toEqual(["ci files/ci.sum"]);
      expect(keyParts.sums).not.toBe((await planWith({ files })).keyParts.sums);
    });

    test("keeps to go.mod where the quote of GOFLAGS has no end", async () => {
      const env = { GOFLAGS: `'-modfile=ci files/ci.mod` };
      expect((await planWith({ files, env })).needs.zips).toEqual([PRIVATE, PUBLIC]);
    });
  });

  test("plans without the go.work that GOWORK turns off", async () => {
    const files = { "go.work": "go 1.21\n\nuse .\n\nreplace example.com/open/lib => ./lib\n" };
    expect((await planWith({ files })).needs.zips).toEqual([PRIVATE]);
    const { needs } = await planWith({ files, env: { GOWORK: "off" } });
    expect(needs.zips).toEqual([PRIVATE, PUBLIC]);
  });

  test("plans what go -mod=mod reads, though there is a vendor folder", async () => {
    const files = { "vendor/modules.txt": "" };
    expect((await planWith({ files })).needs.zips).toEqual([]);
    const { needs, layersOff } = await planWith({ files, env: { GOFLAGS: "-mod=mod" } });
    expect(needs.zips).toEqual([PRIVATE, PUBLIC]);
    expect(layersOff).toEqual({});
  });

  describe("with a vendored module beside one that is not", () => {
    const LIB = { path: "example.com/open/tool", version: "v1.2.0" };
    const files = {
      "vendor/modules.txt": "",
      "tools/go.mod": `module example.com/tools\n\ngo 1.21\n\nrequire ${LIB.path} ${LIB.version}\n`,
      "tools/go.sum": sumLines([LIB]),
    };

    test("plans what the other one needs", async () => {
      const { needs, layersOff, roots } = await planWith({ files });
      expect(needs.zips).toEqual([LIB]);
      expect(roots.map((root) => root.needs.zips)).toEqual([[], [LIB]]);
      expect(layersOff).toEqual({});
    });

    test("checks what is fetched against the sums of both, and keys by both", async () => {
      const { sumLines: lines, workspace } = await planWith({ files });
      expect(lines.some((line) => line.startsWith(PUBLIC.path))).toBe(true);
      expect(workspace.sumFiles.map(({ path }) => path)).toEqual(["go.sum", "tools/go.sum"]);
    });
  });

  describe("with a nested module that asks for a newer Go", () => {
    const files = { "docs/go.mod": "module example.com/docs\n\ngo 1.99.1\n" };
    const env = { GOTOOLCHAIN: "auto", GOSUMDB: "sum.example.com" };

    test("builds with the version of the working directory's module", async () => {
      const { goVersion, goEnv, toolchain } = await planWith({ files, env });
      expect([goVersion, toolchain]).toEqual([goEnv.GOVERSION, undefined]);
    });

    test("knows the toolchain of the nested one, for when a go command goes by it", async () => {
      const { roots } = await planWith({ files, env });
      expect(roots.map((root) => root.toolchain?.version.split(".linux")[0])).toEqual([
        undefined,
        expect.stringContaining("go1.99.1"),
      ]);
    });

    test("builds with that of the nested one if it is the working directory", async () => {
      const parts = await makePlanParts(withBoth({ files, env }));
      const settings = { ...parts.settings, workingDirectory: join(parts.checkout, "docs") };
      const { goVersion } = await planJob(parts.step, settings, parts.job);
      expect(goVersion).toBe("go1.99.1");
    });
  });

  test("counts no module and no header of a GOMODCACHE inside the checkout", async () => {
    const dir = "third_party/mod";
    const files = {
      [`${dir}/example.com/c@v1.0.0/go.mod`]: "module example.com/c\n",
      [`${dir}/example.com/c@v1.0.0/c.go`]: 'package c\n\n// #include "v.h"\nimport "C"\n',
      [`${dir}/example.com/c@v1.0.0/v.h`]: "#define V 1\n",
    };
    const parts = await makePlanParts(withBoth({ files, env: { CGO_ENABLED: "1", CC: "true" } }));
    const { step, settings, job, checkout, goEnv } = parts;
    const host = createExecHost({ ...goEnv, GOMODCACHE: join(checkout, dir) });
    const { workspace, cgo, keyParts } = await planJob({ ...step, host }, settings, job);
    expect(workspace.moduleDirs).toEqual([checkout]);
    expect(cgo.packages).toBe(0);
    expect(keyParts.sums).toBe((await planJob(step, settings, job)).keyParts.sums);
  });

  test("names the toolchain that go will download", async () => {
    const env = { GOTOOLCHAIN: "auto", GOSUMDB: "sum.example.com" };
    const { toolchain, goEnv } = await planWith({ goMod: "go 1.99\n", env });
    expect(toolchain).toEqual({
      path: "golang.org/toolchain",
      version: `v0.0.1-go1.99.0.${goEnv.GOHOSTOS}-${goEnv.GOHOSTARCH}`,
    });
  });

  test("knows what is private by the settings of go env -w", async () => {
    const file = join(await makeTempDir("goenv"), "env");
    await writeFile(file, "GONOPROXY=corp.example.com\nGONOSUMDB=sums.example.com\n");
    const { needs, allNeeds, goEnv } = await planWith({ env: { GOENV: file } });
    expect(goEnv).toMatchObject({
      GONOPROXY: "corp.example.com",
      GONOSUMDB: "sums.example.com",
    });
    expect(needs.zips).toEqual([PUBLIC]);
    expect(allNeeds.zips).toEqual([PRIVATE, PUBLIC]);
  });
});

describe("startSidecar() for a plan", () => {
  interface StartOptions extends Variation {
    list: string;
    entry?: string;
    toolchain?: { path: string; version: string };
    hasWrapper?: boolean;
  }

  async function startFor(options: StartOptions) {
    const { list, entry = ENTRY, toolchain, hasWrapper = true, ...variation } = options;
    const { parts, needs, goEnv, sumLines: lines } = await planWith(variation);
    const started = await startSidecar(makeStep({ host: parts.host, env: process.env }), {
      settings: parts.settings,
      goEnv,
      mirrors: planMirrors({ mirrors: parseProxyList(list), mirrorAuth: AUTH }, goEnv.GOPROXY),
      vendored: false,
      sumLines: lines,
      roots: [
        {
          files: [join(parts.checkout, "go.mod")],
          likely: true,
          isPrimary: true,
          wanted: findMissing(goEnv.GOMODCACHE, needs),
          toolchain,
        },
      ],
      hasWrapper,
      ownPath: "github.com/octo",
      dir: join(parts.root, "accel"),
      entry,
      port: 0,
      runnerProcess: undefined,
    });
    return { ...started, parts, goEnv };
  }

  /** What a sidecar is told: its entry leaves a copy of it and ends. */
  async function configFor(options: Omit<StartOptions, "list" | "entry">) {
    const dir = await makeTempDir("config");
    const entry = join(dir, "entry.mjs");
    const copy = join(dir, "config.json");
    await writeFile(
      entry,
      `import { copyFileSync } from "node:fs";\ncopyFileSync(process.argv[3], ${JSON.stringify(copy)});\n`,
    );
    const list = "https://mirror.example.com|direct";
    const { status, goEnv } = await startFor({ ...options, list, entry });
    expect(status).toBe("failed");
    const config: SidecarConfig = JSON.parse(await readFile(copy, "utf8"));
    return { config, goEnv };
  }

  test("sends no path to a mirror that GOPRIVATE keeps", async () => {
    const mirror = await startMirror({ modules: [PUBLIC, PRIVATE] });
    const env = { GOPRIVATE: "corp.example.com" };
    const settings = { mirrors: parseProxyList(mirror.url) };
    const { handle, reason } = await startFor({ list: mirror.url, env, settings });
    if (!handle) throw new Error(reason);
    await expect.poll(() => mirror.requests.length, { timeout: 5_000 }).toBe(3);
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(mirror.requests.filter(({ path }) => path.includes("corp"))).toEqual([]);
  });

  test("tells it the settings of the job and of go env -w", async () => {
    const file = join(await makeTempDir("goenv"), "env");
    await writeFile(file, "GOPRIVATE=corp.example.com\nGONOSUMDB=sums.example.com\n");
    const { config, goEnv } = await configFor({
      env: { GOENV: file },
      settings: { mirrorSelection: "fastest" },
    });
    expect(config).toMatchObject({
      mirrorSelection: "fastest",
      offline: false,
      noProxy: "corp.example.com",
      noSumdb: "sums.example.com",
      moduleCacheDir: goEnv.GOMODCACHE,
      auth: AUTH,
    });
    expect(new Set(config.prefetch.map(({ path }) => path))).toEqual(new Set([PUBLIC.path]));
  });

  test("prefetches at once from mirrors that the user named for us", async () => {
    const settings = { mirrors: parseProxyList("https://mirror.example.com") };
    const { config } = await configFor({ settings });
    expect(config.warmUp).toMatchObject({ when: "at-once", ownPath: "github.com/octo" });
    expect(config.prefetch.map(({ path }) => path)).toContain(PRIVATE.path);
  });

  test("waits for go and its settings in front of any other mirror", async () => {
    const { config } = await configFor({});
    expect(config.warmUp.when).toBe("when-asked");
    expect(config.goSettings).toMatchObject({
      file: expect.stringMatching(/\/accel\/go-settings$/),
    });
    expect(config.goRoots).toMatch(/\/accel\/go-roots$/);
  });

  test("leaves what may be private to go if no wrapper can tell", async () => {
    const { config } = await configFor({ hasWrapper: false });
    expect(config.goSettings).toBeUndefined();
    expect(config.goRoots).toBeUndefined();
    // Both hosts are in no list of well-known ones.
    expect(config.prefetch).toEqual([]);
  });

  test("warms the zip of the toolchain before all else, and nothing more of it", async () => {
    const toolchain = { path: "golang.org/toolchain", version: "v0.0.1-go1.99.0.linux-amd64" };
    const { config } = await configFor({ toolchain });
    const extensions = config.prefetch
      .filter(({ path }) => path === toolchain.path)
      .map(({ extension }) => extension);
    expect(extensions).toEqual(["zip"]);
    expect(config.prefetch[0]?.path).toBe(toolchain.path);
  });

  test("tells it nothing of mirrors when the job is offline", async () => {
    const { config } = await configFor({ settings: { offline: true, warm: "all" } });
    expect(config).toMatchObject({ offline: true, prefetch: [], auth: [] });
    expect(config.list).toEqual([{ kind: "off", fallback: "not-found" }]);
  });

  test.each<[Partial<Settings>, string, string]>([
    [{}, "direct", "off"],
    [{ sidecar: "on" }, "off", "off"],
    [{ offline: true }, "direct", "started"],
    [{ offline: true, sidecar: "off" }, "https://mirror.example.com", "off"],
  ])("with %j in front of %s it is %s", async (settings, list, status) => {
    const started = await startFor({ list, settings });
    if (started.handle) await stopSidecar(started.handle, systemClock);
    expect(started.status).toBe(status);
  });
});
