import fc from "fast-check";
import type { ZipContent } from "./go-oracle.ts";
import { createZip, type ZipEntry } from "./zip.ts";

const CENTRAL_SIGNATURE = Buffer.from("PK\x01\x02");
const LOCAL_SIGNATURE = Buffer.from("PK\x03\x04");
/** Where fields of headers begin, and of the end record: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. */
const CENTRAL_FIELDS = [4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 30, 32, 34, 36, 38, 42];
const LOCAL_FIELDS = [4, 6, 8, 10, 12, 14, 18, 22, 26, 28];
const END_FIELDS = [4, 6, 8, 10, 12, 16, 20];
const END_BYTES = 22;
/** Values, and differences, at which readers fail. */
const EDGES = [0, 1, 2, 8, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, -1, -2];

const fileName = fc
  .array(fc.constantFrom("a", "B", "go", "é", "x y", "LICENSE", "_", "z.go"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((elements) => elements.join("/"));

const content = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(fc.constantFrom("a", "// line\n"), fc.nat(300)).map(([text, times]) => {
    return Buffer.from(text.repeat(times));
  }),
);

/** Elements of names at which the rules part, and others that are told apart from them by little. */
const ELEMENTS = [
  "a",
  "A",
  "b.go",
  "B.GO",
  "go.mod",
  "GO.MOD",
  "Go.Mod",
  "go.mod.txt",
  "LICENSE",
  "license",
  "é",
  "É",
  "s",
  "\u017f",
  "k",
  "\u212a",
  "i",
  "\u0130",
  "\u0131",
  "ß",
  "ẞ",
  "con",
  "CON.txt",
  "con2",
  "aux.",
  "com1.go",
  "com0",
  "nul",
  "a:b",
  "a b",
  " ",
  "a~1",
  ".",
  "..",
  "...",
  ".a",
  "a.",
  "a..b",
  "a'b",
  "a*b",
  "a\\b",
  "a\0b",
  "a\nb",
  "€",
  "\u0301",
  "\u{1f600}",
  "\u{20000}",
  "",
];
const MIB = 1 << 20;
const SIZES = [0, 1, 16 * MIB, 16 * MIB + 1, 250 * MIB, 500 * MIB, 500 * MIB + 1];

/** What archives may list, valid for a module with this prefix or not. Folders hold nothing. */
export function zipContents(prefix: string): fc.Arbitrary<ZipContent[]> {
  const element = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("a", "b", "c.go", "d") },
    fc.constantFrom(...ELEMENTS),
  );
  const name = fc
    .tuple(
      fc.oneof({ weight: 30, arbitrary: fc.constant(prefix) }, fc.constantFrom("", "x/", "/")),
      fc.array(element, { maxLength: 3 }),
      fc.oneof({ weight: 6, arbitrary: fc.constant("") }, fc.constantFrom("/", "//")),
    )
    .map(([start, elements, end]) => start + elements.join("/") + end);
  const size = fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.constantFrom(...SIZES));
  const content = fc
    .tuple(name, size)
    .map(([Name, Size]) => ({ Name, Size: Name.endsWith("/") ? 0 : Size }));
  return fc.array(content, { maxLength: 4 });
}

/** Whether the name of one file is that of a folder in which another one is. */
export function hasFileAsFolder(names: readonly string[]): boolean {
  const folded = names.map((name) => name.toLowerCase());
  return folded.some((name) => folded.some((other) => other.startsWith(`${name}/`)));
}

/** Files that a module may have below `prefix`, each with a name of its own whatever the case. */
export function moduleFiles(prefix: string): fc.Arbitrary<ZipEntry[]> {
  return fc
    .uniqueArray(fc.tuple(fileName, content), {
      maxLength: 6,
      selector: ([name]) => name.toLowerCase(),
    })
    .filter((files) => !hasFileAsFolder(files.map(([name]) => name)))
    .map((files) => [
      { name: `${prefix}go.mod`, content: Buffer.from("module example.com/a\n") },
      ...files.map(([name, bytes]) => ({ name: prefix + name, content: bytes })),
    ]);
}

