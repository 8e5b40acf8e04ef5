/** A file that is still being written, as those see it who read it already. */
export interface GrowingFile {
  /** Where it is just now. It moves once it is whole. */
  path(): string;
  /** Resolves once its first `sizeBytes` can be read. Rejects if they never will be. */
  reach(sizeBytes: number): Promise<void>;
}

/** The same as the one who writes it sees it. */
export interface Growth {
  file: GrowingFile;
  /** Resolves once the file can be opened; rejects if it never could be. */
  opened: Promise<void>;
  /** It has been created. */
  open(path: string): void;
  /** So much has been written. */
  grow(sizeBytes: number): void;
  /** It is whole, right, and in its place. */
  end(path: string): void;
  /** It will never be whole. No effect after `end`. */
  fail(error: unknown): void;
}

/** What is held back until the whole has been checked, so that nobody gets all of a wrong file. */
const HELD_BACK_BYTES = 64 * 1024;

/** @param totalBytes How large it will be. */
export function createGrowth(totalBytes: number): Growth {
  const opened = Promise.withResolvers<void>();
  let waiting: { sizeBytes: number; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let readableBytes = 0;
  let place = "";
  let failure: { error: unknown } | undefined;
  // Often nobody waits any more.
  opened.promise.catch(() => {});

  function allow(sizeBytes: number): void {
    readableBytes = Math.max(readableBytes, sizeBytes);
    const ready = waiting.filter((one) => one.sizeBytes <= readableBytes);
    waiting = waiting.filter((one) => one.sizeBytes > readableBytes);
    for (const { resolve } of ready) resolve();
  }

  return {
    opened: opened.promise,
    file: {
      path: () => place,
      reach: (sizeBytes) =>
        new Promise((resolve, reject) => {
          if (sizeBytes <= readableBytes) resolve();
          else if (failure) reject(failure.error);
          else waiting.push({ sizeBytes, resolve, reject });
        }),
    },
    open(path) {
      place = path;
      opened.resolve();
    },
    grow: (sizeBytes) => allow(Math.min(sizeBytes, totalBytes - HELD_BACK_BYTES)),
    end(path) {
      place = path;
      opened.resolve();
      allow(totalBytes);
    },
    fail(error) {
      failure = { error };
      opened.reject(error);
      const cut = waiting;
      waiting = [];
      for (const { reject } of cut) reject(error);
    },
  };
}
