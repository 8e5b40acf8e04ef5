import type { BackendSetting } from "../../cache/backend-setting.ts";
import type { ProxyList } from "../../gomod/proxy-list.ts";
import type { NamedVersion } from "../../toolchain/spec.ts";
import type { MirrorAuth } from "../../upstream/mirror-auth.ts";

export type CacheMode = "auto" | "read" | "write" | "read-write" | "off";
type MirrorSelection = "ordered" | "fastest";
type SidecarMode = "auto" | "on" | "off";
export type ReuseTests = "auto" | "always" | "never";
type LintCacheMode = "auto" | "off";
type WarmMode = "missing" | "all" | "off";
/** What GOTOOLCHAIN is for later steps: as it is, no switch, or switches from the installed Go. */
export type ToolchainMode = "auto" | "local" | "verified";

/** What the user asked for, checked; every host produces the same. */
export interface Settings {
  /** Undefined if none is named. */
  goVersion: NamedVersion | undefined;
  /** A file that names a Go version, relative to the checkout; empty for none. */
  goVersionFile: string;
  /** A newer release of the mirrors is preferred to what is on the machine. */
  checkLatest: boolean;
  toolchain: ToolchainMode;
  /** Compilers' errors in the job's log become annotations. */
  problemMatcher: boolean;
  /** Absolute path. */
  workingDirectory: string;
  /** Undefined: the GOPROXY of the go command. */
  mirrors: ProxyList | undefined;
  mirrorAuth: MirrorAuth[];
  mirrorSelection: MirrorSelection;
  sidecar: SidecarMode;
  warm: WarmMode;
  /** go must download nothing, and fails if it needs to. */
  offline: boolean;
  cache: CacheMode;
  cacheBackend: BackendSetting;
  cacheModules: boolean;
  cacheBuild: boolean;
  /** Raw size that the modules layer must not exceed; undefined for no limit. */
  modulesCacheLimitBytes: number | undefined;
  /** The same of the build layer. */
  buildCacheLimitBytes: number | undefined;
  /** Whether the caches of linters are layers too. */
  lintCache: LintCacheMode;
  /** Whether go may take results of tests from an earlier job. */
  reuseTests: ReuseTests;
  cacheScope: string;
  /** A part of the build layer's key; empty for none. */
  cacheKey: string;
  /** A part of every key; empty for none. */
  cacheEpoch: string;
  /** Restored modules are hashed before use. */
  verifyModules: boolean;
  /** Packages built at once; undefined leaves it to go. */
  parallelism: number | "auto";
  /** Tests of a package run at once; undefined leaves it to go. */
  testParallelism: number | undefined;
  /** A wrapper on PATH notes how long each go command of the job's steps takes. */
  timeGoCommands: boolean;
  summary: "always" | "on-failure" | "never";
  prComment: "always" | "on-regression" | "never";
  /** By how many percent of the base's median a go command may be slower. */
  regressionThresholdPercent: number;
  /** A regression fails the job's last step. */
  failOnRegression: boolean;
}

/** The pull request that a job checks. */
export interface PullRequest {
  number: number;
  /** Its branch is in another repository, so that the job's token may only read. */
  isFork: boolean;
}

/** The job, as the CI system tells it. */
export interface Job {
  /** Root of the checkout. */
  workspace: string;
  /** Folder that lives as long as the job. */
  tempDir: string;
  workflow: string;
  name: string;
  runId: string;
  runAttempt: string;
  sha: string;
  ref: string;
  defaultBranch: string | undefined;
  eventName: string;
  /** The person who started it gave it inputs, which may name what it is to build. */
  hasInputs: boolean;
  /** `owner/name`; empty if there is none. */
  repository: string;
  /** Undefined for a job of anything else. */
  pullRequest: PullRequest | undefined;
  /** Where the CI system's API is; no slash at its end. */
  apiUrl: string;
  /** Where people find the repository; no slash at its end. */
  serverUrl: string;
  /** Name of the runner's image; empty if it has none. */
  image: string;
  /** What the cache service lets this job do; undefined if it sets no limit. */
  serviceCacheMode: string | undefined;
}
