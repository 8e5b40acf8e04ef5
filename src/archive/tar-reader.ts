import { isUtf8 } from "node:buffer";
import { damaged } from "./seal.ts";

/**
 * Receives what an archive holds, in its order. Names are relative, with slashes and without `.` or
 * `..`.
 */
export interface TarSink {
  folder(name: string, mode: number, mtimeSeconds: number): void;
  /** Exactly `sizeBytes` of content follow, in pieces, and then `endFile`. */
  beginFile(name: string, mode: number, mtimeSeconds: number, sizeBytes: number): void;
  /** `content` is valid only until this returns. */
  append(content: Buffer): void;
  endFile(): void;
}

export interface TarReader {
  /** Takes the next bytes of the archive. Throws `CacheError` if it is not an archive of ours. */
  write(bytes: Buffer): void;
  /** Throws `CacheError` if the archive is not complete. */
  end(): void;
}

const BLOCK_BYTES = 512;
/** Paths are far shorter, and nothing else that we need of an extended header is longer. */
const MAX_EXTENDED_BYTES = 1 << 20;

interface Header {
  /**
   * As in the header. If a long name replaces it, it may be cut within a character. A view of the
   * input, so it is valid only while the header is handled.
   */
  name: Buffer;
  mode: number;
  sizeBytes: number;
  mtimeSeconds: number;
  type: string;
}

/** What follows a header. */
interface Body {
  type: string;
  sizeBytes: number;
  leftBytes: number;
  /** The bytes of the body, if the reader itself needs them. */
  parts: Buffer[] | undefined;
}

/** Attributes that an extended header gives to the entry after it. */
interface Extension {
  name?: Buffer;
  sizeBytes?: number;
  mtimeSeconds?: number;
}

/**
 * Reads the files and folders of a tar archive as GNU tar and bsdtar write them: ustar, with long
 * names in GNU's or in POSIX's form. Throws for anything else, above all for links, as no layer of
 * ours holds it. The format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function createTarReader(sink: TarSink): TarReader {
  let begun = Buffer.alloc(0);
  /** The body that is being read. */
  let body: Body | undefined;
  let paddingBytes = 0;
  let extension: Extension = {};
  let isEnded = false;

  function begin(header: Header): void {
    if (header.type === "L" || header.type === "x" || header.type === "g") {
      if (header.sizeBytes > MAX_EXTENDED_BYTES) throw damaged();
      body = openBody(header.type, header.sizeBytes, []);
    } else {
      const { mode, type } = header;
      const name = readUtf8(extension.name ?? header.name);
      const { sizeBytes = header.sizeBytes, mtimeSeconds = header.mtimeSeconds } = extension;
      extension = {};
      if (type === "5") {
        sink.folder(plainName(name.replace(/\/+$/, "")), mode, mtimeSeconds);
        return;
      }
      if (type !== "0") throw damaged();
      sink.beginFile(plainName(name), mode, mtimeSeconds, sizeBytes);
      body = openBody(type, sizeBytes);
    }
    if (body.leftBytes === 0) finishBody();
  }

  function takeBody(bytes: Buffer): void {
    if (!body) return;
    if (body.parts) body.parts.push(Buffer.from(bytes));
    else sink.append(bytes);
    body.leftBytes -= bytes.length;
    if (body.leftBytes === 0) finishBody();
  }

  function finishBody(): void {
    if (!body) return;
    const { type, sizeBytes, parts } = body;
    paddingBytes = (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
    body = undefined;
    if (!parts) sink.endFile();
    else if (type === "L") {
      const name = Buffer.concat(parts);
      extension.name = cString(name, 0, name.length);
    } else if (type === "x") extension = { ...extension, ...readPax(Buffer.concat(parts)) };
  }

  function takeHeader(bytes: Buffer, at: number): void {
    const header = parseHeader(bytes, at);
    if (header) begin(header);
    else isEnded = true;
  }

  return {
    write(bytes) {
      let at = 0;
      while (at < bytes.length && !isEnded) {
        if (body) {
          const length = Math.min(body.leftBytes, bytes.length - at);
          takeBody(bytes.subarray(at, at + length));
          at += length;
        } else if (paddingBytes > 0) {
          const length = Math.min(paddingBytes, bytes.length - at);
          paddingBytes -= length;
          at += length;
        } else if (begun.length === 0 && bytes.length - at >= BLOCK_BYTES) {
          takeHeader(bytes, at);
          at += BLOCK_BYTES;
        } else {
          const length = Math.min(BLOCK_BYTES - begun.length, bytes.length - at);
          const block = Buffer.concat([begun, bytes.subarray(at, at + length)]);
          at += length;
          begun = block.length < BLOCK_BYTES ? block : Buffer.alloc(0);
          if (block.length === BLOCK_BYTES) takeHeader(block, 0);
        }
      }
    },
    end() {
      if (!isEnded) throw damaged();
    },
  };
}

