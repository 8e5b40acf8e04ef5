/** One setting of a git configuration, as `section.key` in lower case, without the subsection. */
export interface GitSetting {
  name: string;
  value: string;
}

const SECTION = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:\\.|[^"\\])*")?\s*\]/;
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/s;

/**
 * Reads the settings of a configuration file (git-config). Lines that git would not read are
 * skipped: git itself complains of them.
 */
export function parseGitConfig(text: string): GitSetting[] {
  const settings: GitSetting[] = [];
  let section = "";
  for (const whole of joinLines(text)) {
    const header = SECTION.exec(whole);
    if (header?.[1] !== undefined) section = header[1].toLowerCase().replace(/\..*$/, "");
    // A setting may follow on the line of its section.
    const line = header ? whole.slice(header[0].length) : whole;
    const [, key, value = ""] = SETTING.exec(line) ?? [];
    if (key === undefined) continue;
    settings.push({ name: `${section}.${key.toLowerCase()}`, value: readValue(value) });
  }
  return settings;
}

/** A backslash at the end of a line continues a value on the next. */
function joinLines(text: string): string[] {
  return text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n");
}

/** Without the spaces around it, its quotes, and a comment behind it. */
function readValue(text: string): string {
  let value = "";
  /** Length up to the last character that belongs to the value: spaces count if others follow. */
  let end = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') {
      quoted = !quoted;
      end = value.length;
    } else if (!quoted && (char === "#" || char === ";")) {
      break;
    } else if (char === "\\") {
      value += meaningOf(text.charAt(++at));
      end = value.length;
    } else if (quoted || !/\s/.test(char)) {
      value += char;
      end = value.length;
    } else if (value !== "") {
      value += char;
    }
  }
  return value.slice(0, end);
}

function meaningOf(char: string): string {
  const meanings: Readonly<Record<string, string>> = { n: "\n", t: "\t", b: "\b" };
  return meanings[char] ?? char;
}
