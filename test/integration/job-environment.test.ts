import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { returnGoEnv } from "../../src/app/finish/return-go-env.ts";
import { withoutOwnEnvFile } from "../../src/app/job/own-env-file.ts";
import { exportEnvironment, type JobEnvironment } from "../../src/app/start/export-environment.ts";
import { makeGoWrapper } from "../../src/app/start/make-go-wrapper.ts";
import { GO_ENV_ARGS, parseGoEnv } from "../../src/gocmd/go-env.ts";
import { type SidecarHandle, sidecarUrl } from "../../src/sidecar/control.ts";
import { createFakeHost, type FakeHost } from "../support/fake-host.ts";
import { makeStep } from "../support/make-step.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { realGo, spawnCommand } from "./support/go-wrapper-fixture.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startSidecar } from "./support/sidecar-fixture.ts";

const MODULE = { path: "example.com/a", version: "v1.0.0" };
const LIST = "https://mirror.example.com,direct";
/** Nobody is there. */
const SIDECAR: SidecarHandle = { pid: 1, port: 20_000, secret: "5ec4e7" };

interface JobOptions {
  /** Variables of the job besides PATH and HOME. */
  env?: Readonly<Record<string, string>>;
  /** The user's GOENV file. */
  file?: string;
  wrapper?: boolean;
  offline?: boolean;
  parallelism?: number;
  sidecar?: SidecarHandle | undefined;
}

interface Job {
  root: string;
  userFile: string;
  host: FakeHost;
  environment: JobEnvironment;
  /** Variables of the job's later steps, PATH left out. */
  env: Readonly<Record<string, string>>;
  /** Runs a step, with the module of a checkout as its folder. */
  step(script: string, env?: Readonly<Record<string, string>>): Promise<string>;
  /** The action's last step. */
  end(): Promise<void>;
}

/** A job after the action's first step, and a folder for its steps. */
async function startJob(options: JobOptions = {}): Promise<Job> {
  const root = await makeTempDir("job");
  const [home, tempDir, checkout] = [join(root, "home"), join(root, "temp"), join(root, "src")];
  const userFile = join(home, ".config", "go", "env");
  for (const dir of [dirname(userFile), join(tempDir, "go-accel"), checkout]) {
    await mkdir(dir, { recursive: true });
  }
  await writeFile(userFile, options.file ?? `GOPROXY=${LIST}\nGOSUMDB=off\n`);
  await writeFile(join(checkout, "go.mod"), `module m\n\nrequire ${MODULE.path} v1.0.0\n`);
  await writeFile(join(checkout, "go.sum"), sumLines([MODULE]));
  const path = `${dirname(realGo())}:/usr/bin:/bin`;
  const before = { PATH: path, HOME: home, GOTOOLCHAIN: "local", ...options.env };
  const env: Record<string, string> = { ...before };
  const execIn = async (command: string, args: readonly string[], cwd: string, add = {}) =>
    (await promisify(execFile)(command, [...args], { cwd, env: { ...before, ...add } })).stdout;
  const host: FakeHost = {
    ...createFakeHost((command, args, { cwd, env: add }) => execIn(command, args, cwd, add)),
    exportVariable: (name, value) => {
      env[name] = value;
    },
  };
  const step = makeStep({ host, env: before });
  const goEnv = parseGoEnv(await execIn("go", GO_ENV_ARGS, checkout));
  const dir = join(tempDir, "go-accel", "job");
  await mkdir(dir);
  const wrapper =
    options.wrapper === false
      ? undefined
      : await makeGoWrapper(step, { dir, tempDir, stepPath: path });
  const sidecar = "sidecar" in options ? options.sidecar : SIDECAR;
  const environment = await exportEnvironment(step, {
    plan: {
      goEnv,
      goVersion: goEnv.GOVERSION,
      mirrors: { list: [], text: goEnv.GOPROXY, auth: [] },
    },
    settings: {
      mirrors: undefined,
      offline: options.offline ?? false,
      parallelism: options.parallelism ?? "auto",
      testParallelism: undefined,
    },
    sidecar,
    wrapper,
    tempDir,
  });
  if (environment.wrapperDir) env["PATH"] = `${environment.wrapperDir}:${path}`;
  const { PATH: _, ...visible } = env;
  return {
    root,
    userFile,
    host,
    environment,
    env: visible,
    async step(script, add = {}) {
      const settings = { cwd: checkout, env: { ...env, ...add }, input: "" };
      const { code, stdout, stderr } = await spawnCommand("/bin/sh", ["-ec", script], settings).end;
      if (code !== 0) throw new Error(`${script}: ${code}: ${stdout}${stderr}`);
      return stdout;
    },
    end: () => returnGoEnv(host, { envFile: environment.envFile, sidecar }),
  };
}

