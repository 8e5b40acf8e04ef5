/** One input of the action: the only place that says what it is, what it may be and its default. */
export interface InputSpec {
  name: string;
  /** As in action.yml; an expression of the workflow language where it begins with `${{`. */
  default: string;
  description: string;
}

/**
 * All inputs, in the order of the documentation. action.yml must declare the same ones (a test
 * compares them), and the table in the README is made from it.
 */
export const INPUTS = [
  {
    name: "working-directory",
    default: ".",
    description:
      "Where modules are looked for: go.mod, go.work with its members, nested modules with their go.sum.",
  },
  {
    name: "mirrors",
    default: "",
    description:
      "Module mirrors as a GOPROXY list (`,`, `|`, `direct`, `off`). Default: the environment's GOPROXY.",
  },
  {
    name: "mirror-selection",
    default: "ordered",
    description:
      "`ordered` (as the list has them) or `fastest` (mirrors joined by `|` by measured latency and health).",
  },
  {
    name: "mirror-auth",
    default: "",
    description:
      "Credentials, one mirror a line: `host user:password` or `host token`. They are masked, sent to that host only and kept from later steps.",
  },
  {
    name: "sidecar",
    default: "auto",
    description: "The module proxy on loopback: `auto` (off for vendored builds), `on` or `off`.",
  },
  {
    name: "warm",
    default: "missing",
    description:
      "What the sidecar fetches ahead: `missing` (what go.sum names and the cache did not bring), `all` or `off`.",
  },
  {
    name: "offline",
    default: "false",
    description:
      "`true`: go downloads nothing. What the checkout needs and the cache did not bring is listed, and go fails where it asks for it.",
  },
  {
    name: "cache",
    default: "auto",
    description:
      "`auto` (read everywhere, write on the default branch; a pull request saves for itself only, and only where it found nothing), `read`, `write`, `read-write` or `off`.",
  },
  {
    name: "cache-backend",
    default: "github",
    description:
      "Where entries are kept: `github`, `dir:/absolute/path` (a disk that stays) or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
  },
  {
    name: "cache-modules",
    default: "true",
    description: "Whether the module cache is restored and saved.",
  },
  {
    name: "cache-build",
    default: "true",
    description: "Whether the build cache is restored and saved.",
  },
  {
    name: "build-cache-limit",
    default: "2GiB",
    description:
      "Size of the build cache that is kept, before compression, such as `500MiB` or `2GB`; `0` for no limit. What went unused longest is left out first.",
  },
  {
    name: "reuse-tests",
    default: "true",
    description:
      "Whether tracked files get the modification times by which go knows its test results, so that tests that read files are reused too.",
  },
  {
    name: "cache-scope",
    default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
    description:
      "Separates jobs that compile different things. A job without an entry of its own starts from another job's.",
  },
  {
    name: "verify-modules",
    default: "false",
    description:
      "`true`: restored modules are hashed and compared with go.sum before use; those that differ are fetched anew.",
  },
  {
    name: "parallelism",
    default: "auto",
    description:
      "Packages built at once (`-p`): a number, or `auto` (go's own choice, within the container's CPU limit).",
  },
  {
    name: "test-parallelism",
    default: "",
    description:
      "Tests of a package run at once (`-parallel`): a number. Default: go's own choice.",
  },
  {
    name: "time-go-commands",
    default: "true",
    description:
      "Whether the go commands of the job's steps are timed, by a small script named `go` that is first on PATH (not on Windows).",
  },
  {
    name: "summary",
    default: "always",
    description:
      "The job summary: `always`, `on-failure` (not where the job succeeded) or `never`.",
  },
  {
    name: "pr-comment",
    default: "never",
    description:
      "One comment on the pull request for each job and leg of a matrix, kept up to date: `always`, `on-regression` (only where something got slower than allowed) or `never`. Needs `pull-requests: write`.",
  },
  {
    name: "regression-threshold",
    default: "20%",
    description:
      "How much slower than the median of recent runs of the default branch a go command may get, such as `20%`; what lies within their spread is never a regression.",
  },
  {
    name: "fail-on-regression",
    default: "false",
    description:
      "`true`: a regression fails the job, and the message names the command and its times.",
  },
  {
    name: "token",
    default: "${{ github.token }}",
    description: "Used for the pull request's comment only, by the post step.",
  },
  {
    name: "job-status",
    default: "${{ job.status }}",
    description: "Tells the post step whether the job failed. The runner sets it; leave it alone.",
  },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof INPUTS)[number]["name"];
