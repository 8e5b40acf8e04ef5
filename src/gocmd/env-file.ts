/**
 * The file that `go env -w` writes and that GOENV names: lines `NAME=value`. As go does, a line that
 * is no setting is passed over, and of several lines for a name the last one counts.
 */
export type EnvSettings = ReadonlyMap<string, string>;

/** For each name the new value; undefined if its lines go. */
export type EnvChanges = ReadonlyMap<string, string | undefined>;

/** The settings of a file. Pure. */
export function parseEnvFile(text: string): EnvSettings {
  return new Map(
    text.split("\n").flatMap((line): [string, string][] => {
      const name = nameIn(line);
      return name === undefined ? [] : [[name, line.slice(name.length + 1)]];
    }),
  );
}

/** The text of the file after the changes. All other lines stay. Pure. */
export function changeEnvFile(text: string, changes: EnvChanges): string {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  const kept = lines.filter((line) => {
    const name = nameIn(line);
    return name === undefined || !changes.has(name);
  });
  const added = [...changes].flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return [...kept, ...added].map((line) => `${line}\n`).join("");
}

/** What has to change in a file that has the settings `before` so that it has `after`. Pure. */
export function diffEnvFiles(before: EnvSettings, after: EnvSettings): EnvChanges {
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...names]
      .filter((name) => before.get(name) !== after.get(name))
      .map((name) => [name, after.get(name)]),
  );
}

/** Undefined for a line that go passes over. */
function nameIn(line: string): string | undefined {
  const end = line.indexOf("=");
  return end > 0 && /^[A-Z]/.test(line) ? line.slice(0, end) : undefined;
}
