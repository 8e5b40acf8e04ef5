/** Credentials of one machine. */
export interface NetrcEntry {
  machine: string;
  login: string;
  password: string;
}

/**
 * Reads a netrc file as the go command does (cmd/go/internal/auth): a `default` entry ends it, the
 * body of a `macdef` is skipped up to a blank line, and so is an entry without login or password.
 * Never throws: a file that is not a netrc has no entries.
 */
export function parseNetrc(text: string): NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let entry: Partial<NetrcEntry> = {};
  let inMacro = false;
  for (const line of text.split(/\r?\n/)) {
    if (inMacro) {
      inMacro = line !== "";
      continue;
    }
    const fields = line.trim().split(/\s+/);
    for (let index = 0; index + 1 < fields.length; index += 2) {
      const [keyword, value = ""] = fields.slice(index, index + 2);
      if (keyword === "machine") entry = { machine: value };
      else if (keyword === "login") entry.login = value;
      else if (keyword === "password") entry.password = value;
      else if (keyword === "macdef") inMacro = true;
      const { machine, login, password } = entry;
      if (machine && login && password) {
        entries.push({ machine, login, password });
        entry = {};
      }
    }
    if (fields[0] === "default") break;
  }
  return entries;
}
