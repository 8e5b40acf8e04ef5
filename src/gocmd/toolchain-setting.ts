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
export function readToolchainSetting({ variable, userFile, rootFile }: SettingSources): string {
  if (variable) return variable;
  return findSetting(userFile, "GOTOOLCHAIN") ?? findSetting(rootFile, "GOTOOLCHAIN") ?? "";
}

/** Files of `NAME=value` lines. Blank lines and lines that begin with `#` are skipped. */
function findSetting(text: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  const line = text?.split(/\r?\n/).find((candidate) => candidate.startsWith(prefix));
  return line?.slice(prefix.length).trim();
}
