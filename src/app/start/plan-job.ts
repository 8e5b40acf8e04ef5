import path from "node:path";
import { hashFolder, hashProfile, hashSums, type KeyParts } from "../../cache/key.ts";
import { type CgoInputs, NO_CGO, readCgoInputs } from "../../cgo/cgo-inputs.ts";
import { type CheckedOut, readCheckouts } from "../../checkout/head-commit.ts";
import { effectiveGoVersion, GO_ENV_ARGS, type GoEnv, parseGoEnv } from "../../gocmd/go-env.ts";
import { findGoFlag, isGoFlagSet } from "../../gocmd/go-flags.ts";
import { readToolchainSetting } from "../../gocmd/toolchain-setting.ts";
import { formatSumLines } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { type ModuleNeeds, uniteNeeds } from "../../gomod/module-set.ts";
import { ConfigError, errorMessage } from "../../lib/errors.ts";
import { pathExists, tryReadText } from "../../lib/fs.ts";
import { readNetrc } from "../../upstream/read-netrc.ts";
import type { LayersOff, LinterState } from "../handover.ts";
import {
  type CachePolicy,
  isOnDefaultBranch,
  planCachePolicy,
  seedOwnerOf,
} from "../job/cache-policy.ts";
import { type JobKeys, planKeys } from "../job/job-keys.ts";
import { whyOtherCommit } from "../job/own-commit.ts";
import { type Mirrors, planMirrors } from "../job/plan-mirrors.ts";
import type { Host } from "../job/ports.ts";
import { pickLikelyNeeds, planRootNeeds } from "../job/root-needs.ts";
import type { Job, Settings, ToolchainMode } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import {
  type FileSettings,
  likelyRoots,
  loadWorkspace,
  type Workspace,
  wantedGoVersions,
} from "../job/workspace.ts";
import { planLinters } from "./plan-linters.ts";
import { type PlannedRoot, planRoots } from "./plan-roots.ts";
import { planToolchain, planToolchainSetting } from "./plan-toolchain.ts";

/** All that is known before anything is fetched. */
export interface JobPlan {
  workspace: Workspace;
  goEnv: GoEnv;
  /** The version that builds; go.mod may ask for another one than the installed one. */
  goVersion: string;
  /** What each root of the workspace needs: the go commands of a job may go by any of them. */
  roots: PlannedRoot[];
  /** What go commands need of all roots together. */
  possibleNeeds: ModuleNeeds;
  /** What go commands need of the roots that the job is likely to build. */
  needs: ModuleNeeds;
  /** The same with the modules that must not leave for a mirror. */
  allNeeds: ModuleNeeds;
  /** The toolchain that go downloads to build with, as a module; undefined if it needs none. */
  toolchain: ModuleVersion | undefined;
  /** Lines of the checkout's go.sum files. */
  sumLines: string[];
  keyParts: KeyParts;
  keys: JobKeys;
  /** What cgo packages read that go does not compare; a part of the profile. */
  cgo: CgoInputs;
  /** The settings behind the profile. GOFLAGS may hold secrets, and is never shown as it is. */
  profile: Readonly<Record<string, string>>;
  policy: CachePolicy;
  /** The checkouts that hold the job's modules. */
  checkouts: CheckedOut[];
  layersOff: LayersOff;
  linters: LinterState[];
  mirrors: Mirrors;
  /** With which the last step reads the checkout's files again. */
  fileSettings: FileSettings;
}

