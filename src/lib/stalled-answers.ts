import type { ServerResponse } from "node:http";

/** Cuts answers that their clients do not read: each holds a connection, a file and memory. */
export interface StalledAnswers {
  watch(response: ServerResponse): void;
  stop(): void;
}

interface Progress {
  sentBytes: number;
  sinceMs: number;
}

/** How often it looks, for each time that an answer may stand still. */
const LOOKS = 4;

/**
 * @param stallMs How long nothing of an answer may leave this process. An answer that has not begun, because
 * a mirror is slow, may take as long as it likes.
 */
export function cutStalledAnswers(
  stallMs: number,
  nowMs = () => performance.now(),
): StalledAnswers {
  const open = new Map<ServerResponse, Progress>();

  function look(): void {
    for (const [response, progress] of open) {
      const { socket } = response;
      if (!socket) continue;
      const waitingBytes = socket.writableLength;
      const sentBytes = socket.bytesWritten - waitingBytes;
      if (waitingBytes === 0 || sentBytes !== progress.sentBytes) {
        open.set(response, { sentBytes, sinceMs: nowMs() });
      } else if (nowMs() - progress.sinceMs >= stallMs) {
        socket.destroy();
      }
    }
  }

  const timer = setInterval(look, stallMs / LOOKS);
  timer.unref();
  return {
    watch(response) {
      open.set(response, { sentBytes: 0, sinceMs: nowMs() });
      response.once("close", () => open.delete(response));
    },
    stop: () => clearInterval(timer),
  };
}
