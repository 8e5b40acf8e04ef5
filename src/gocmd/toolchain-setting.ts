import { parseEnvFile } from "./env-file.ts";

/** Where the go command takes a setting from, in its order. The first that names it wins. */
export interface SettingSources {
  /** The environment variable; undefined if it is not set. */
  variable: string | undefined;
  /** Text of the file that GOENV names (`go env -w`); undefined if there is none. */
  userFile: string | undefined;
  /** Text of `$GOROOT/go.env`; undefined before go1.21. */
  rootFile: string | undefined;
}

/**
 * GOTOOLCHAIN as a go command of the job has it. We cannot ask `go env`, because we set the
 * variable ourselves so that `go env` does not switch toolchains. Empty if nothing sets it.
 */
export function readToolchainSetting(sources: SettingSources): string {
  return readGoSetting("GOTOOLCHAIN", sources) ?? "";
}

/** Any setting, without a go command. Undefined if nothing sets it: go then has a default of its own. */
export function readGoSetting(
  name: string,
  { variable, userFile, rootFile }: SettingSources,
): string | undefined {
  return variable || (findSetting(userFile, name) ?? findSetting(rootFile, name));
}

function findSetting(text: string | undefined, name: string): string | undefined {
  return text === undefined ? undefined : parseEnvFile(text).get(name)?.trim();
}
