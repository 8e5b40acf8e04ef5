import path from "node:path";
import type { Settings } from "../app/job/settings.ts";
import { SETTINGS } from "../inputs/input-table.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { ConfigError } from "../lib/errors.ts";

/** They need GitHub's API, or its runner. */
const ONLY_ON_GITHUB: readonly string[] = [SETTINGS.prComment.name, SETTINGS.problemMatcher.name];

/** The inputs that jobs of any CI system have. */
export const CI_INPUTS = Object.values(SETTINGS).filter(
  ({ name }) => !ONLY_ON_GITHUB.includes(name),
);

/** What stands for an input that is not given. */
export interface CiDefaults {
  /** The folder in which the command runs. */
  cwd: string;
  /** Text that separates jobs. */
  scope: string;
  /** The user's caches. */
  cacheDir: string;
}

/**
 * Reads and checks the settings. `given` returns the text of an input, empty if there is none.
 * Throws one `ConfigError` for all that is wrong.
 */
export function readSettings(
  given: (input: string) => string,
  { cwd, scope, cacheDir }: CiDefaults,
): Settings {
  const instead = new Map([
    [SETTINGS.cacheBackend.name, `dir:${path.join(cacheDir, "go-accel", "cache")}`],
    [SETTINGS.cacheScope.name, scope],
  ]);
  const read = (name: string) =>
    ONLY_ON_GITHUB.includes(name) ? "" : given(name) || (instead.get(name) ?? "");
  const settings = readInputs(read, cwd);
  if (settings.cacheBackend.kind !== "github") return settings;
  const allowed = "dir:/absolute/path or s3://bucket/prefix: jobs elsewhere cannot reach GitHub's";
  throw new ConfigError([{ input: SETTINGS.cacheBackend.name, value: "github", allowed }]);
}
