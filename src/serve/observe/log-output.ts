import { once } from "node:events";
import { pino } from "pino";
import type { Clock } from "../../lib/clock.ts";
import { waitAtMost } from "../../lib/within.ts";

/** Where the lines of a log go. None of this waits for what reads them. */
export interface LogOutput {
  /** Text in whole lines. */
  write(text: string): void;
  /**
   * Calls back whenever writing goes on after lines were lost: what reads them was too slow, and more
   * than `MAX_WAITING_BYTES` were waiting. There is one such callback.
   */
  onLost(report: (lines: number) => void): void;
  /** Waits until everything is written, `limitMs` at most. Afterwards nothing more is. */
  close(limitMs: number): Promise<void>;
}

const MAX_WAITING_BYTES = 8 * 1024 * 1024;

/**
 * Writes to a file descriptor in another thread. If the program that collects the log stops reading,
 * standard error is a full pipe, and a server that wrote to it itself would stop as well.
 */
export function openLogOutput(
  descriptor: number,
  { clock, maxWaitingBytes = MAX_WAITING_BYTES }: { clock: Clock; maxWaitingBytes?: number },
): LogOutput {
  const sink = pino.destination({ dest: descriptor, sync: false, maxLength: maxWaitingBytes });
  let isClosed = false;
  let lost = 0;
  let report: (lines: number) => void = () => {};
  sink.on("drop", (text: string) => {
    lost += text.split("\n").length - 1;
  });
  sink.on("write", () => {
    if (lost === 0) return;
    const count = lost;
    lost = 0;
    report(count);
  });
  // There is nowhere left to say that the log cannot be written.
  sink.on("error", () => {});
  return {
    write(text) {
      if (!isClosed) sink.write(text);
    },
    onLost(callback) {
      report = callback;
    },
    async close(limitMs) {
      isClosed = true;
      const closed = once(sink, "close");
      sink.end();
      await waitAtMost(clock, limitMs, closed);
    },
  };
}
