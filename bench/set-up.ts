/**
 * What it takes until a job has its Go: from the tool cache, from a mirror, and from what an earlier job has
 * kept in the cache, here a folder, beside go's own switch of toolchains. Each round does all of them, in turn.
 *
 *     node bench/set-up.ts [--release 1.25.14] [--rounds 7]
 *
 * The mirror is a process on loopback that has recorded all answers, those of the checksum database
 * too. So the times are those of checking and unpacking, and no network is among them. Threads run
 * `dist/`, so build it first.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs, promisify } from "node:util";
import type { Step } from "../src/app/job/step.ts";
import { createKeptGo } from "../src/app/set-up/kept-go.ts";
import { setUpGo } from "../src/app/set-up/set-up-go.ts";
import { packArchive } from "../src/archive/pack.ts";
import { createUnpackThreads } from "../src/archive/unpack.ts";
import type { CacheBackend } from "../src/cache/backend.ts";
import { createDirBackend } from "../src/cache/dir/dir-backend.ts";
import { toolchainPrefix } from "../src/cache/key.ts";
import { systemClock } from "../src/lib/clock.ts";
import { formatBytes, formatMs } from "../src/report/format.ts";
import { goRootOf } from "../src/toolchain/tool-cache.ts";
import { SETTINGS } from "../test/integration/support/plan-fixture.ts";
import { passOnToolchains } from "../test/support/e2e/real-toolchains.ts";
import { makeJob } from "../test/support/make-job.ts";
import { makeStep } from "../test/support/make-step.ts";
import { type MirrorReply, startModuleMirror } from "../test/support/module-mirror.ts";

const { values, positionals } = parseArgs({
  options: {
    release: { type: "string", default: "1.25.14" },
    rounds: { type: "string", default: "7" },
  },
  allowPositionals: true,
});
const { release } = values;
const ENTRY = path.join(import.meta.dirname, "..", "dist", "index.js");

if (positionals[0] === "mirror") await serve();
else await compare();

/** Serves until its parent ends, and writes its address first. */
async function serve(): Promise<void> {
  const passOn = passOnToolchains();
  const answers = new Map<string, MirrorReply>();
  const mirror = await startModuleMirror({
    ...passOn,
    async sumdb(name) {
      const answer = answers.get(name) ?? (await passOn.sumdb?.(name));
      if (answer) answers.set(name, answer);
      return answer;
    },
  });
  process.stdout.write(`${mirror.url}\n`);
  process.stdin.resume().once("end", () => process.exit());
}

async function compare(): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), "set-up-"));
  const child = spawn(process.execPath, [import.meta.filename, "mirror"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    await runRounds(root, await readAddress(child));
  } finally {
    child.stdin?.end();
    rmSync(root, { recursive: true, force: true });
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the mirror has no output");
  const [line] = await once(createInterface(stdout), "line");
  return String(line);
}

type Way = "go switches" | "from the mirror" | "from the cache" | "from the tool cache";

async function runRounds(root: string, mirror: string): Promise<void> {
  const times = new Map<Way, number[]>();
  const backend = createDirBackend({
    folder: path.join(root, "cache"),
    dir: path.join(root, "transfer"),
    clock: systemClock,
  });
  // The first round fills the mirror's memory, and makes the archive. It is not counted.
  for (let round = -1; round < Number(values.rounds); round++) {
    const dir = path.join(root, `round${round}`);
    const ours = path.join(dir, "ours");
    mkdirSync(dir);
    const ways: [Way, () => Promise<void>][] = [
      ["go switches", () => switchToolchain(path.join(dir, "go"), mirror)],
      ["from the mirror", () => setUp(ours, mirror)],
      ["from the tool cache", () => setUp(ours, mirror)],
      ["from the cache", () => setUp(path.join(dir, "other"), mirror, backend)],
    ];
    for (const [way, work] of ways) {
      if (round < 0 && way === "from the cache") {
        await keep(backend, path.join(ours, "tools"));
        continue;
      }
      const startMs = performance.now();
      await work();
      if (round >= 0) times.set(way, [...(times.get(way) ?? []), performance.now() - startMs]);
    }
  }
  for (const [way, all] of times) {
    const sorted = all.toSorted((a, b) => a - b);
    const [least = 0, median = 0, most = 0] = [0, 0.5, 1].map(
      (share) => sorted[Math.floor((sorted.length - 1) * share)],
    );
    console.log(`${way}: median ${formatMs(median)}, from ${formatMs(least)} to ${formatMs(most)}`);
  }
}

/** As a job's last step does. */
async function keep(backend: CacheBackend, toolCacheDir: string): Promise<void> {
  const goRoot = goRootOf(toolCacheDir, release, process.arch);
  const archive = backend.stagingFile("toolchain");
  mkdirSync(path.dirname(archive), { recursive: true });
  await packArchive(goRoot, readdirSync(goRoot), archive);
  console.log(`the archive has ${formatBytes(statSync(archive).size)}`);
  const platform = { os: process.platform, arch: process.arch, epoch: "" };
  await backend.save("toolchain", `${toolchainPrefix(platform, release)}${"0".repeat(16)}`);
}

/** The installed go downloads the release into an empty GOMODCACHE, checks and unpacks it. */
async function switchToolchain(home: string, mirror: string): Promise<void> {
  const { stdout } = await promisify(execFile)("go", ["version"], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: home,
      GOPATH: path.join(home, "gopath"),
      GOENV: "off",
      GOFLAGS: "-modcacherw",
      GOPROXY: mirror,
      GOTOOLCHAIN: `go${release}`,
    },
  });
  if (!stdout.includes(`go${release} `)) throw new Error(`go has not switched: ${stdout}`);
}

async function setUp(home: string, mirror: string, backend?: CacheBackend): Promise<void> {
  for (const name of ["app", "temp"]) mkdirSync(path.join(home, name), { recursive: true });
  const env: Step["env"] = { PATH: "/usr/bin:/bin", HOME: home, GOENV: "off", GOPROXY: mirror };
  const asked = {
    settings: {
      ...SETTINGS,
      workingDirectory: path.join(home, "app"),
      goVersion: { text: release, spec: { kind: "exact" as const, release } },
    },
    job: makeJob({ workspace: path.join(home, "app"), tempDir: path.join(home, "temp") }),
  };
  const step = makeStep({ env });
  const { unpack } = createUnpackThreads(ENTRY);
  const history = { wait: async () => ({ history: undefined }) };
  const result = await setUpGo(step, {
    ...asked,
    toolCacheDir: path.join(home, "tools"),
    kept: backend && createKeptGo(step, { backend, unpack, history }, asked),
    entry: ENTRY,
  });
  const { goSetUp } = result ?? {};
  if (goSetUp?.release !== release) throw new Error("Go was not set up");
  if (backend && goSetUp.from !== "cache") throw new Error("Go does not come from the cache");
}