/** Reads the checkout and the go command's settings. Throws `ConfigError`. */
export async function planJob(
  step: Pick<Step, "host" | "timeline" | "env">,
  settings: Settings,
  job: Job,
): Promise<JobPlan> {
  const { host, timeline, env } = step;
  const { workingDirectory } = settings;
  const nowhere = new ConfigError([
    {
      input: "working-directory",
      value: workingDirectory,
      allowed: "a folder with a go.mod or go.work in it or below it",
    },
  ]);
  if (!(await pathExists(workingDirectory))) throw nowhere;
  const goEnvRead = timeline.time("go env", "own", () =>
    readGoEnv(step, workingDirectory, settings.toolchain),
  );
  const [goEnv, workspace, CC] = await Promise.all([
    goEnvRead,
    timeline.time("find modules", "own", () =>
      loadWorkspace(workingDirectory, job.workspace, goEnvRead.then(readFileSettings)),
    ),
    goEnvRead.then((found) =>
      timeline.time("C compiler", "own", () => readCompilerVersion(host, found, workingDirectory)),
    ),
  ]);
  if (!workspace) throw nowhere;
  for (const problem of workspace.problems) {
    host.notice(`go-accel: ${problem}; its modules are not prefetched or cached`);
  }
  const goVersion = effectiveGoVersion(goEnv, wantedGoVersions(likelyRoots(workspace)));
  const usesCgo = settings.cacheBuild && goEnv.CGO_ENABLED === "1";
  const cgo = usesCgo
    ? await timeline.time("read cgo files", "own", async () =>
        readCgoInputs({
          root: job.workspace,
          moduleDirs: workspace.moduleDirs,
          outside: cachesOf(goEnv),
          env,
        }),
      )
    : NO_CGO;
  // Then no action depends on where the checkout or a module lies.
  const trimsPaths = isGoFlagSet(goEnv.GOFLAGS, "trimpath");
  const roots = planRoots(workspace, goEnv);
  const everything = workspace.roots.map((root) => ({ root, needs: planRootNeeds(root, "") }));
  const profile = {
    CC,
    CGO_ENABLED: goEnv.CGO_ENABLED,
    GOEXPERIMENT: goEnv.GOEXPERIMENT,
    GOFLAGS: goEnv.GOFLAGS,
    ...(trimsPaths ? {} : { GOMODCACHE: goEnv.GOMODCACHE }),
    image: job.image,
    target: targetOf(goEnv),
    // An empty one is no part of it, so that keys stay as they were.
    ...(settings.cacheKey === "" ? {} : { "cache-key": settings.cacheKey }),
    // No fallback goes across the profile, so an object of another header is never used.
    ...(cgo.hash === "" ? {} : { "cgo files": cgo.hash }),
  };
  const keyParts = {
    os: goEnv.GOHOSTOS,
    arch: goEnv.GOHOSTARCH,
    goVersion,
    profile: hashProfile(profile),
    workFolder: trimsPaths ? "" : hashFolder(job.workspace),
    scope: settings.cacheScope,
    sums: hashSums(workspace.sumFiles),
    epoch: settings.cacheEpoch,
  };
  const layersOff = planLayersOff(settings, goEnv);
  const checkouts = await readCheckouts(workspace.moduleDirs);
  const policy = planCachePolicy(settings.cache, job, checkouts);
  const seeds = seedOwnerOf(job, policy);
  noticeOtherCommit(host, settings, job, checkouts);
  return {
    workspace,
    goEnv,
    goVersion,
    roots,
    possibleNeeds: uniteNeeds(roots.map(({ needs }) => needs)),
    needs: pickLikelyNeeds(workspace, roots),
    allNeeds: pickLikelyNeeds(workspace, everything),
    toolchain: planToolchain(goEnv, goVersion),
    sumLines: formatSumLines(workspace.sums),
    keyParts,
    keys: planKeys(keyParts, seeds, workspace),
    cgo,
    profile,
    policy,
    checkouts,
    layersOff,
    linters: planLinters({
      lintCache: settings.lintCache,
      buildOff: layersOff.build,
      dir: workingDirectory,
      env,
      // Findings name files in full, whatever go leaves out of what it builds.
      keyParts: { ...keyParts, workFolder: hashFolder(job.workspace) },
      profile,
      seeds,
    }),
    mirrors: planMirrors(settings, goEnv.GOPROXY, await readNetrc(goEnv.GOAUTH, env)),
    fileSettings: readFileSettings(goEnv),
  };
}

