/** What a header says. None of it has to be right. */
export interface TarHeader {
  name?: string | Buffer;
  /** Comes before the name; only in a POSIX header. */
  prefix?: string;
  /** One character. Default: a file. */
  type?: string;
  mode?: number;
  sizeBytes?: number;
  mtimeSeconds?: number;
  linkName?: string;
  /** Default: that of POSIX. */
  magic?: string;
}

const BLOCK_BYTES = 512;
const CHECKSUM_OFFSET = 148;

/** A header with its checksum. */
export function tarHeader(header: TarHeader): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  const octal = (value: number, offset: number, length: number) =>
    block.write(value.toString(8).padStart(length - 1, "0"), offset, "latin1");
  Buffer.from(header.name ?? "file").copy(block, 0, 0, 100);
  octal(header.mode ?? 0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(header.sizeBytes ?? 0, 124, 12);
  octal(header.mtimeSeconds ?? 0, 136, 12);
  block.write(header.type ?? "0", 156, "latin1");
  block.write(header.linkName ?? "", 157, "utf8");
  block.write(header.magic ?? "ustar\x0000", 257, "latin1");
  block.write(header.prefix ?? "", 345, "utf8");
  return withChecksum(block);
}

/** The header with the checksum that belongs to it as it is now. */
export function withChecksum(block: Buffer): Buffer {
  block.fill(" ", CHECKSUM_OFFSET, CHECKSUM_OFFSET + 8);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, CHECKSUM_OFFSET, "latin1");
  return block;
}

/** A header and its content, padded to whole blocks. */
export function tarEntry(header: TarHeader, content: string | Buffer = ""): Buffer {
  const bytes = Buffer.from(content);
  const padding = Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES);
  return Buffer.concat([tarHeader({ sizeBytes: bytes.length, ...header }), bytes, padding]);
}

/** An extended header of POSIX for the entry behind it. */
export function paxEntry(attributes: Readonly<Record<string, string>>, type = "x"): Buffer {
  const lines = Object.entries(attributes).map(([keyword, value]) => {
    const rest = ` ${keyword}=${value}\n`;
    const restBytes = Buffer.byteLength(rest);
    let lengthBytes = restBytes + 1;
    while (String(lengthBytes).length + restBytes !== lengthBytes) lengthBytes++;
    return lengthBytes + rest;
  });
  return tarEntry({ name: "PaxHeaders/x", type }, lines.join(""));
}

/** A long name as GNU tar has it, for the entry behind it. */
export function gnuNameEntry(name: string): Buffer {
  return tarEntry({ name: "././@LongLink", type: "L" }, `${name}\0`);
}

/** These entries, and the blocks that end an archive. */
export function tarArchive(...entries: readonly Buffer[]): Buffer {
  return Buffer.concat([...entries, Buffer.alloc(2 * BLOCK_BYTES)]);
}
