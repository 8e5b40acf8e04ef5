/** Where the go command takes a setting from, in its order: the first that names it wins. */
export interface SettingSources {
  /** The environment variable; undefined where it is not set. */
  variable: string | undefined;
  /** Text of the file that GOENV names (`go env -w`); undefined where there is none. */
  userFile: string | undefined;
  /** Text of `$GOROOT/go.env`; undefined before go1.21. */
  rootFile: string | undefined;
}

/**
 * GOTOOLCHAIN as a go command of the job has it. `go env` cannot be asked: to keep it from
 * switching we set the variable ourselves. Empty where nothing sets it.
 */
export function readToolchainSetting({ variable, userFile, rootFile }: SettingSources): string {
  if (variable) return variable;
  return findSetting(userFile, "GOTOOLCHAIN") ?? findSetting(rootFile, "GOTOOLCHAIN") ?? "";
}

/** Files of `NAME=value` lines; blank ones and those with a `#` at the beginning say nothing. */
function findSetting(text: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  const line = text?.split(/\r?\n/).find((candidate) => candidate.startsWith(prefix));
  return line?.slice(prefix.length).trim();
}
