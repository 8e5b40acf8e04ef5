import type { Settings } from "../app/job/settings.ts";
import { parseBackendSetting } from "../cache/backend-setting.ts";
import {
  anyLine,
  anyText,
  choice,
  flag,
  goVersion,
  jobStatus,
  mirrorAuth,
  mirrorList,
  type ParseInput,
  parallelism,
  percent,
  reuseTests,
  sizeLimit,
} from "./input-values.ts";

/**
 * One input of the action. Its row is the only place that says what it is: `readInputs` uses it,
 * and `npm run docs` writes action.yml and the table of the README from it.
 */
export interface InputRow<T> {
  name: string;
  /** Where the README lists it; `internal`: not at all. */
  group: "go" | "modules" | "cache" | "tests" | "report" | "internal";
  /**
   * The text that replaces an empty one. An expression of the workflow language (`${{`) is
   * evaluated by the runner instead.
   */
  default: string;
  /** One line for action.yml and the README. It does not repeat the default. */
  description: string;
  parse: ParseInput<T>;
}

/** A row for each field of what the inputs are read into. */
export type InputRows<T> = { readonly [K in keyof T]: InputRow<T[K]> };

/** What the post step reads again: the state must not hold it, or it has changed since. */
export interface PostInputs {
  /** Empty if there is none. The post step uses it only if the main step had the same. */
  token: string;
  /**
   * `success`, `failure` or `cancelled`: the status after the steps before, as the runner evaluates
   * defaults again for the post step. Empty if the host does not set it.
   */
  jobStatus: string;
}

/**
 * The inputs that only the main step reads, in the order of the documentation: what the post step
 * needs of them is in the state.
 */
