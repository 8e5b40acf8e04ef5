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
    description: "Folder to search for go.mod and go.work files.",
  },
  {
    name: "mirrors",
    default: "",
    description: "Module mirrors as a GOPROXY list. If empty, the environment's GOPROXY is used.",
  },
  {
    name: "mirror-selection",
    default: "ordered",
    description: "`ordered`, or `fastest` to prefer the fastest of the mirrors joined by `|`.",
  },
  {
    name: "mirror-auth",
    default: "",
    description: "Credentials of mirrors, one `host user:password` or `host token` per line.",
  },
  {
    name: "sidecar",
    default: "auto",
    description: "The local module proxy: `on`, `off`, or `auto` (off for vendored builds).",
  },
  {
    name: "warm",
    default: "missing",
    description: "What to prefetch: `missing` (in go.sum but not restored), `all` or `off`.",
  },
  {
    name: "offline",
    default: "false",
    description:
      "`true`: download nothing. Missing modules are listed, and go fails if it needs one.",
  },
  {
    name: "cache",
    default: "auto",
    description:
      "`auto`, `read`, `write`, `read-write` or `off`. `auto` writes on the default branch only.",
  },
  {
    name: "cache-backend",
    default: "github",
    description: "`github`, `dir:/absolute/path` or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
  },
  {
    name: "cache-modules",
    default: "true",
    description: "Restore and save the module cache.",
  },
  {
    name: "cache-build",
    default: "true",
    description: "Restore and save the build cache.",
  },
  {
    name: "build-cache-limit",
    default: "2GiB",
    description: "Largest build cache to keep, uncompressed, such as `500MiB`; `0` for no limit.",
  },
  {
    name: "reuse-tests",
    default: "true",
    description: "Set file times so that go also reuses results of tests that read files.",
  },
  {
    name: "cache-scope",
    default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
    description: "Text that separates jobs that compile different things.",
  },
  {
    name: "verify-modules",
    default: "false",
    description: "`true`: check restored modules against go.sum before use.",
  },
  {
    name: "parallelism",
    default: "auto",
    description:
      "Packages to build at once (`-p`). `auto`: go's default, within the container's CPU limit.",
  },
  {
    name: "test-parallelism",
    default: "",
    description: "Tests of a package to run at once (`-parallel`). If empty, go's default.",
  },
  {
    name: "time-go-commands",
    default: "true",
    description:
      "Time the go commands of your steps with a script named `go` on PATH (not on Windows).",
  },
  {
    name: "summary",
    default: "always",
    description: "Job summary: `always`, `on-failure` or `never`.",
  },
  {
    name: "pr-comment",
    default: "never",
    description:
      "Pull request comment: `always`, `on-regression` or `never`. Needs `pull-requests: write`.",
  },
  {
    name: "regression-threshold",
    default: "20%",
    description: "How much slower than on the default branch a go command may be.",
  },
  {
    name: "fail-on-regression",
    default: "false",
    description: "`true`: fail the job on a regression.",
  },
  {
    name: "token",
    default: "${{ github.token }}",
    description: "Token for the pull request comment. Nothing else uses it.",
  },
  {
    name: "job-status",
    default: "${{ job.status }}",
    description: "Set by the runner; do not change.",
  },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof INPUTS)[number]["name"];
