import { readExactly } from "./zip-directory.ts";

/** Reads of a file, mostly one behind the other, that are served from few and large ones. */
export interface FileWindow {
  /** So many bytes from `offset` on, which stay as they are. Throws `IntegrityError` beyond the end. */
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
        // A new one each time: what was handed out may be in use for long.
        window = readExactly(fd, offset, rest);
        start = offset;
      }
      return window.subarray(offset - start, offset - start + sizeBytes);
    },
  };
}