/** Archives of such files, packed either way, with a few changes that no packer would make. */
export function mutatedZips(prefix: string): fc.Arbitrary<Buffer> {
  const packed = fc
    .tuple(moduleFiles(prefix), fc.constantFrom("store" as const, "deflate" as const))
    .map(([files, method]) => createZip(files, method));
  return fc
    .tuple(packed, fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([zip, mutations]) => mutations.reduce((mutated, mutate) => mutate(mutated), zip));
}

type Mutation = (zip: Buffer) => Buffer;

const value = fc.oneof(fc.constantFrom(...EDGES), fc.nat(0xffff));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([at, byte]) =>
      (zip: Buffer) =>
        setByte(zip, at, byte),
  ),
  fieldMutation(CENTRAL_SIGNATURE, CENTRAL_FIELDS),
  fieldMutation(LOCAL_SIGNATURE, LOCAL_FIELDS),
  fc.tuple(fc.constantFrom(...END_FIELDS), value).map(([field, number]) => (zip: Buffer) => {
    return setField(zip, zip.length - END_BYTES + field, number);
  }),
  fc.nat(60).map((cut) => (zip: Buffer) => zip.subarray(0, Math.max(0, zip.length - cut))),
  fc.uint8Array({ maxLength: 30 }).map((more) => (zip: Buffer) => Buffer.concat([zip, more])),
  fc.uint8Array({ maxLength: 30 }).map((first) => (zip: Buffer) => Buffer.concat([first, zip])),
  fc.nat().map((which) => (zip: Buffer) => repeatCentralHeader(zip, which)),
);

function fieldMutation(signature: Buffer, fields: readonly number[]): fc.Arbitrary<Mutation> {
  return fc
    .tuple(fc.nat(), fc.constantFrom(...fields), value)
    .map(([which, field, number]) => (zip: Buffer) => {
      const headers = positionsOf(zip, signature);
      const header = headers[which % Math.max(1, headers.length)];
      return header === undefined ? zip : setField(zip, header + field, number);
    });
}

/** One file is listed twice, in a directory that is otherwise sound. */
function repeatCentralHeader(zip: Buffer, which: number): Buffer {
  const headers = positionsOf(zip, CENTRAL_SIGNATURE);
  const start = headers[which % Math.max(1, headers.length)];
  const end = zip.length - END_BYTES;
  if (start === undefined || start + 46 > end) return zip;
  const header = zip.subarray(start, start + 46 + zip.readUInt16LE(start + 28));
  const repeated = Buffer.concat([zip.subarray(0, end), header, zip.subarray(end)]);
  const at = repeated.length - END_BYTES;
  repeated.writeUInt16LE((repeated.readUInt16LE(at + 10) + 1) & 0xffff, at + 10);
  repeated.writeUInt32LE((repeated.readUInt32LE(at + 12) + header.length) >>> 0, at + 12);
  return repeated;
}

function positionsOf(zip: Buffer, signature: Buffer): number[] {
  const positions: number[] = [];
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 1)) {
    positions.push(at);
  }
  return positions;
}

function setByte(zip: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(zip);
  if (zip.length > 0) changed.writeUInt8(byte, at % zip.length);
  return changed;
}

/**
 * Writes 32 bits if the value needs them, otherwise 16. A negative one is added to what is there.
 */
function setField(zip: Buffer, at: number, number: number): Buffer {
  if (at < 0 || at + 4 > zip.length) return zip;
  const changed = Buffer.from(zip);
  if (number < 0) changed.writeUInt16LE((changed.readUInt16LE(at) + number) & 0xffff, at);
  else if (number > 0xffff) changed.writeUInt32LE(number, at);
  else changed.writeUInt16LE(number, at);
  return changed;
}
