import { realpath } from "node:fs/promises";
import { ConfigError } from "../../lib/errors.ts";
import type { GoSetUp } from "../../report/model/model.ts";
import type { LocalGo } from "../../toolchain/choose.ts";
import { KEPT } from "../../toolchain/install.ts";
import { findMendedRelease } from "../../toolchain/known-holes.ts";
import { goPlatform } from "../../toolchain/platform.ts";
import { compareReleases } from "../../toolchain/release.ts";
import { listToolCache } from "../../toolchain/tool-cache.ts";
import { findUsualGoRoot } from "../../toolchain/usual-places.ts";
import { secretsOf } from "../../upstream/mirror-auth.ts";
import { readNetrc } from "../../upstream/read-netrc.ts";
import type { InstalledGo } from "../job/installed-go.ts";
import { planJobTokens } from "../job/plan-job-tokens.ts";
import { type Mirrors, planMirrors } from "../job/plan-mirrors.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { type EarlierChoice, keepChoice, readEarlierChoices } from "./earlier-choices.ts";
import { type GoDefaults, type GoSettings, readGoDefaults, readGoSettings } from "./go-settings.ts";
import type { KeptGo } from "./kept-go.ts";
import { findGoOnPath } from "./local-go.ts";
import { type Obtained, type ObtainedGo, obtainGo, type Toolchains } from "./obtain-go.ts";
import { describeAbsence, describeCandidates } from "./set-up-text.ts";
import { useGo } from "./use-go.ts";
import { readWantedGo, type WantedGo } from "./wanted-go.ts";

type SetUpSettings = Pick<
  Settings,
  | "goVersion"
  | "goVersionFile"
  | "checkLatest"
  | "toolchain"
  | "workingDirectory"
  | "mirrors"
  | "mirrorAuth"
  | "mirrorSelection"
  | "offline"
>;

export interface SetUpInput {
  settings: SetUpSettings;
  job: Pick<Job, "workspace" | "tempDir">;
  /** Where set-up actions and images keep tools: RUNNER_TOOL_CACHE. */
  toolCacheDir: string;
  /** Asked before the mirrors for a Go that must be installed. Undefined if there is no cache. */
  kept: KeptGo | undefined;
  /** The script that runs a thread. */
  entry: string;
}

/** What was done so that the job's later steps have their Go. */
export interface SetUpResult {
  /** Undefined if nothing says which Go is wanted. */
  goSetUp: GoSetUp | undefined;
  /** Undefined if none had to be installed. */
  installed: InstalledGo | undefined;
  /** Folders that were put on PATH, the first in front. */
  addedToPath: string[];
}

type SetUpStep = Pick<Step, "host" | "clock" | "timeline" | "env">;

/**
 * Gives the job's later steps the Go that its inputs name, or that go.work or go.mod asks for: the one on
 * PATH, one of the tool cache, or one that is installed from the mirrors. Undefined, with a warning, if no
 * Go can be had at all. Throws `ConfigError` if an input names a Go that is not to be had while there is another one.
 */
