import { execFile, execFileSync } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readGoCommands } from "../../src/app/finish/read-go-commands.ts";
import { createFaultLog } from "../../src/app/job/faults.ts";
import { findGoWrappers, withoutGoWrappers } from "../../src/app/job/go-wrapper-path.ts";
import { makeGoWrapper } from "../../src/app/start/make-go-wrapper.ts";
import type { WrapperSettings } from "../../src/gocmd/go-wrapper.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createFakeHost, type FakeHost } from "../support/fake-host.ts";
import { makeStep } from "../support/make-step.ts";
import { makeTempDir } from "../support/temp-dir.ts";

interface Use {
  host: FakeHost;
  dir: string;
  added: string[];
}

/** One use of the action in a job whose steps have this PATH. */
async function use(
  tempDir: string,
  name: string,
  stepPath: string,
  settings?: WrapperSettings,
): Promise<Use> {
  const dir = join(tempDir, "go-accel", name);
  await mkdir(dir, { recursive: true });
  const host = createFakeHost(async (command, args, options) => {
    const env = { ...process.env, ...options.env };
    const { stdout } = await promisify(execFile)(command, [...args], { cwd: options.cwd, env });
    return stdout;
  });
  const wrapper = await makeGoWrapper(
    makeStep({ host, env: { PATH: await withoutGoWrappers(stepPath) } }),
    { dir, tempDir, stepPath },
  );
  await wrapper?.install(settings);
  return { host, dir, added: wrapper === undefined ? [] : [wrapper.dir] };
}

const commandsOf = async ({ host, dir }: Use) => {
  const timings = await readGoCommands(dir, systemClock, createFaultLog(host));
  return timings?.map(({ command }) => command);
};

test("two uses in a job: the second runs the real go and notes for both", async () => {
  const tempDir = await makeTempDir("job");
  const path = process.env["PATH"] ?? "";
  const first = await use(tempDir, "one", path);
  expect(first.added).toEqual([join(tempDir, "go-accel", "path-1")]);
  const second = await use(tempDir, "two", `${first.added[0]}:${path}`);
  expect(second.added).toEqual([join(tempDir, "go-accel", "path-2")]);
  expect(await commandsOf(first)).toEqual([]);

  const both = `${second.added[0]}:${first.added[0]}:${path}`;
  const seen = execFileSync("/bin/sh", ["-c", "go version; go env GOROOT"], {
    encoding: "utf8",
    env: { ...process.env, PATH: both, GOFLAGS: "" },
  });
  expect(seen).toContain("go version go");
  expect(await commandsOf(first)).toEqual(["go version", "go env"]);
  expect(await commandsOf(second)).toEqual(["go version", "go env"]);
  expect(await withoutGoWrappers(both)).toBe(path);
  expect((await findGoWrappers(both)).map(({ dir }) => dir)).toEqual([
    second.added[0],
    first.added[0],
  ]);
});

test("a second use with nothing to say leaves go the settings of the first", async () => {
  const tempDir = await makeTempDir("job");
  const path = process.env["PATH"] ?? "";
  const settings = {
    file: join(tempDir, "env"),
    baseline: join(tempDir, "baseline"),
    configHome: "",
    goEnv: "off",
    replaced: [{ name: "GOFLAGS", value: ["-x"], length: 2, isAdded: true, text: " -v" }],
  };
  const first = await use(tempDir, "one", path, settings);
  const second = await use(tempDir, "two", `${first.added[0]}:${path}`);
  const [installed] = await findGoWrappers(second.added[0] ?? "");
  expect(installed?.settings).toEqual(settings);
  expect(await readFile(join(second.added[0] ?? "", "go"), "utf8")).toContain(
    `GOFLAGS="$GOFLAGS"' -v'`,
  );
});

test("start and duration are those of the clock on the wall", async () => {
  const one = await use(await makeTempDir("job"), "one", process.env["PATH"] ?? "");
  const beforeMs = Date.now();
  execFileSync(join(one.added[0] ?? "", "go"), ["version"]);
  const afterMs = Date.now();
  const [timing] = (await readGoCommands(one.dir, systemClock, createFaultLog(one.host))) ?? [];
  // Hundredths of a second, read by both sides.
  expect(timing?.startMs).toBeGreaterThanOrEqual(beforeMs - 30);
  expect(timing?.startMs).toBeLessThanOrEqual(afterMs + 30);
  expect(timing?.ms).toBeLessThanOrEqual(afterMs - beforeMs + 20);
});

test("the wrapper can be executed and not be written", async () => {
  const { added } = await use(await makeTempDir("job"), "one", process.env["PATH"] ?? "");
  expect(((await stat(join(added[0] ?? "", "go"))).mode & 0o777).toString(8)).toBe("555");
});

test("without a go command that works there is a warning and no wrapper", async () => {
  const tempDir = await makeTempDir("job");
  const broken = join(tempDir, "broken");
  await mkdir(broken);
  await writeFile(join(broken, "go"), "#!/bin/sh\nexit 3\n", { mode: 0o755 });
  const { host, added } = await use(tempDir, "one", `${broken}:${process.env["PATH"] ?? ""}`);
  expect(added).toEqual([]);
  expect(host.warnings).toEqual([expect.stringContaining("go commands are not timed")]);
});

test("a log that steps have filled with anything is read in part", async () => {
  const one = await use(await makeTempDir("job"), "one", process.env["PATH"] ?? "");
  execFileSync(join(one.added[0] ?? "", "go"), ["version"]);
  const log = join(one.dir, "go-commands.log");
  const noted = await readFile(log, "utf8");
  await writeFile(
    log,
    `\0\n${"x".repeat(2 ** 16)}\n${noted}${noted.slice(0, 20)}\n${"y".repeat(2 ** 21)}`,
  );
  expect(await commandsOf(one)).toEqual(["go version"]);
  expect(one.host.warnings).toEqual([]);
});

test("commands that began in the same hundredth of a second stay in the order of the log", async () => {
  const one = await use(await makeTempDir("job"), "one", process.env["PATH"] ?? "");
  const lines = [
    "go1:uptime 100.00 100.01 0 version ;",
    "go1:uptime 100.00 100.05 0 env ;",
    "go1:uptime 99.00 99.50 0 list ;",
  ];
  await writeFile(join(one.dir, "go-commands.log"), `${lines.join("\n")}\n`);
  expect(await commandsOf(one)).toEqual(["go list", "go version", "go env"]);
});
