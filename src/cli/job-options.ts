import type { JobWords } from "../ci/read-job.ts";
import type { CliIo } from "./io.ts";

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** An option with a value. */
const VALUE = { type: "string" } as const;

/** What a command may be told of its job. */
export const JOB_OPTIONS = {
  job: VALUE,
  event: VALUE,
  ref: VALUE,
  commit: VALUE,
  "default-branch": VALUE,
  "state-dir": VALUE,
} as const;

/** Options with a value, by name. */
export function valueOptions(names: readonly string[]): Record<string, typeof VALUE> {
  return Object.fromEntries(names.map((name) => [name, VALUE]));
}

/** The variable that stands for an option: `GO_ACCEL_CACHE_BACKEND` for `--cache-backend`. */
function variableOf(option: string): string {
  return `GO_ACCEL_${option.replaceAll("-", "_").toUpperCase()}`;
}

/** Reads the text of an option, or else of its variable; undefined if neither is given. */
export function optionReader(
  options: Options,
  { env }: Pick<CliIo, "env">,
): (name: string) => string | undefined {
  return (name) => {
    const option = options[name];
    return (typeof option === "string" ? option : env[variableOf(name)])?.trim() || undefined;
  };
}

export function readJobWords(given: (name: string) => string | undefined): JobWords {
  return {
    job: given("job"),
    event: given("event"),
    ref: given("ref"),
    commit: given("commit"),
    defaultBranch: given("default-branch"),
  };
}

/** Options of `save`, which may have their variables set for the whole job. */
const SAVE_OPTIONS: readonly string[] = ["status", "summary-file", "report-dir"];

/** Variables that look like settings, but are none: a mistyped one would be without effect. Pure. */
export function findUnknownVariables(
  env: CliIo["env"],
  options: Readonly<Record<string, unknown>>,
): string[] {
  const known = new Set([...Object.keys(options), ...SAVE_OPTIONS].map(variableOf));
  return Object.keys(env).filter((name) => name.startsWith("GO_ACCEL_") && !known.has(name));
}
