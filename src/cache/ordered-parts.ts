/** A part of an archive that is fetched. */
export interface FetchedPart {
  offset: number;
  sizeBytes: number;
}

export interface OrderedTransfer {
  /** Size of a full part. */
  partBytes: number;
  /** How many parts are fetched at once. */
  parallel: number;
  signal: AbortSignal;
}

/**
 * One connection takes long for a whole part, and nothing can be unpacked before the first part is
 * there. So the first parts are smaller: each is twice as large as the one before, up to full size.
 */
export const FIRST_PART_BYTES = 512 * 1024;

/**
 * Fetches `sizeBytes` in parts, several at once, because the rate of one connection is limited. They are
 * handed out in order, so that the first can be used while the next arrive. Throws what `fetchPart` does;
 * its signal is aborted when nobody wants more.
 */
export async function* fetchInOrder(
  sizeBytes: number,
  { partBytes, parallel, signal }: OrderedTransfer,
  fetchPart: (part: FetchedPart, signal: AbortSignal) => Promise<Buffer>,
): AsyncGenerator<Buffer, void> {
  const parts = planParts(sizeBytes, partBytes);
  const stop = new AbortController();
  const whole = AbortSignal.any([signal, stop.signal]);
  const underway: Promise<Buffer>[] = [];
  try {
    for (let next = 0; next < parts.length || underway.length > 0; ) {
      for (; underway.length < parallel && next < parts.length; next++) {
        const part = parts[next];
        if (!part) continue;
        const bytes = fetchPart(part, whole);
        // A rejection before anyone awaits it would be unhandled.
        bytes.catch(() => {});
        underway.push(bytes);
      }
      const bytes = await underway.shift();
      if (bytes) yield bytes;
    }
  } finally {
    stop.abort(new Error("no longer wanted"));
  }
}

function planParts(wholeBytes: number, partBytes: number): FetchedPart[] {
  const parts: FetchedPart[] = [];
  let nextBytes = Math.min(FIRST_PART_BYTES, partBytes);
  for (let offset = 0; offset < wholeBytes; ) {
    const sizeBytes = Math.min(nextBytes, wholeBytes - offset);
    parts.push({ offset, sizeBytes });
    offset += sizeBytes;
    nextBytes = Math.min(2 * nextBytes, partBytes);
  }
  return parts;
}
