import { createHash } from "node:crypto";
import type { LoggedCommand } from "../../gocmd/go-command-log.ts";
import type { StartReport } from "../../report/model/model.ts";

/** Commands that build. What a job lists or downloads says little of it. */
const BUILDS = /^(?:build|install|run|test|vet)(?: |$)/;
/** The parts of the profile that say what is built, and not with which machine. */
const PROFILE = [
  "profile GOFLAGS",
  "profile GOEXPERIMENT",
  "profile CGO_ENABLED",
  "profile target",
];
const DIGITS = 8;

/**
 * What a job builds, as a short text: Go version, target, GOFLAGS and its go commands with their flags
 * and tags. It tells the legs of a matrix apart that have the same names. Pure.
 */
export function legOf(
  { go, keyParts }: Pick<StartReport, "go" | "keyParts">,
  commands: readonly Pick<LoggedCommand, "command" | "tags">[],
): string {
  const settings = PROFILE.map((name) => keyParts.find((part) => part.name === name)?.value ?? "");
  const built = commands
    .filter(({ command }) => BUILDS.test(command))
    .map(({ command, tags = "" }) => `${command} ${tags}`);
  const text = JSON.stringify([go.version, settings, [...new Set(built)].sort()]);
  return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}
