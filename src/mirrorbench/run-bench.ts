import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { goEnvironment } from "../app/job/go-environment.ts";
import { loadWorkspace } from "../app/job/workspace.ts";
import { GO_ENV_ARGS, type GoEnv, parseGoEnv } from "../gocmd/go-env.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import type { ProxyList } from "../gomod/proxy-list.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { type RunResult, run } from "../lib/process.ts";
import { downloadName } from "../store/module-cache.ts";
import { DEFAULT_BUDGETS } from "../upstream/budgets.ts";
import { createDispatcher } from "../upstream/dispatcher.ts";
import type { MirrorAuth } from "../upstream/mirror-auth.ts";
import { readNetrc } from "../upstream/read-netrc.ts";
import { trustedAuthorities } from "../upstream/trusted-authorities.ts";
import { assemble } from "./assemble.ts";
import { BenchError } from "./bench-error.ts";
import { createContentCheck } from "./check-content.ts";
import { type Measured, measure } from "./measure.ts";
import type { Round } from "./plan-rounds.ts";
import { createProbe } from "./probe.ts";
import type { BenchResult } from "./result.ts";
import { chooseSample, type Sample } from "./sample.ts";
import { planTargets, type Targets } from "./targets.ts";
import { visitModule } from "./visit.ts";

export interface BenchRequest {
  workingDirectory: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Lists of mirrors to compare besides those of GOPROXY. */
  named: readonly ProxyList[];
  onlyNamed: boolean;
  mirrorAuth: readonly MirrorAuth[];
  /** At most so many modules. */
  modules: number;
  /** Also asks for modules that are not known to be public. */
  takesUnknown: boolean;
  precision: number;
  budgetMs: number;
  seed: string;
  clock: Clock;
  /** Called after each round; `soFar` makes a result of what is known by then. */
  onRound: (soFar: () => BenchResult) => void;
}

/** What a bench found, and what `applyGoProxy` has to know besides. */
export interface Bench {
  result: BenchResult;
  targets: Targets;
}

/** A mirror may need long for a module that is new to it, but not so long that others get no turn. */
const FIRST_BYTE_TIMEOUT_MS = 15_000;
const FIRST_BYTE_SHARE = 0.1;
const MIN_FIRST_BYTE_TIMEOUT_MS = 1_000;
const GO_TIMEOUT_MS = 60_000;

/**
 * Compares mirrors on the modules of the project in the working directory. Throws `BenchError` if there
 * is nothing to compare or to ask for.
 */
export async function runBench(request: BenchRequest): Promise<Bench> {
  const { workingDirectory, env, clock } = request;
  const goEnv = await readGoEnv(workingDirectory, env);
  const targets = planTargets({
    goProxy: goEnv.GOPROXY,
    named: request.named,
    onlyNamed: request.onlyNamed,
    mirrorAuth: request.mirrorAuth,
    netrc: await readNetrc(goEnv.GOAUTH, env),
  });
  const sample = await planSample(request, goEnv);
  const startedAtMs = clock.nowMs();
  const finish = (measured: Measured) =>
    assemble({
      mirrors: targets.mirrors,
      current: targets.current,
      sample,
      measured,
      precision: request.precision,
      seed: request.seed,
      startedAtMs,
    });
  const measured = await measureTargets(request, { targets, sample }, (rounds) =>
    request.onRound(() =>
      finish({ rounds, givenUp: [], stop: "budget", tookMs: clock.nowMs() - startedAtMs }),
    ),
  );
  return { result: finish(measured), targets };
}

async function measureTargets(
  request: BenchRequest,
  { targets, sample }: { targets: Targets; sample: Sample },
  onRound: (rounds: readonly Round[]) => void,
): Promise<Measured> {
  const { clock, budgetMs } = request;
  const dir = await mkdtemp(path.join(tmpdir(), "go-accel-bench-"));
  const check = createContentCheck(dir);
  const firstByteTimeoutMs = Math.max(
    MIN_FIRST_BYTE_TIMEOUT_MS,
    Math.min(FIRST_BYTE_TIMEOUT_MS, budgetMs * FIRST_BYTE_SHARE),
  );
  // Those that go trusts: Node's own list lacks what an organisation has added.
  const tls = { secureContext: trustedAuthorities(request.env) };
  const probes = targets.mirrors.map(({ url }) =>
    createProbe({
      url,
      auth: targets.auth,
      makeDispatcher: () => createDispatcher({ ...DEFAULT_BUDGETS, connectionsPerOrigin: 1 }, tls),
      clock,
      firstByteTimeoutMs,
    }),
  );
  try {
    return await measure({
      mirrors: probes.length,
      modules: sample.modules.length,
      seed: request.seed,
      precision: request.precision,
      budgetMs,
      clock,
      onRound,
      visit(mirror, { module, connection }, signal) {
        const [probe, asked] = [probes[mirror], sample.modules[module]];
        if (!probe || !asked) throw new Error("a round asks for what is not there");
        return visitModule(probe, asked, { connection, check, signal });
      },
    });
  } finally {
    await Promise.all(probes.map((probe) => probe.close()));
    await rm(dir, { recursive: true, force: true });
  }
}

/** Throws `BenchError` if there is no module to ask for. */
async function planSample(request: BenchRequest, goEnv: GoEnv): Promise<Sample> {
  const { workingDirectory } = request;
  const workspace = await loadWorkspace(workingDirectory, workingDirectory);
  if (!workspace) throw new BenchError(`there is no go.mod in or below ${workingDirectory}`);
  const sample = chooseSample({
    sums: workspace.sums,
    sizeOf: (module) => sizeInCache(goEnv.GOMODCACHE, module),
    noProxy: goEnv.GONOPROXY,
    ownPaths: workspace.goMods.map(({ goMod }) => ownPathOf(goMod.module)),
    takesUnknown: request.takesUnknown,
    count: request.modules,
  });
  if (sample.modules.length > 0) return sample;
  const { known, skippedPrivate, skippedUnknown } = sample;
  const [problem] = workspace.problems;
  if (known === 0) {
    throw new BenchError(`no module to ask for: ${problem ?? "go.sum names none with its hashes"}`);
  }
  throw new BenchError(
    `no module to ask for: of ${known} in go.sum, GONOPROXY covers ${skippedPrivate}, and ${skippedUnknown} are not known to be public (--all-modules asks for those too)`,
  );
}

/** Host and owner, such as `github.com/octo`. */
function ownPathOf(modulePath: string): string {
  return modulePath.split("/").slice(0, 2).join("/");
}

function sizeInCache(moduleCacheDir: string, module: ModuleVersion): number | undefined {
  const file = path.join(moduleCacheDir, downloadName(module, "zip"));
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** The settings of go in the folder, without letting it switch its version. */
async function readGoEnv(cwd: string, env: BenchRequest["env"]): Promise<GoEnv> {
  const { exitCode, stdout, stderr } = await runGo(GO_ENV_ARGS, cwd, env);
  if (exitCode !== 0) throw new BenchError(`go env failed: ${stderr.trim()}`);
  return parseGoEnv(stdout);
}

/** Throws `BenchError` if there is no go command. */
export async function runGo(
  args: readonly string[],
  cwd: string,
  env: BenchRequest["env"],
): Promise<RunResult> {
  try {
    return await run("go", args, {
      cwd,
      env: { ...goEnvironment(env), GOTOOLCHAIN: "local" },
      timeoutMs: GO_TIMEOUT_MS,
    });
  } catch (error) {
    throw new BenchError(`go does not run: ${errorMessage(error)}`);
  }
}