export async function setUpGo(
  step: SetUpStep,
  input: SetUpInput,
): Promise<SetUpResult | undefined> {
  const { host, env } = step;
  const { settings, job } = input;
  warnOfBoth(host, settings);
  const onPath = await findGoOnPath(step, job.workspace);
  const local = [...(onPath ? [onPath] : []), ...listToolCache(input.toolCacheDir, process.arch)];
  // A Go that is not on PATH may be there for something else. Its defaults hold all the same.
  const defaults = await readGoDefaults(local[0]?.goRoot ?? findUsualGoRoot());
  const goSettings = await readGoSettings(env, defaults);
  const wanted = await readWantedGo(settings, job, goSettings("GOWORK"));
  const netrc = await readNetrc(goSettings("GOAUTH"), env);
  const mirrors = planMirrors(settings, goSettings("GOPROXY"), netrc);
  for (const secret of mirrors.auth.flatMap(secretsOf)) host.mask(secret);
  const beganMs = step.timeline.elapsedMs();
  const obtained = await findGo(step, input, {
    wanted,
    onPath,
    local,
    mirrors,
    goSettings,
    defaults,
  });
  const tookMs = step.timeline.elapsedMs() - beganMs;
  const go =
    obtained.go ?? (wanted?.input ? refuse(wanted.input, wanted.text, obtained, onPath) : onPath);
  warnOfFault(host, obtained, go);
  if (!go) return undefined;
  const isGiven = wanted?.input !== undefined || go.from !== "PATH";
  const addedToPath = isGiven ? await useGo({ host, env, goSettings }, go) : [];
  if (wanted && go.release !== undefined && isGiven) {
    const { source, text } = wanted;
    // As it is found on PATH by the next use. If the disk is full, that chooses again.
    const choice = { source, wanted: text, release: go.release, goRoot: await realpath(go.goRoot) };
    await keepChoice(job.tempDir, choice).catch(() => {});
  }
  if (wanted?.input && settings.toolchain === "auto") {
    warnOfOther(host, go, goSettings("GOTOOLCHAIN"));
  }
  if (mirrors.text !== defaults.goProxy) noticeHole(host, go, mirrors);
  const candidates = describeCandidates(local, obtained.listed);
  const goSetUp = wanted && describeSetUp(wanted, go, candidates);
  return { goSetUp, installed: describeInstalled(go, input.kept, tookMs), addedToPath };
}

function describeInstalled(
  { release, goRoot, from, h1 }: ObtainedGo,
  kept: KeptGo | undefined,
  tookMs: number,
): InstalledGo | undefined {
  if (h1 === undefined || release === undefined || !kept) return undefined;
  const restore = kept.restore();
  return {
    release,
    goRoot,
    platform: goPlatform(),
    h1,
    restore,
    from: from === KEPT ? "cache" : "mirror",
    // The time in which the cache had nothing is not the mirror's.
    ms: from === KEPT ? tookMs : tookMs - kept.searchedMs(),
    keyPrefix: kept.prefixOf(release),
  };
}

function describeSetUp(
  { source, text }: WantedGo,
  { release, from }: ObtainedGo,
  candidates: string,
): GoSetUp {
  return { source, wanted: text, ...(release === undefined ? {} : { release }), from, candidates };
}

interface Found {
  wanted: WantedGo | undefined;
  onPath: LocalGo | undefined;
  /** That of PATH first. */
  local: readonly LocalGo[];
  mirrors: Mirrors;
  goSettings: GoSettings;
  defaults: GoDefaults;
}

const NOTHING_ASKED = { listed: { kind: "unasked" }, fault: undefined } as const;

async function findGo(step: SetUpStep, input: SetUpInput, found: Found): Promise<Obtained> {
  const { wanted, onPath, local } = found;
  const { settings, job } = input;
  const earlier = await readEarlierChoices(job.tempDir);
  const kept = keepsGo(found, earlier);
  if (kept) return { ...NOTHING_ASKED, go: kept, choice: { kind: "none" } };
  if (!wanted) {
    // Without a go.mod nothing can be said, so it is as if nothing was set up.
    const go = onPath ?? newest(local);
    return { ...NOTHING_ASKED, go, choice: { kind: "none" } };
  }
  const platform = goPlatform();
  const known = { local, platform, checkLatest: settings.checkLatest };
  return obtainGo(wanted, known, connectLate(step, input, found, platform));
}

/** What an earlier use of the action has set up, and what nothing lets go replace. */
function keepsGo(
  { wanted, onPath, local, goSettings }: Found,
  earlier: readonly EarlierChoice[],
): ObtainedGo | undefined {
  if (wanted?.input) {
    const same = earlier.find(
      ({ source, wanted: text }) => source === wanted.source && text === wanted.text,
    );
    return same && local.find(({ goRoot }) => goRoot === same.goRoot);
  }
  if (!onPath) return undefined;
  // A matrix that builds go.mod's module with an older Go says so by GOTOOLCHAIN.
  const mayBeReplaced = /(?:^|\+)auto$/.test(goSettings("GOTOOLCHAIN") || "auto");
  const isChosen = earlier.some(({ goRoot }) => goRoot === onPath.goRoot);
  return isChosen || !mayBeReplaced ? onPath : undefined;
}

