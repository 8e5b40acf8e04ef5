import { isRecordable } from "./go-command-log.ts";

/** Settings of go that a step may have as variables of its own, and that hold no secrets. */
export const FAILURE_SETTINGS = [
  "CGO_ENABLED",
  "GO111MODULE",
  "GOARCH",
  "GOENV",
  "GOINSECURE",
  "GOMODCACHE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOOS",
  "GOPRIVATE",
  "GOPROXY",
  "GOSUMDB",
  "GOTOOLCHAIN",
  "GOVCS",
  "GOWORK",
] as const;

type FailureSetting = (typeof FAILURE_SETTINGS)[number];

/** How many commands the wrapper tells of. */
export const MAX_FAILURES = 16;

/** In place of a GOPROXY that has credentials. */
const HIDDEN = "@";
const MODES = ["mod", "readonly", "vendor"] as const;

/** A go command that failed, with what go must be given to meet the same fault again. */
export interface FailedCommand {
  /** In which it worked, absolute. */
  dir: string;
  /** As in the log of commands, such as `test -race ./...`. */
  command: string;
  /** Values of the flags, or of those in GOFLAGS; undefined for none. */
  mod: (typeof MODES)[number] | undefined;
  modfile: string | undefined;
  tags: string | undefined;
  /** Variables that it had; GOPROXY is not among them if it is hidden. */
  settings: Partial<Record<FailureSetting, string>>;
  /** Its GOPROXY has credentials, so it is not known here. */
  hidesMirrors: boolean;
}

/**
 * Reads what the wrapper told of failed commands, in the order in which they ended. The job's steps can
 * write anything into the file, so a line that is not as the wrapper writes it is skipped. Pure.
 */
export function parseGoFailures(text: string): FailedCommand[] {
  return text
    .split("\n")
    .slice(0, MAX_FAILURES)
    .flatMap((line) => tryParseLine(line) ?? []);
}

function tryParseLine(line: string): FailedCommand | undefined {
  const [version, dir = "", command = "", mod = "", modfile = "", tags = "", ...rest] =
    line.split("\t");
  if (version !== "go1" || rest.pop() !== ";") return undefined;
  if (!dir.startsWith("/") || !isRecordable(command) || !/^[\w.,! ]*$/.test(tags)) return undefined;
  const mode = MODES.find((known) => known === mod);
  if (mod !== "" && !mode) return undefined;
  const settings: FailedCommand["settings"] = {};
  for (const one of rest) {
    const name = FAILURE_SETTINGS.find((known) => one.startsWith(`${known}=`));
    if (!name) return undefined;
    settings[name] = one.slice(name.length + 1);
  }
  const { GOPROXY, ...others } = settings;
  const hidesMirrors = GOPROXY === HIDDEN;
  return {
    dir,
    command,
    mod: mode,
    modfile: modfile || undefined,
    tags: tags || undefined,
    settings: hidesMirrors ? others : settings,
    hidesMirrors,
  };
}
