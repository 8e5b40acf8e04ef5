import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createFaultLog } from "../../src/app/faults.ts";
import { planJob } from "../../src/app/plan-job.ts";
import { planMirrors } from "../../src/app/plan-mirrors.ts";
import type { Settings } from "../../src/app/settings.ts";
import { startSidecar } from "../../src/app/start-sidecar.ts";
import { parseProxyList } from "../../src/gomod/proxy-list.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createTimeline } from "../../src/lib/timeline.ts";
import { stopSidecar } from "../../src/sidecar/control.ts";
import { findMissing } from "../../src/store/module-cache.ts";
import { createFakeHost, type FakeHost } from "../support/fake-host.ts";
import { makeJob } from "../support/make-job.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

const PUBLIC = { path: "example.com/open/lib", version: "v1.0.0" };
const PRIVATE = { path: "corp.example.com/secret/lib", version: "v1.0.0" };

const SETTINGS: Settings = {
  workingDirectory: "",
  mirrors: undefined,
  mirrorAuth: [],
  sidecar: "auto",
  warm: "missing",
  cache: "auto",
  cacheModules: true,
  cacheBuild: true,
  cacheScope: "",
  parallelism: "auto",
  testParallelism: undefined,
  summary: "always",
};

/** A host whose processes are real, in an environment of a test's own. */
function createExecHost(env: Readonly<Record<string, string>>): FakeHost {
  return createFakeHost(async (command, args, options) => {
    const { stdout } = await promisify(execFile)(command, [...args], {
      cwd: options.cwd,
      env: { PATH: process.env["PATH"], ...env, ...options.env },
    });
    return stdout;
  });
}

interface PlanOptions {
  goMod?: string;
  env?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
}

/** Plans a job of a checkout that requires a public and a private module. */
async function plan({ goMod = "go 1.21\n", env = {}, files = {} }: PlanOptions) {
  const workspace = await makeTempDir("plan");
  const checkout = join(workspace, "checkout");
  const written = {
    "go.mod": `module example.com/m\n\n${goMod}
require (
	${PUBLIC.path} ${PUBLIC.version}
	${PRIVATE.path} ${PRIVATE.version}
)\n`,
    "go.sum": sumLines([PUBLIC, PRIVATE]),
    ...files,
  };
  for (const [name, content] of Object.entries(written)) {
    await mkdir(dirname(join(checkout, name)), { recursive: true });
    await writeFile(join(checkout, name), content);
  }
  const host = createExecHost({
    HOME: workspace,
    GOENV: "off",
    GOPATH: join(workspace, "gopath"),
    GOCACHE: join(workspace, "gocache"),
    GOPROXY: "https://mirror.example.com,direct",
    CGO_ENABLED: "0",
    ...env,
  });
  const timeline = createTimeline(systemClock);
  const settings = { ...SETTINGS, workingDirectory: checkout };
  const job = makeJob({ workspace: checkout, tempDir: workspace });
  return { workspace, host, timeline, settings, job, checkout, env };
}

async function planOf(options: PlanOptions) {
  const parts = await plan(options);
  return { ...(await planJob(parts)), parts };
}

describe("planJob()", () => {
  test("reads what the checkout needs and what go is set to", async () => {
    const { needs, goEnv, keyParts, layersOff } = await planOf({});
    expect(needs.zips.map(({ path }) => path)).toEqual([PRIVATE.path, PUBLIC.path]);
    expect(goEnv.GOPROXY).toBe("https://mirror.example.com,direct");
    expect(keyParts.goVersion).toMatch(/^go1\.\d+/);
    expect(layersOff).toEqual({});
  });

  test.each([[{ GONOPROXY: "corp.example.com" }], [{ GOPRIVATE: "*.example.com/secret" }]])(
    "plans nothing of what %j keeps from the mirrors",
    async (env) => {
      const { needs } = await planOf({ env });
      expect(needs.skippedPrivate).toEqual([PRIVATE]);
      for (const list of [needs.zips, needs.mods, needs.infos]) expect(list).toEqual([PUBLIC]);
    },
  );

  test("keys by the Go version that builds, where the checkout wants a newer one", async () => {
    const { goVersion } = await planOf({ goMod: "go 1.99.0\n", env: { GOTOOLCHAIN: "auto" } });
    expect(goVersion).toBe("go1.99.0");
  });

  test("keys by the local Go version where no other may be taken", async () => {
    const { goVersion, goEnv } = await planOf({
      goMod: "go 1.99.0\n",
      env: { GOTOOLCHAIN: "local" },
    });
    expect(goVersion).toBe(goEnv.GOVERSION);
  });

  test("has the same keys for the same checkout elsewhere, but for its path", async () => {
    const [one, two] = [await planOf({}), await planOf({})];
    expect(two.keyParts.sums).toBe(one.keyParts.sums);
    expect({ ...two.profile, workspace: "", GOMODCACHE: "" }).toEqual({
      ...one.profile,
      workspace: "",
      GOMODCACHE: "",
    });
  });

  test.each([
    ["", 1],
    ["netrc", 1],
    ["off", 0],
  ])("uses the netrc file as go does with GOAUTH=%s", async (goAuth, count) => {
    const netrc = join(await makeTempDir("netrc"), "netrc");
    await writeFile(netrc, "machine mirror.example.com login me password pw\n");
    const { mirrors } = await planOf({ env: { NETRC: netrc, GOAUTH: goAuth } });
    expect(mirrors.auth).toHaveLength(count);
  });

  test("goes on past a go.sum that cannot be read", async () => {
    const { parts, needs } = await planOf({ files: { "go.sum": "broken\n" } });
    expect(parts.host.notices).toEqual([
      "go-accel: go.sum:1: expected 3 fields, found 1; what this file names is neither warmed nor kept",
    ]);
    expect(needs.zips).toEqual([]);
  });

  test("takes a folder without modules for a mistake of the configuration", async () => {
    const parts = await plan({});
    const workingDirectory = join(parts.checkout, "absent");
    const planning = planJob({ ...parts, settings: { ...parts.settings, workingDirectory } });
    await expect(planning).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});

describe("startSidecar() for a plan", () => {
  async function startFor(list: string, env: Readonly<Record<string, string>>) {
    const { parts, needs, goEnv, sumLines: lines } = await planOf({ env });
    return startSidecar({
      ...parts,
      clock: systemClock,
      faults: createFaultLog(parts.host),
      goEnv,
      mirrors: planMirrors({ mirrors: parseProxyList(list), mirrorAuth: [] }, goEnv.GOPROXY),
      vendored: false,
      sumLines: lines,
      wanted: findMissing(goEnv.GOMODCACHE, needs),
      dir: join(parts.workspace, "accel"),
      entry: ENTRY,
      env: process.env,
    });
  }

  test("sends no path to a mirror that GOPRIVATE keeps", async () => {
    const mirror = await startMirror({ modules: [PUBLIC, PRIVATE] });
    const { handle, reason } = await startFor(mirror.url, { GOPRIVATE: "corp.example.com" });
    if (!handle) throw new Error(reason);
    await expect.poll(() => mirror.requests.length, { timeout: 5_000 }).toBe(3);
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(mirror.requests.filter(({ path }) => path.includes("corp"))).toEqual([]);
  });
});