const byPath = `'${realGo()}'`;

describe("what the steps of a job see", () => {
  test("is GOENV alone", async () => {
    const { env, root } = await startJob();
    expect(env).toEqual({
      HOME: join(root, "home"),
      GOTOOLCHAIN: "local",
      GOENV: join(root, "temp", "go-accel", "env-1", "env"),
    });
  });

  test("is nothing if there is nothing to say", async () => {
    const { env, environment, step } = await startJob({ sidecar: undefined });
    expect(env).not.toHaveProperty("GOENV");
    expect(environment).toMatchObject({ envFile: undefined, goProxy: LIST });
    expect(await step("go env GOPROXY")).toBe(`${LIST}\n`);
  });

  test("is the GOPROXY that the job has, which an unquoted variable of make can be", async () => {
    const { root, step } = await startJob({ env: { GOPROXY: LIST } });
    const makefile = "all:\n\t@printf '%s\\n' --build-arg GOPROXY=$(GOPROXY)\n";
    await writeFile(join(root, "src", "Makefile"), makefile);
    expect(await step("make")).toBe(`--build-arg\nGOPROXY=${LIST}\n`);
  });

  test("is nothing of us without the environment", async () => {
    const { step } = await startJob();
    const go = await step(`env -i HOME="$HOME" PATH="$PATH" ${byPath} env GOPROXY GOENV`);
    expect(go).toMatch(/^https:\/\/mirror\.example\.com,direct\n.*\/\.config\/go\/env\n$/);
  });

  test("is another GOPROXY without the wrapper, for a variable outranks a file", async () => {
    const job = await startJob({ env: { GOPROXY: LIST }, wrapper: false });
    expect(job.env).toMatchObject({ GOPROXY: `${sidecarUrl(SIDECAR)}|${LIST}` });
    expect(job.env).toHaveProperty("GOENV");
  });

  test("is all that keeps go off the network in an offline job, whatever the job sets", async () => {
    const { env, step } = await startJob({ env: { GOPROXY: LIST }, offline: true });
    expect(env).toMatchObject({ GOPROXY: sidecarUrl(SIDECAR) });
    expect(await step("go env GOPROXY GONOPROXY GOVCS")).toBe(
      `${sidecarUrl(SIDECAR)}\nnone\n*:off\n`,
    );
  });
});

