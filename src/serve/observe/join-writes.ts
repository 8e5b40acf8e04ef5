const MAX_WAITING_CHARS = 64 * 1024;

export interface JoinedWrites {
  /** The text is written soon, together with what comes meanwhile. */
  write(text: string): void;
  /** What waits is written now. */
  flush(): void;
}

/**
 * Joins what is written within a short time into one write. A busy server ends many requests in that
 * time, and to write a line for each would cost as much as answering them.
 *
 * @param defer Calls back once the time is over.
 */
export function joinWrites(
  write: (text: string) => void,
  defer: (callback: () => void) => void,
): JoinedWrites {
  let waiting = "";
  let isDeferred = false;

  function flush(): void {
    if (waiting === "") return;
    const text = waiting;
    waiting = "";
    write(text);
  }

  return {
    write(text) {
      waiting += text;
      if (waiting.length >= MAX_WAITING_CHARS) flush();
      else if (!isDeferred) {
        isDeferred = true;
        defer(() => {
          isDeferred = false;
          flush();
        });
      }
    },
    flush,
  };
}
