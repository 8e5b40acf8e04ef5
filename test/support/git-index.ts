const STAT_BYTES = 40;
const MODE_AT = 24;
const ID_BYTES = 20;
const REGULAR_FILE = 0o100644;

/**
 * An index in which git tracks regular files of these names: version 2 of gitformat-index, with zeros
 * for the ids of contents and for the checksum, as `index.skipHash` leaves it.
 */
export function formatGitIndex(names: readonly string[]): Buffer {
  const header = Buffer.alloc(12);
  header.write("DIRC");
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(names.length, 8);
  return Buffer.concat([header, ...[...names].sort().map(formatEntry), Buffer.alloc(ID_BYTES)]);
}

function formatEntry(name: string): Buffer {
  const head = Buffer.alloc(STAT_BYTES + ID_BYTES + 2);
  head.writeUInt32BE(REGULAR_FILE, MODE_AT);
  head.writeUInt16BE(Buffer.byteLength(name), STAT_BYTES + ID_BYTES);
  const entry = Buffer.concat([head, Buffer.from(name)]);
  // At least one NUL ends the name, up to a multiple of eight bytes.
  return Buffer.concat([entry, Buffer.alloc(8 - (entry.length % 8))]);
}
