/** What a job's later commands are to have. */
export interface ShellSettings {
  /** Variables, by name. */
  variables: ReadonlyMap<string, string>;
  /** Folders for the beginning of PATH; the last one becomes the first. */
  pathDirs: readonly string[];
  /** What the shell runs when it ends; it may use `$?`. Undefined for nothing. */
  onExit: string | undefined;
}

/** The settings as commands of a POSIX shell, one on each line. Pure. */
export function renderShell({ variables, pathDirs, onExit }: ShellSettings): string {
  const lines = [
    ...[...variables].map(([name, value]) => `export ${name}=${quote(value)}`),
    ...pathDirs.map((dir) => `export PATH=${quote(dir)}:"$PATH"`),
    ...(onExit === undefined ? [] : [`trap ${quote(onExit)} EXIT`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** A text as one word of a POSIX shell. Pure. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
