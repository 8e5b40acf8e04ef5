import { createHash } from "node:crypto";

/**
 * The flags of a GOFLAGS setting, split at white space as the go command does
 * (cmd/internal/quoted). A whole flag may be in single or double quotes. Nothing is unescaped, and
 * quotes inside a flag are part of it. Undefined if a quote does not end: every go command fails
 * then.
 */
export function splitGoFlags(goFlags: string): string[] | undefined {
  const flags: string[] = [];
  let position = 0;
  for (;;) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(goFlags);
    if (!match) return SPACE_TO_END.test(goFlags.slice(position)) ? flags : undefined;
    flags.push(match[1] ?? match[2] ?? match[3] ?? "");
    position = TOKEN.lastIndex;
  }
}

const TOKEN = /[ \t\n\r]*(?:"([^"]*)"|'([^']*)'|([^"' \t\n\r][^ \t\n\r]*))/y;
const SPACE_TO_END = /^[ \t\n\r]*$/;

/**
 * The value of a flag in GOFLAGS; the last one wins. Empty for a flag without a value, and
 * undefined if it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
export function findGoFlag(goFlags: string, name: string): string | undefined {
  const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => nameOf(flag) === name);
  return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}

/** Whether a flag that is true or false is true in GOFLAGS. Values are those of strconv.ParseBool. */
export function isGoFlagSet(goFlags: string, name: string): boolean {
  const value = findGoFlag(goFlags, name);
  return value !== undefined && /^(?:|1|t|T|TRUE|true|True)$/.test(value);
}

function nameOf(flag: string): string | undefined {
  return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}

const HASH_CHARS = 8;
const SHOWN = /^(--?[A-Za-z][\w.-]*)(?:=(.*))?$/s;

/**
 * GOFLAGS for people: each flag by its name, with a short hash of its value, which may be a secret.
 * Equal values have equal hashes. What `keep` returns is a part of the value that is public; it
 * follows the hash in brackets.
 */
export function hideFlagValues(
  goFlags: string,
  keep: (value: string) => string | undefined = () => undefined,
): string {
  const hide = (value: string) => {
    const kept = keep(value);
    return `#${shortHash(value)}${kept === undefined ? "" : `(${kept})`}`;
  };
  const flags = splitGoFlags(goFlags);
  if (!flags) return hide(goFlags);
  return flags
    .map((flag) => {
      const [, name, value] = SHOWN.exec(flag) ?? [];
      if (name === undefined) return hide(flag);
      return value === undefined ? name : `${name}=${hide(value)}`;
    })
    .join(" ");
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
