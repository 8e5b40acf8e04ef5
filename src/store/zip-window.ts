import { readExactly } from "./zip-directory.ts";

/** Turns many reads of a file, mostly one after another, into a few large ones. */
export interface FileWindow {
  /**
   * The bytes from `offset` on. They do not change later. Throws `IntegrityError` beyond the end.
   */
  read(offset: number, sizeBytes: number): Buffer;
}

const WINDOW_BYTES = 1 << 20;

export function createFileWindow(fd: number, fileBytes: number): FileWindow {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return {
    read(offset, sizeBytes) {
      if (offset < start || offset + sizeBytes > start + window.length) {
        const rest = Math.max(sizeBytes, Math.min(WINDOW_BYTES, fileBytes - offset));
        // A new buffer each time, because what was handed out may still be in use.
        window = readExactly(fd, offset, rest);
        start = offset;
      }
      return window.subarray(offset - start, offset - start + sizeBytes);
    },
  };
}
