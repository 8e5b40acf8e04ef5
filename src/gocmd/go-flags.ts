/**
 * The flags of a GOFLAGS setting, as the go command splits it (cmd/internal/quoted): at white space,
 * where a flag may stand in single or double quotes as a whole. Nothing is unescaped, and quotes
 * inside a flag are part of it. Undefined for a quote without an end, at which every go command
 * fails.
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
 * The value of a flag in GOFLAGS, where the last one wins; empty for a flag without a value, and
 * undefined where it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
export function findGoFlag(goFlags: string, name: string): string | undefined {
  const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => nameOf(flag) === name);
  return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}

function nameOf(flag: string): string | undefined {
  return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}
