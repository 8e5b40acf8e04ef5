import { closeSync, openSync, writevSync } from "node:fs";

/** Takes buffers that no longer change. They have been written when it returns. */
export type WriteParts = (parts: readonly Buffer[]) => void;

/** Creates a file, which must not exist yet, and keeps it open while `body` runs. */
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

/** In one call, without joining them first. A disk that is nearly full may take only a part. */
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
