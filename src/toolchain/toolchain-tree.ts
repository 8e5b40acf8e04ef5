/*
 * What the module of a toolchain holds, and how that differs from an installed Go
 * (https://go.dev/ref/mod#toolchain, cmd/distpack): its go.mod files have another name, as a module
 * holds none but its own, and a module's files have no modes.
 */

const PROGRAM_FOLDERS: readonly string[] = ["bin/", "pkg/tool/"];
const SCRIPT = /\.(?:bash|sh|pl|rc)$/;
/** Runs programs of another platform: `go_js_wasm_exec`. */
const RUNNER = /(?:^|\/)go_[^/]*_[^/]*_exec$/;

const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;

/** Name of a module's file in GOROOT; slashes as in the module. */
export function nameInGoRoot(name: string): string {
  return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}

/** The other way round. A module may hold one go.mod: its own, which GOROOT does not have. */
export function nameInModule(name: string): string {
  return name.replace(/\/go\.mod$/, "/_go.mod");
}

/** Mode by the file's name alone: those in a zip are not covered by its hash. */
export function modeInGoRoot(name: string): number {
  const isProgram =
    PROGRAM_FOLDERS.some((folder) => name.startsWith(folder)) ||
    SCRIPT.test(name) ||
    RUNNER.test(name);
  return isProgram ? PROGRAM_MODE : FILE_MODE;
}

/**
 * Time of all files of an installed Go, in milliseconds since the epoch: the one in its VERSION file,
 * which archives of a release have too. go's index of a package depends on the times of its files, so
 * that of a restored build cache fits only if they do not change from machine to machine. Undefined for
 * a version without a time.
 */
export function parseReleaseTime(versionFile: string): number | undefined {
  const [, time = ""] = /^time (\S+)$/m.exec(versionFile) ?? [];
  const timeMs = Date.parse(time);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

/** The release in a VERSION file, as in `release.ts`, or undefined for a build that is none. */
export function parseVersionFile(text: string): string | undefined {
  return /^go(\d[0-9a-z.]*)(?:\s|$)/.exec(text)?.[1];
}
