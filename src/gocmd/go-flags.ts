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

function nameOf(flag: string): string | undefined {
  return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}