/** Connects when something is asked: most jobs have their Go already, and then load no HTTP client. */
function connectLate(
  { clock, timeline, env }: SetUpStep,
  { settings, kept, toolCacheDir, entry }: SetUpInput,
  { mirrors, goSettings, defaults }: Found,
  platform: string,
): Toolchains {
  let connected: Toolchains | undefined;
  async function connect(): Promise<Toolchains> {
    const { connectToolchains } = await import("./toolchain-source.ts");
    connected ??= connectToolchains({
      mirrors,
      jobTokens: planJobTokens(settings, mirrors.auth, env),
      settings,
      goSettings,
      knownKeys: defaults.knownKeys,
      clock,
      kept,
      toolCacheDir,
      platform,
      entry,
    });
    return connected;
  }
  return {
    list: () => timeline.time("list Go versions", "transfer", async () => (await connect()).list()),
    install: (release) =>
      timeline.time("install Go", "transfer", async () => (await connect()).install(release)),
  };
}

function newest(local: readonly LocalGo[]): LocalGo | undefined {
  return local.toSorted((a, b) => compareReleases(b.release ?? "", a.release ?? ""))[0];
}

/** A build by another Go than the one that is named would be worth less than none. */
function refuse(
  input: string,
  value: string,
  { choice, listed, fault }: Obtained,
  onPath: LocalGo | undefined,
): undefined {
  if (fault !== undefined && !onPath) return undefined;
  const why = fault ?? describeAbsence(choice, listed, goPlatform());
  const there = onPath ? `; the Go on PATH is ${onPath.release ?? "no release"}` : "";
  throw new ConfigError([
    {
      input,
      value,
      allowed: `a Go that can be had (${why}${there})`,
    },
  ]);
}

function warnOfBoth(host: Step["host"], { goVersion, goVersionFile }: SetUpSettings): void {
  if (!goVersion || goVersionFile === "") return;
  host.warning("go-accel: go-version and go-version-file are both set; go-version is used");
}

function warnOfFault(
  host: Step["host"],
  { fault }: Obtained,
  go: { release: string | undefined; from: string } | undefined,
): void {
  if (go && fault === undefined) return;
  const why = fault === undefined ? "" : `, and none could be installed: ${fault}`;
  if (!go) {
    host.warning(
      `go-accel: no go command found on PATH or in the tool cache${why}; continuing without acceleration`,
    );
    return;
  }
  const instead = `Go ${go.release ?? ""} of ${go.from === "PATH" ? "PATH" : `the ${go.from}`}`;
  host.warning(`go-accel: Go could not be installed: ${fault}; continuing with ${instead}`);
}

/** GOTOOLCHAIN may name the release that go commands run, whatever is first on PATH. */
function warnOfOther(host: Step["host"], { release }: ObtainedGo, goToolchain: string): void {
  const [, forced] = /^go(\d[0-9a-z.]*)/.exec(goToolchain) ?? [];
  if (forced === undefined || forced === release) return;
  host.warning(
    `go-accel: GOTOOLCHAIN is ${goToolchain}, so go commands run Go ${forced}, and not ` +
      `${release ?? "the one"} that was set up; unset it, or set the input toolchain`,
  );
}

/** Only a mirror could make use of it. Those that go asks by default are trusted. */
function noticeHole(host: Step["host"], { release }: ObtainedGo, mirrors: Mirrors): void {
  const mended = release === undefined ? undefined : findMendedRelease(release);
  if (mended === undefined || mirrors.list[0]?.kind !== "mirror") return;
  host.notice(
    `Go ${release} can be deceived by a module mirror about what the checksum database says ` +
      `(CVE-2026-42501, CVE-2026-56864, CVE-2026-56865); take ${mended} or newer`,
    { title: "go-accel: hole in Go's download checks" },
  );
}
