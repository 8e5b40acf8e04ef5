/**
 * What it takes until a job has its Go: from the tool cache, and from a mirror, beside go's own switch of
 * toolchains. Each round does all of them, in turn.
 *
 *     node bench/set-up.ts [--release 1.25.14] [--rounds 7]
 *
 * The mirror is a process on loopback that has everything in memory, the answers of the checksum database
 * too. So the times are those of checking and unpacking, and no network is among them. Threads run
 * `dist/`, so build it first.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs, promisify } from "node:util";
import type { Step } from "../src/app/job/step.ts";
import { setUpGo } from "../src/app/set-up/set-up-go.ts";
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

async function runRounds(root: string, mirror: string): Promise<void> {
  const times: Record<"go" | "mirror" | "toolCache", number[]> = {
    go: [],
    mirror: [],
    toolCache: [],
  };
  // The first round fills the mirror's memory and is not counted.
  for (let round = -1; round < Number(values.rounds); round++) {
    const dir = path.join(root, `round${round}`);
    mkdirSync(dir);
    const [go, fresh, again] = [
      await time(() => switchToolchain(path.join(dir, "go"), mirror)),
      await time(() => setUp(path.join(dir, "ours"), mirror)),
      await time(() => setUp(path.join(dir, "ours"), mirror)),
    ];
    if (round < 0) continue;
    times.go.push(go);
    times.mirror.push(fresh);
    times.toolCache.push(again);
  }
  const rows = [
    ["go switches by itself", times.go],
    ["set up from the mirror", times.mirror],
    ["set up from the tool cache", times.toolCache],
  ] as const;
  for (const [name, all] of rows) {
    const sorted = all.toSorted((a, b) => a - b);
    const at = (share: number) =>
      `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`;
    console.log(
      `${name}: median ${at(0.5)}, from ${at(0)} to ${Math.round(sorted.at(-1) ?? 0)} ms`,
    );
  }
}

async function time(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
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

async function setUp(home: string, mirror: string): Promise<void> {
  for (const name of ["app", "temp"]) mkdirSync(path.join(home, name), { recursive: true });
  const env: Step["env"] = { PATH: "/usr/bin:/bin", HOME: home, GOENV: "off", GOPROXY: mirror };
  const result = await setUpGo(makeStep({ env }), {
    settings: {
      ...SETTINGS,
      workingDirectory: path.join(home, "app"),
      goVersion: { text: release, spec: { kind: "exact", release } },
    },
    job: makeJob({ workspace: path.join(home, "app"), tempDir: path.join(home, "temp") }),
    toolCacheDir: path.join(home, "tools"),
    entry: ENTRY,
  });
  if (result?.goSetUp?.release !== release) throw new Error("Go was not set up");
}
