import { createTarReader } from "../../src/archive/tar-reader.ts";

export type TarListing = readonly {
  name: string;
  mode: number;
  mtimeSeconds: number;
  /** Undefined for a folder. */
  content?: string;
}[];

/** What the reader reads from these bytes, in order. Checks that files begin and end in turn. */
export function listTar(pieces: Iterable<Buffer>): TarListing {
  const entries: { name: string; mode: number; mtimeSeconds: number; content?: string }[] = [];
  let open: { name: string; mode: number; mtimeSeconds: number; sizeBytes: number } | undefined;
  let parts: Buffer[] = [];
  const reader = createTarReader({
    folder(name, mode, mtimeSeconds) {
      if (open) throw new Error("a folder within a file");
      entries.push({ name, mode, mtimeSeconds });
    },
    beginFile(name, mode, mtimeSeconds, sizeBytes) {
      if (open) throw new Error("a file within a file");
      open = { name, mode, mtimeSeconds, sizeBytes };
      parts = [];
    },
    append(content) {
      // It is good until it returns, and no longer.
      parts.push(Buffer.from(content));
    },
    endFile() {
      if (!open) throw new Error("an end without a file");
      const { sizeBytes, ...entry } = open;
      const content = Buffer.concat(parts);
      if (content.length !== sizeBytes) throw new Error("a file of another size");
      entries.push({ ...entry, content: content.toString("latin1") });
      open = undefined;
    },
  });
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return entries;
}

/** Cuts bytes into pieces of these sizes, in turn. */
export function* cutInto(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const length = sizes[index % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
