import type { Readable } from "node:stream";

/** What is known of a body while someone else reads it. */
export interface BodyWatch {
  /** How much has come so far. */
  sizeBytes(): number;
  /** Whether the body itself failed with `error`, rather than its reader. */
  failedWith(error: unknown): boolean;
}

/** Counts a body's bytes and destroys it with `tooLong()` if there are more than `maxBytes`. */
export function watchBody(body: Readable, maxBytes: number, tooLong: () => Error): BodyWatch {
  let sizeBytes = 0;
  let bodyError: unknown;
  body.on("error", (error) => {
    bodyError ??= error;
  });
  body.on("data", (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) body.destroy(tooLong());
  });
  // A listener for data starts the flow, and what comes before the reader is attached would be lost.
  body.pause();
  return {
    sizeBytes: () => sizeBytes,
    failedWith: (error) => bodyError !== undefined && error === bodyError,
  };
}

/** Closes a body that is not wanted. Otherwise it would hold its connection. */
export function discardBody(body: Readable): void {
  body.on("error", () => {
    // An error without a listener would end the process, and nobody reads this body.
  });
  body.destroy();
}
