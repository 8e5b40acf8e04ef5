import { closeSync, openSync, writevSync } from "node:fs";

/** Takes buffers that nobody changes any more; they are written when it returns. */
export type WriteParts = (parts: readonly Buffer[]) => void;

/** Opens a file that must not be there yet, for as long as `body` runs. */
export async function withNewFile<T>(
  file: string,
  body: (write: WriteParts) => T | Promise<T>,
): Promise<T> {
  const fd = openSync(file, "wx");
  try {
    return await body((parts) => writeFully(fd, parts));
  } finally {
    closeSync(fd);
  }
}

/** In one call, without copying them together; a disk that is nearly full may take a part only. */
function writeFully(fd: number, parts: readonly Buffer[]): void {
  let left = parts.filter((part) => part.length > 0);
  while (left.length > 0) left = dropBytes(left, writevSync(fd, left));
}

function dropBytes(parts: readonly Buffer[], sizeBytes: number): Buffer[] {
  let dropped = 0;
  for (const [index, part] of parts.entries()) {
    if (dropped + part.length > sizeBytes) {
      return [part.subarray(sizeBytes - dropped), ...parts.slice(index + 1)];
    }
    dropped += part.length;
  }
  return [];
}