describe("what go commands of a job have", () => {
  const asked = `${sidecarUrl(SIDECAR)}|${LIST}`;

  test("is the sidecar in front of the list, by path too", async () => {
    const { step, environment } = await startJob();
    expect(environment.goProxy).toBe(asked);
    expect(await step(`${byPath} env GOPROXY`)).toBe(`${asked}\n`);
  });

  test("is what the user's file says besides", async () => {
    const file = `GOPROXY=${LIST}\nGOPRIVATE=corp.example.com\n`;
    const { step } = await startJob({ file, parallelism: 3 });
    expect(await step(`${byPath} env GOPRIVATE GOFLAGS`)).toBe("corp.example.com\n-p=3\n");
  });

  test("is no setting of a file that is off", async () => {
    const { step } = await startJob({ env: { GOENV: "off", GOPROXY: LIST } });
    expect(await step(`${byPath} env GOPRIVATE`)).toBe("\n");
    // That is how go shows it.
    expect(await step("go env GOENV GOPROXY")).toBe(`\n${LIST}\n`);
  });

  test.each([
    ["the wrapper", "go"],
    ["a path", byPath],
  ])("is what a step has set with go env -w by %s", async (_, go) => {
    const { step } = await startJob();
    await step(`${go} env -w GOPROXY=https://corp.example.com GOPRIVATE=corp.example.com`);
    expect(await step(`${byPath} env GOPROXY GOPRIVATE`)).toBe(
      "https://corp.example.com\ncorp.example.com\n",
    );
  });

  test("is what they would have for go env", async () => {
    const { step } = await startJob({ env: { GOFLAGS: "-mod=mod" }, parallelism: 2 });
    expect(await step("go env GOPROXY GOFLAGS")).toBe(`${LIST}\n-mod=mod\n`);
  });
});

describe("at the end of a job", () => {
  test("the user's file has what steps set, and nothing of ours", async () => {
    const { step, end, userFile, host } = await startJob({ parallelism: 2 });
    await step("go env -w GOPRIVATE=one.example.com");
    await step(`${byPath} env -w CGO_ENABLED=0`);
    await end();
    expect(await readFile(userFile, "utf8")).toBe(
      `GOPRIVATE=one.example.com\nGOPROXY=${LIST}\nGOSUMDB=off\nCGO_ENABLED=0\n`,
    );
    expect(host.notices).toEqual([]);
  });

  test("go commands have the job's own settings again", async () => {
    const { step, end } = await startJob({ env: { GOPROXY: LIST } });
    await end();
    expect(await step(`unset GOPROXY; ${byPath} env GOPROXY`)).toBe(`${LIST}\n`);
    expect(await step("go list -m -f '{{.Path}}'")).toBe("m\n");
  });

  test("a file that a step wrote itself is not undone", async () => {
    const { step, end, userFile } = await startJob();
    await step("go env -w GOPRIVATE=one.example.com");
    await step(`echo GOPRIVATE=two.example.com >"${userFile}"`);
    await end();
    expect(await readFile(userFile, "utf8")).toBe("GOPRIVATE=two.example.com\n");
  });
});

test("a second use in a job starts from what the user has set", async () => {
  const { env } = await startJob();
  expect(await withoutOwnEnvFile(env["GOENV"])).toBeUndefined();
  const off = await startJob({ env: { GOENV: "off" } });
  expect(await withoutOwnEnvFile(off.env["GOENV"])).toBe("off");
});

describe("a step that moves GOPATH or HOME", () => {
  async function startWithModule() {
    const mirror = await startMirror({ modules: [MODULE] });
    const lines = sumLines([MODULE]).trimEnd().split("\n");
    const { handle } = await startSidecar({ list: mirror.url, sumLines: lines });
    const file = `GOPROXY=${mirror.url}\nGOSUMDB=off\nGOFLAGS=-modcacherw\n`;
    return startJob({ sidecar: handle, file });
  }
  const DOWNLOADED = "pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip";

  test("finds modules below its GOPATH", async () => {
    const { step } = await startWithModule();
    await step(`export GOPATH="$PWD/gp"; go mod download; test -f "gp/${DOWNLOADED}"`);
  });

  test("finds them there if a program of the step calls go by its path", async () => {
    const { step } = await startWithModule();
    await step(`GOPATH="$PWD/gp" ${byPath} mod download; test -f "gp/${DOWNLOADED}"`);
  });

  test("uses the build cache of another HOME", async () => {
    const { step } = await startWithModule();
    const caches = await step('mkdir h; HOME="$PWD/h" go env GOCACHE GOMODCACHE; echo "$PWD"');
    const [goCache, goModCache, cwd] = caches.split("\n");
    expect([goCache, goModCache]).toEqual([`${cwd}/h/.cache/go-build`, `${cwd}/h/go/pkg/mod`]);
  });
});