/** Or nobody would learn why a job of the default branch never saves, and what helps. */
function noticeOtherCommit(
  host: Pick<Host, "notice">,
  { cache }: Settings,
  job: Job,
  checkouts: readonly CheckedOut[],
): void {
  const why = whyOtherCommit(job, checkouts);
  if (cache !== "auto" || why === undefined || !isOnDefaultBranch(job)) return;
  host.notice(
    `go-accel: this job only reads the cache, because ${why}; ` +
      "if what it builds is to be trusted, `cache: read-write` lets it save",
  );
}

/** What the go command's own settings say of the files that count. */
function readFileSettings(goEnv: GoEnv): FileSettings {
  const { GOWORK, GOFLAGS } = goEnv;
  const modFile = findGoFlag(GOFLAGS, "modfile");
  const mod = findGoFlag(GOFLAGS, "mod");
  return {
    ...(GOWORK ? { goWork: GOWORK } : {}),
    ...(modFile ? { modFile } : {}),
    ...(mod === undefined ? {} : { mod }),
    caches: cachesOf(goEnv),
  };
}

/** What is in these folders is not the checkout's, even if they are inside of it. */
function cachesOf({ GOMODCACHE, GOCACHE }: GoEnv): string[] {
  return [GOMODCACHE, GOCACHE].filter((dir) => path.isAbsolute(dir));
}

function planLayersOff(settings: Settings, goEnv: GoEnv): LayersOff {
  const modules = settings.cacheModules ? undefined : "cache-modules: false";
  const build = buildOff(settings, goEnv);
  return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}

function buildOff(settings: Settings, goEnv: GoEnv): string | undefined {
  if (!settings.cacheBuild) return "cache-build: false";
  // `off`, which older Go versions allow, is no folder to unpack into.
  return path.isAbsolute(goEnv.GOCACHE) ? undefined : `GOCACHE is ${goEnv.GOCACHE}`;
}

/** The settings of the job's own go commands, read without letting go switch its version. */
async function readGoEnv(
  { host, env }: Pick<Step, "host" | "env">,
  cwd: string,
  toolchain: ToolchainMode,
): Promise<GoEnv> {
  const stdout = await host.exec("go", GO_ENV_ARGS, {
    cwd,
    env: { GOTOOLCHAIN: "local" },
  });
  const goEnv = parseGoEnv(stdout);
  const GOTOOLCHAIN = readToolchainSetting({
    variable: env["GOTOOLCHAIN"],
    userFile: await tryReadText(goEnv.GOENV),
    rootFile: await tryReadText(path.join(goEnv.GOROOT, "go.env")),
  });
  return { ...goEnv, GOTOOLCHAIN: planToolchainSetting(toolchain, goEnv.GOVERSION, GOTOOLCHAIN) };
}

/** First line of the C compiler's version, which is part of the key of every cgo action. */
async function readCompilerVersion(
  host: Pick<Host, "exec">,
  goEnv: GoEnv,
  cwd: string,
): Promise<string> {
  const [compiler, ...flags] = goEnv.CC.split(/\s+/);
  if (goEnv.CGO_ENABLED !== "1" || !compiler) return "";
  try {
    const stdout = await host.exec(compiler, [...flags, "--version"], { cwd });
    return stdout.split("\n", 1)[0] ?? "";
  } catch (error) {
    // go then builds without cgo's packages; the error message is part of the key instead.
    return errorMessage(error);
  }
}

/** Platform and its variants, as far as they are set. */
function targetOf(env: GoEnv): string {
  const variants = [
    env.GO386,
    env.GOAMD64,
    env.GOARM,
    env.GOARM64,
    env.GOMIPS,
    env.GOMIPS64,
    env.GOPPC64,
    env.GORISCV64,
    env.GOWASM,
  ];
  return [env.GOOS, env.GOARCH, ...variants.filter((variant) => variant !== "")].join("/");
}
