/** Begins the object file in a package's archive; the number changes with the format. */
const MAGIC = /\0go1\d\dld/;
/** A symbol that each package defines, with the package's path behind it. */
const NAME_PREFIX = Buffer.from("go:cuinfo.packagename.");
/** Magic, fingerprint and flags come before the offsets of the blocks. */
const OFFSETS_AT = 8 + 8 + 4;
/** Numbers of the blocks of symbols that the object defines: the first, and the one after the last. */
const FIRST_SYMBOLS = 3;
const AFTER_SYMBOLS = 7;
/** Name (length and offset), ABI, type, two bytes of flags, size, alignment. */
const SYMBOL_BYTES = 8 + 2 + 1 + 1 + 1 + 4 + 4;

/**
 * The path of the package whose compiled archive this is. Undefined for any other file, and for an
 * archive of a format that is not known. The layout is that of cmd/internal/goobj. Pure.
 */
export function readPackagePath(archive: Buffer): string | undefined {
  if (archive.toString("latin1", 0, 8) !== "!<arch>\n") return undefined;
  const start = findObject(archive);
  if (start === undefined) return undefined;
  const word = (at: number) =>
    at >= 0 && at + 4 <= archive.length ? archive.readUInt32LE(at) : undefined;
  const offsetOf = (block: number) => word(start + OFFSETS_AT + 4 * block);
  const [first, end] = [offsetOf(FIRST_SYMBOLS), offsetOf(AFTER_SYMBOLS)];
  if (first === undefined || end === undefined) return undefined;
  const last = Math.min(start + end, archive.length) - SYMBOL_BYTES;
  for (let symbol = start + first; symbol <= last; symbol += SYMBOL_BYTES) {
    const [length = 0, offset = 0] = [word(symbol), word(symbol + 4)];
    if (length <= NAME_PREFIX.length) continue;
    const name = archive.subarray(start + offset, start + offset + length);
    if (name.length === length && name.indexOf(NAME_PREFIX) === 0) {
      return name.toString("utf8", NAME_PREFIX.length);
    }
  }
  return undefined;
}

/** Where the object begins in the archive. What comes before it may quote the magic's letters. */
function findObject(archive: Buffer): number | undefined {
  for (let at = archive.indexOf("\0go1"); at >= 0; at = archive.indexOf("\0go1", at + 1)) {
    if (MAGIC.test(archive.toString("latin1", at, at + 8))) return at;
  }
  return undefined;
}