export const SETTINGS: InputRows<Settings> = {
  goVersion: {
    name: "go-version",
    group: "go",
    default: "",
    description: "Go to set up, such as `1.26`, `1.26.8`, `^1.25.3` or `stable`.",
    parse: goVersion,
  },
  goVersionFile: {
    name: "go-version-file",
    group: "go",
    default: "",
    description: "File that names it, such as go.mod or `.tool-versions`.",
    parse: anyText,
  },
  checkLatest: {
    name: "check-latest",
    group: "go",
    default: "false",
    description: "`true`: ask the mirrors for a newer release.",
    parse: flag,
  },
  toolchain: {
    name: "toolchain",
    group: "go",
    default: "auto",
    description: "GOTOOLCHAIN of later steps: `auto` (unchanged), `local` or `verified`.",
    parse: choice("auto", "local", "verified"),
  },
  problemMatcher: {
    name: "problem-matcher",
    group: "go",
    default: "true",
    description: "Show compile errors beside the lines.",
    parse: flag,
  },
  workingDirectory: {
    name: "working-directory",
    group: "modules",
    default: ".",
    description: "Folder to search for go.mod and go.work files, also below it.",
    parse: anyText,
  },
  mirrors: {
    name: "mirrors",
    group: "modules",
    default: "",
    description: "Module mirrors as a GOPROXY list. If empty, the environment's GOPROXY is used.",
    parse: mirrorList,
  },
  mirrorSelection: {
    name: "mirror-selection",
    group: "modules",
    default: "ordered",
    description: "`ordered`, or `fastest` to prefer the fastest of the mirrors joined by `|`.",
    parse: choice("ordered", "fastest"),
  },
  mirrorAuth: {
    name: "mirror-auth",
    group: "modules",
    default: "",
    description: "Credentials of mirrors, one `host user:password` or `host token` per line.",
    parse: mirrorAuth,
  },
  sidecar: {
    name: "sidecar",
    group: "modules",
    default: "auto",
    description: "The local module proxy: `on`, `off`, or `auto` (off for vendored builds).",
    parse: choice("auto", "on", "off"),
  },
  warm: {
    name: "warm",
    group: "modules",
    default: "missing",
    description: "What to prefetch: `missing` (in go.sum but not restored), `all` or `off`.",
    parse: choice("missing", "all", "off"),
  },
  offline: {
    name: "offline",
    group: "modules",
    default: "false",
    description:
      "`true`: download nothing. Missing modules are listed, and go fails if it needs one.",
    parse: flag,
  },
  verifyModules: {
    name: "verify-modules",
    group: "modules",
    default: "false",
    description: "`true`: check restored modules against go.sum before use.",
    parse: flag,
  },
  cache: {
    name: "cache",
    group: "cache",
    default: "auto",
    description:
      "`auto`, `read`, `write`, `read-write` or `off`. `auto` writes on the default branch only.",
    parse: choice("auto", "read", "write", "read-write", "off"),
  },
  cacheBackend: {
    name: "cache-backend",
    group: "cache",
    default: "github",
    description: "`github`, `dir:/absolute/path` or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
    parse: parseBackendSetting,
  },
  cacheModules: {
    name: "cache-modules",
    group: "cache",
    default: "true",
    description: "Restore and save the module cache.",
    parse: flag,
  },
  cacheBuild: {
    name: "cache-build",
    group: "cache",
    default: "true",
    description: "Restore and save the build cache.",
    parse: flag,
  },
  buildCacheLimitBytes: {
    name: "build-cache-limit",
    group: "cache",
    default: "2GiB",
    description: "Largest build cache to keep, uncompressed, such as `500MiB`; `0` for no limit.",
    parse: sizeLimit,
  },
  modulesCacheLimitBytes: {
    name: "modules-cache-limit",
    group: "cache",
    default: "2GiB",
    description: "The same for the module cache.",
    parse: sizeLimit,
  },
  lintCache: {
    name: "lint-cache",
    group: "cache",
    default: "auto",
    description: "Caches of golangci-lint and staticcheck: `auto` or `off`.",
    parse: choice("auto", "off"),
  },
  cacheScope: {
    name: "cache-scope",
    group: "cache",
    default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
    description: "Text that separates jobs that compile different things.",
    parse: anyLine,
  },
  cacheKey: {
    name: "cache-key",
    group: "cache",
    default: "",
    description: "More text for the build cache's key, such as a hash of C headers.",
    parse: anyLine,
  },
  cacheEpoch: {
    name: "cache-epoch",
    group: "cache",
    default: "",
    description: "Any text. A new one starts all layers again.",
    parse: anyLine,
  },
  reuseTests: {
    name: "reuse-tests",
    group: "tests",
    default: "auto",
    description:
      "Take test results from earlier jobs: `always`, `never`, or `auto` (not in scheduled jobs).",
    parse: reuseTests,
  },
  parallelism: {
    name: "parallelism",
    group: "tests",
    default: "auto",
    description:
      "Packages to build at once (`-p`). `auto`: go's default, within the container's CPU limit.",
    parse: (text, input) => parallelism(text, input) ?? "auto",
  },
  testParallelism: {
    name: "test-parallelism",
    group: "tests",
    default: "",
    description: "Tests of a package to run at once (`-parallel`). If empty, go's default.",
    parse: parallelism,
  },
  timeGoCommands: {
    name: "time-go-commands",
    group: "tests",
    default: "true",
    description:
      "Time the go commands of your steps with a script named `go` on PATH (not on Windows).",
    parse: flag,
  },
  summary: {
    name: "summary",
    group: "report",
    default: "always",
    description: "Job summary: `always`, `on-failure` or `never`.",
    parse: choice("always", "on-failure", "never"),
  },
  prComment: {
    name: "pr-comment",
    group: "report",
    default: "never",
    description:
      "Pull request comment: `always`, `on-regression` or `never`. Needs `pull-requests: write`.",
    parse: choice("never", "always", "on-regression"),
  },
  regressionThresholdPercent: {
    name: "regression-threshold",
    group: "report",
    default: "20%",
    description: "How much slower than on the default branch a go command may be.",
    parse: percent,
  },
  failOnRegression: {
    name: "fail-on-regression",
    group: "report",
    default: "false",
    description: "`true`: fail the job on a regression.",
    parse: flag,
  },
};

/** The inputs that the post step reads again. */
export const POST_INPUTS: InputRows<PostInputs> = {
  token: {
    name: "token",
    group: "report",
    default: "${{ github.token }}",
    description: "Token for the pull request comment. Nothing else uses it.",
    parse: anyText,
  },
  jobStatus: {
    name: "job-status",
    group: "internal",
    default: "${{ job.status }}",
    description: "Set by the runner; do not change.",
    parse: jobStatus,
  },
};

/** All inputs, in the order of action.yml. */
export const INPUTS: readonly InputRow<unknown>[] = [
  ...Object.values(SETTINGS),
  ...Object.values(POST_INPUTS),
];