function openBody(type: string, sizeBytes: number, parts?: Buffer[]): Body {
  return { type, sizeBytes, leftBytes: sizeBytes, parts };
}

/** Parses the block at `at`; undefined for the block of zeros that ends an archive. */
function parseHeader(bytes: Buffer, at: number): Header | undefined {
  let sum = 8 * SPACE;
  for (let index = 0; index < 148; index++) sum += bytes[at + index] ?? 0;
  for (let index = 156; index < BLOCK_BYTES; index++) sum += bytes[at + index] ?? 0;
  if (sum === 8 * SPACE && bytes[at + 148] === 0) return undefined;
  if (sum !== readOctal(bytes, at + 148, 8)) throw damaged();
  const name = cString(bytes, at, 100);
  const prefix = isUstar(bytes, at + 257) ? cString(bytes, at + 345, 155) : NOTHING;
  const type = bytes[at + 156] ?? 0;
  return {
    name: prefix.length === 0 ? name : Buffer.concat([prefix, SLASH, name]),
    mode: readOctal(bytes, at + 100, 8) & 0o777,
    sizeBytes: readSize(bytes, at + 124),
    mtimeSeconds: readOctal(bytes, at + 136, 12),
    type: type === 0 ? "0" : String.fromCharCode(type),
  };
}

/** GNU's own format has a space instead of the zero. */
function isUstar(bytes: Buffer, at: number): boolean {
  return bytes[at + 5] === 0 && bytes.toString("latin1", at, at + 5) === "ustar";
}

const DIGIT_0 = 0x30;
const DIGIT_7 = 0x37;
const SPACE = 0x20;
const SLASH = Buffer.from("/");
const NOTHING = Buffer.alloc(0);
const LINE_END = 0x0a;

function readSize(bytes: Buffer, at: number): number {
  const sizeBytes = readOctal(bytes, at, 12);
  if (sizeBytes < 0) throw damaged();
  return sizeBytes;
}

/**
 * GNU tar writes numbers that are too large for octal digits, and times before 1970, in base 256 as
 * a two's complement, and sets the highest bit as well.
 */
function readOctal(block: Buffer, offset: number, length: number): number {
  let value = 0;
  if (((block[offset] ?? 0) & 0x80) !== 0) {
    value = block[offset] === 0xff ? -1 : (block[offset] ?? 0) & 0x7f;
    for (let at = offset + 1; at < offset + length; at++) value = value * 256 + (block[at] ?? 0);
  } else {
    for (let at = offset; at < offset + length; at++) {
      const digit = block[at] ?? 0;
      if (digit === 0 || digit === SPACE) {
        if (value === 0 && digit === SPACE) continue;
        break;
      }
      if (digit < DIGIT_0 || digit > DIGIT_7) throw damaged();
      value = value * 8 + (digit - DIGIT_0);
    }
  }
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

/** The bytes from `at` up to a zero byte, at most `maxBytes`. */
function cString(bytes: Buffer, at: number, maxBytes: number): Buffer {
  let end = at;
  while (end < at + maxBytes && bytes[end] !== 0) end++;
  return bytes.subarray(at, end);
}

/** Invalid UTF-8 would give another name than the one that was packed. */
function readUtf8(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (text.includes("\ufffd") && !isUtf8(bytes)) throw damaged();
  return text;
}

/** Lines `<length> <keyword>=<value>\n`; the length counts the whole line in bytes. */
function readPax(bytes: Buffer): Extension {
  const found: Extension = {};
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(SPACE, at);
    const lengthBytes = Number(bytes.toString("latin1", at, space < 0 ? at : space));
    const end = at + lengthBytes;
    if (!(lengthBytes > 0) || space < 0 || end > bytes.length || end <= space) throw damaged();
    if (bytes[end - 1] !== LINE_END) throw damaged();
    const line = bytes.subarray(space + 1, end - 1);
    const keyword = line.toString("latin1", 0, Math.max(0, line.indexOf("=")));
    const value = line.subarray(keyword.length + 1);
    if (keyword === "path") found.name = value;
    else if (keyword === "size") found.sizeBytes = readCount(value.toString("latin1"));
    else if (keyword === "mtime") found.mtimeSeconds = readSeconds(value.toString("latin1"));
    at = end;
  }
  return found;
}

function readSeconds(text: string): number {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw damaged();
  return Number.parseFloat(text);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) throw damaged();
  return count;
}

/** A part that is empty, `.` or `..`; a zero or a backslash anywhere. */
const NOT_PLAIN = /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\]/;

/** Refuses names that lead out of the folder into which the archive is unpacked. */
function plainName(name: string): string {
  if (NOT_PLAIN.test(name)) throw damaged();
  return name;
}
