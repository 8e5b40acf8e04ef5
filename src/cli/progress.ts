import type { CliIo } from "./io.ts";
import { createLiveText, type LiveText } from "./live-text.ts";

/** One line on standard error that changes while a command works, beside its log. */
export interface Progress extends LiveText {
  /** Writes a line that stays. */
  log(line: string): void;
}

/** Of the line nothing is shown unless standard error is a terminal. */
export function createProgress(io: Pick<CliIo, "err" | "errIsTerminal" | "errColumns">): Progress {
  const live = createLiveText(io);
  const width = (io.errColumns ?? 80) - 1;
  return {
    // A longer one would be broken, and only its last line removed.
    show: (text) => live.show(text.slice(0, width)),
    clear: live.clear,
    log(line) {
      live.clear();
      io.err(`${line}\n`);
    },
  };
}
