/*
 * Names of files in a module's zip, by the rules of golang.org/x/mod/module (CheckFilePath) and
 * golang.org/x/mod/zip, which the go command applies when it unpacks.
 */

/** ASCII without what shells or file systems give a meaning, and letters of any script. */
const FILE_CHARACTERS = /^[-A-Za-z0-9!#$%&()+,.=@[\]^_{}~ \p{L}]+$/u;
/**
 * Letters that came after Unicode 15.0, of which Go's tables are: to go they are none. JavaScript knows
 * newer ones.
 */
const LATER_LETTERS = toCharacterClass(`
  88f c5c cdc 1c89-1c8a a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 105c0-105f3 10940-10959
  10d4a-10d65 10d6f-10d85 10ec2-10ec7 11380-11389 1138b 1138e 11390-113b5 113b7 113d1
  113d3 11bc0-11be0 11db0-11ddb 13460-143fa 16100-1611d 16d40-16d6c 16ea0-16eb8
  16ebb-16ed3 16ff2-16ff3 187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1e5d0-1e5ed 1e5f0
  1e6c0-1e6de 1e6e0-1e6e2 1e6e4-1e6e5 1e6e7-1e6ed 1e6f0-1e6f4 1e6fe-1e6ff 2b73a-2b73f
  2cea2-2cead 2ebf0-2ee5d 323b0-33479
`);
const DOTS = /^\.+$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether the go command accepts `file`, relative and with slashes, as the path of a file. Pure. */
export function isValidFilePath(file: string): boolean {
  return file.split("/").every(isValidElement);
}

/** Of ranges of code points in hexadecimal. */
function toCharacterClass(ranges: string): RegExp {
  const escaped = (range: string) => range.replaceAll(/[0-9a-f]+/g, (code) => `\\u{${code}}`);
  return new RegExp(`[${ranges.trim().split(/\s+/).map(escaped).join("")}]`, "u");
}

function isValidElement(element: string): boolean {
  return (
    FILE_CHARACTERS.test(element) &&
    !LATER_LETTERS.test(element) &&
    !DOTS.test(element) &&
    !element.endsWith(".") &&
    !WINDOWS_DEVICE.test(element)
  );
}

/** Dotted and dotless i are each a letter of their own: languages differ in what they pair. */
const UNFOLDED = /[\u0130\u0131]/u;
const PLAIN = /^[\0-@[-\x7f]*$/;

/**
 * The same for names that differ in case alone, by Unicode's simple folding, as file systems may
 * take them for one. Pure.
 */
export function foldCase(name: string): string {
  return PLAIN.test(name) ? name : Array.from(name, foldCharacter).join("");
}

function foldCharacter(character: string): string {
  if (UNFOLDED.test(character)) return character;
  const upper = keepOne(character.toUpperCase(), character);
  return keepOne(upper.toLowerCase(), upper);
}

/** Simple folding never makes several characters of one, as `ß` becomes `SS`. */
function keepOne(mapped: string, character: string): string {
  return Array.from(mapped).length === 1 ? mapped : character;
}
