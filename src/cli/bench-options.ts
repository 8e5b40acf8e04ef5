import path from "node:path";
import { mirrorAuth, mirrorList, percent } from "../inputs/input-values.ts";
import { parseDurationMs } from "../lib/duration.ts";
import type { BenchRequest } from "../mirrorbench/run-bench.ts";
import { type CliIo, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = {
  modules: { type: "string", default: "20" },
  "all-modules": { type: "boolean", default: false },
  only: { type: "boolean", default: false },
  budget: { type: "string", default: "60s" },
  precision: { type: "string", default: "10%" },
  seed: { type: "string", default: "1" },
  directory: { type: "string", short: "C", default: "." },
  json: { type: "string" },
  markdown: { type: "string" },
  html: { type: "string" },
  apply: { type: "boolean", default: false },
} as const;

export type BenchForm = "json" | "markdown" | "html";
const FORMS: readonly BenchForm[] = ["json", "markdown", "html"];

export interface BenchOptions {
  wantsHelp: boolean;
  /** What to compare, and how. */
  plan: Omit<BenchRequest, "env" | "clock" | "onRound">;
  /** Where which form goes; `-` is standard output. */
  files: { form: BenchForm; file: string }[];
  /** Whether the recommendation becomes go's setting. */
  applies: boolean;
}

const MAX_MODULES = 1_000;
const MAX_BUDGET_MS = 60 * 60 * 1_000;

/** Throws `UsageError` or `ConfigError`; neither message holds credentials. */
export function parseBenchOptions(
  args: readonly string[],
  { env, cwd }: Pick<CliIo, "env" | "cwd">,
): BenchOptions {
  const { values, positionals } = parseOptions("bench", args, OPTIONS);
  const named = [
    mirrorList(env["GO_ACCEL_MIRRORS"] ?? "", "GO_ACCEL_MIRRORS"),
    ...positionals.map((text) => mirrorList(text, "MIRROR")),
  ].filter((list) => list !== undefined);
  if (values.only && named.length === 0) throw new UsageError("bench: --only needs a MIRROR");
  const files = FORMS.flatMap((form) => {
    const file = values[form];
    return file === undefined ? [] : [{ form, file }];
  });
  if (files.filter(({ file }) => file === "-").length > 1) {
    throw new UsageError("bench: only one of --json, --markdown and --html can be -");
  }
  return {
    wantsHelp: values.help === true,
    plan: {
      workingDirectory: path.resolve(cwd, values.directory),
      named,
      onlyNamed: values.only,
      mirrorAuth: mirrorAuth(env["GO_ACCEL_MIRROR_AUTH"] ?? "", "GO_ACCEL_MIRROR_AUTH"),
      modules: parseModules(values.modules),
      takesUnknown: values["all-modules"],
      precision: percent(values.precision, "--precision") / 100,
      budgetMs: parseBudget(values.budget),
      seed: values.seed,
    },
    files,
    applies: values.apply,
  };
}

function parseModules(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MAX_MODULES) return count;
  throw new UsageError(`bench: --modules is "${text}"; expected a number from 1 to ${MAX_MODULES}`);
}

function parseBudget(text: string): number {
  const ms = parseDurationMs(text) ?? 0;
  if (ms > 0 && ms <= MAX_BUDGET_MS) return ms;
  throw new UsageError(
    `bench: --budget is "${text}"; expected a time up to 60m, such as 90s or 1m30s`,
  );
}
