import type { GoMod } from "../../gomod/go-mod.ts";
import type { GoSumEntry } from "../../gomod/go-sum.ts";
import type { ParseError } from "../../lib/errors.ts";

/** The environment of the command line. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The names that `go env` is asked for. */
export const SETTING_NAMES = [
  "GO111MODULE",
  "GOAUTH",
  "GOCACHE",
  "GOENV",
  "GOFLAGS",
  "GOMOD",
  "GOMODCACHE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOPRIVATE",
  "GOPROXY",
  "GOROOT",
  "GOSUMDB",
  "GOTMPDIR",
  "GOVERSION",
  "GOWORK",
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

/** The go command of PATH, and what it says of itself. */
export interface GoFacts {
  /** As `go env` prints them; empty for what this version does not know. */
  settings: Readonly<Record<SettingName, string>>;
  /** GOTOOLCHAIN as go commands of the user have it. */
  toolchain: string;
  /** The file of `go env -w`; undefined if there is none. */
  userFile: { path: string; text: string } | undefined;
  /** Text of `$GOROOT/go.env`, which holds go's own defaults. */
  rootFile: string;
  /** The next go.mod in the folder or above it, whether go heeds it or not. */
  nearestGoMod: string | undefined;
}

/** The module of the folder, as its files tell. */
export interface ProjectFacts {
  /** Folder of go.mod. */
  dir: string;
  /** A file that cannot be read has an error in its place. */
  goMod: GoMod | ParseError;
  /** Undefined if there is no go.sum. */
  goSum: { text: string; entries: readonly GoSumEntry[] | ParseError } | undefined;
  /** Whether a go.work is in effect: then go.work.sum counts too. */
  inWorkspace: boolean;
  hasVendor: boolean;
}
