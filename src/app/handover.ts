import type { BaseKeys } from "../cache/key.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import type { ModuleNeeds } from "../gomod/module-set.ts";
import type { Runner } from "../history/record.ts";
import type { LinterName } from "../lint/linters.ts";
import type { LayerName, StartReport } from "../report/model/model.ts";
import type { SidecarHandle } from "../sidecar/control.ts";
import type { InstalledGo } from "./job/installed-go.ts";
import type { JobKeys, KeyLadder } from "./job/job-keys.ts";
import type { OwnEnvFile } from "./job/own-env-file.ts";
import type { Job, Settings } from "./job/settings.ts";
import type { FileSettings } from "./job/workspace.ts";

/** For each layer that this job does not use, why. */
export type LayersOff = { readonly [layer in LayerName]?: string };

/** What both steps know of a linter whose cache is a layer. */
export interface LinterState {
  name: LinterName;
  /** Why its cache is no layer in this job; undefined if it is one. */
  off: string | undefined;
  /** Where it keeps its cache when the job begins, absolute; empty if it has no place for it. */
  cacheDir: string;
  keys: KeyLadder<BaseKeys>;
}

/** A module of the checkout. */
export interface ModuleFolder {
  /** Module path. */
  path: string;
  /** Absolute. */
  dir: string;
}

export interface CheckoutTimes {
  /** Any folder of the checkout. */
  dir: string;
  /** Folders of the modules, absolute. */
  within: readonly string[];
  goCache: string;
}

export interface RestoredTimes extends CheckoutTimes {
  /** When they were restored, in milliseconds since the epoch. */
  restoredAtMs: number;
}

/**
 * Up to when test results are expired in GOCACHE, in nanoseconds since the epoch, as decimal digits:
 * JSON has no integers of that size.
 */
export interface TestExpiry {
  /** By steps of earlier jobs. */
  heldNs: string | undefined;
  /** By our first step, for this job alone. */
  ownNs: string | undefined;
}

/**
 * What the job's first step leaves for its last. It holds no secret but the one in the sidecar's
 * address, which keeps other users of the machine out, and which every step of the job may know.
 */
export interface RunState {
  v: typeof STATE_VERSION;
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** As the first step knew it: steps can change the file with the event's payload. */
  job: Job;
  /** Where the layers came from, and go to. */
  cacheBackend: Settings["cacheBackend"];
  /** PATH of the first step: where it found the programs that it ran. */
  searchPath: string;
  offline: boolean;
  goModCache: string;
  goCache: string;
  /** Milliseconds since the epoch at which the build cache was made ready. */
  agedAtMs: number;
  /**
   * Why the build cache cannot tell what the job uses, so that nothing of it is saved; undefined if it
   * can.
   */
  whyUseIsUnknown: string | undefined;
  /** Where the checkout's files got the times of an earlier job: the files, and when. */
  testTimes: RestoredTimes | undefined;
  testExpiry: TestExpiry;
  /** The working directory, and the checkout's modules. */
  checkout: { dir: string; modules: ModuleFolder[] };
  needs: ModuleNeeds;
  /** Lines of the checkout's go.sum files, as they were when the job began. */
  sumLines: readonly string[];
  /** Which of the checkout's files count. */
  fileSettings: FileSettings;
  /** GONOPROXY as the first step knew it. */
  noProxy: string;
  /** What GOMODCACHE lacked, after the restore, of what the checkout's modules need. */
  missing: ModuleVersion[];
  /**
   * Top folders of the checkouts that must still be at the event's commit when something is saved.
   * Undefined if the user lets the job save whatever it builds.
   */
  ownCheckouts: string[] | undefined;
  /** GOVERSION of the go command that the first step found, without switching to another. */
  localGoVersion: string;
  /** Undefined if the first step has installed none. */
  installedGo: InstalledGo | undefined;
  layersOff: LayersOff;
  keys: JobKeys;
  /** None if the user wants none. */
  linters: LinterState[];
  runner: Runner;
  /** What the keys of this job's history begin with. */
  historyPrefix: string;
  /** Raw size that the build layer must not exceed; undefined for no limit. */
  buildLimitBytes: number | undefined;
  /** The same of the modules layer. */
  modulesLimitBytes: number | undefined;
  sidecar: SidecarHandle | undefined;
  /** What `go env -w` of the steps has changed goes from here to the user's file. */
  envFile: OwnEnvFile | undefined;
  summary: Settings["summary"];
  prComment: Settings["prComment"];
  regressionThresholdPercent: number;
  failOnRegression: boolean;
  /** Milliseconds since the epoch at which the first step began. */
  startedAtMs: number;
  report: StartReport;
}

export const STATE_VERSION = 9;

export function formatState(state: RunState): string {
  return JSON.stringify(state);
}

/**
 * Reads a state back; undefined for none, and for one of another version of the action (a job that
 * uses two at once), which only that version can finish.
 */
export function tryParseState(text: string): RunState | undefined {
  if (text === "") return undefined;
  const state: RunState = JSON.parse(text);
  return state.v === STATE_VERSION ? state : undefined;
}

/** Path of the JSON report in our folder. */
export const REPORT_FILE = "report.json";

/** Beside it: the same figures for other systems. */
export const METRICS_FILE = "metrics.txt";
export const JSON_LINES_FILE = "report.jsonl";

/**
 * Path of the history in our folder, absent if the first step could not tell whether there is one.
 */
export const HISTORY_FILE = "history.json";

/** Name of the go wrapper's log in our folder; absent if commands are not timed. */
export const GO_COMMAND_LOG = "go-commands.log";

/** Beside that log: what go commands take for private, as the wrapper tells before each of them. */
export const GO_SETTINGS_FILE = "go-settings";

/** Beside that log too: by which go.mod or go.work go commands go. */
export const GO_ROOTS_FILE = "go-roots";

/** Beside that log too: what go must be given to meet the fault of a command again that failed. */
export const GO_FAILURES_FILE = "go-failures";

/** Name of the history with the backend. */
export const HISTORY_NAME = "history";

/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
export function deltaName(layer: LayerName): string {
  return `${layer}-delta`;
}

/** Why a layer is neither restored nor saved that this machine has already. */
export const KEEPS_OWN = "this machine keeps its own";
