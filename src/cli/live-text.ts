import type { CliIo } from "./io.ts";

/** Lines on standard error that change while a command works. Nothing of them is left behind. */
export interface LiveText {
  /** Replaces what was shown before. */
  show(text: string): void;
  /** Removes what is shown. */
  clear(): void;
}

const ERASE_BELOW = "\u001b[0J";

/** Shows nothing unless standard error is a terminal. */
export function createLiveText({
  errIsTerminal,
  err,
}: Pick<CliIo, "errIsTerminal" | "err">): LiveText {
  let shownLines = 0;
  const home = () => (shownLines === 0 ? "" : `\u001b[${shownLines}A\r${ERASE_BELOW}`);
  return {
    show(text) {
      if (!errIsTerminal) return;
      err(`${home()}${text}\n`);
      shownLines = text.split("\n").length;
    },
    clear() {
      if (shownLines > 0) err(home());
      shownLines = 0;
    },
  };
}
