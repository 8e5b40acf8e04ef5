import type { CliIo } from "./io.ts";

/** One line on standard error that changes while a command works, if a person is there to see it. */
export interface Progress {
  /** Replaces what was shown before. */
  show(text: string): void;
  /** Writes a line that stays. */
  log(line: string): void;
  /** Removes what is shown. */
  clear(): void;
}

const ERASE_LINE = "\r\u001b[K";

/** Shows nothing unless standard error is a terminal. */
export function createProgress({
  err,
  errIsTerminal,
  errColumns = 80,
}: Pick<CliIo, "err" | "errIsTerminal" | "errColumns">): Progress {
  let isShown = false;
  const clear = () => {
    if (isShown) err(ERASE_LINE);
    isShown = false;
  };
  return {
    show(text) {
      if (!errIsTerminal) return;
      // A longer one would be broken, and only its last line removed.
      err(`${ERASE_LINE}${text.slice(0, errColumns - 1)}`);
      isShown = true;
    },
    log(line) {
      clear();
      err(`${line}\n`);
    },
    clear,
  };
}
