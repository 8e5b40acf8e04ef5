import { restoreCache, saveCache } from "@actions/cache";

/** What a transfer process has to do. Its working directory holds the archive `file`. */
export type TransferRequest =
  | { operation: "fetch"; file: string; keys: string[] }
  /** Which entry a fetch would bring. */
  | { operation: "find"; file: string; keys: string[] }
  | { operation: "save"; file: string; key: string };

/** `matched` comes before the download begins. Every transfer ends with one `done`. */
export type TransferMessage =
  | { kind: "matched"; key: string }
  | { kind: "done"; key: string | undefined }
  | { kind: "saved"; result: "saved" | "not-saved" };

/**
 * Carries out one request of the parent process with `@actions/cache`, and reports by IPC. It runs
 * in a process of its own for three reasons. The parent can limit its time: the library's retries
 * take up to half a minute for each call to a failing service. The parent can read what it prints.
 * And it gets a working directory in which paths are the same on every runner, as they are part of
 * an entry's identity.
 */
export async function runTransfer(): Promise<void> {
  const request = await new Promise<TransferRequest>((resolve) => process.once("message", resolve));
  switch (request.operation) {
    case "find": {
      const [first = "", ...rest] = request.keys;
      const key = await restoreCache([request.file], first, rest, { lookupOnly: true });
      return send({ kind: "done", key });
    }
    case "fetch": {
      const [first = "", ...rest] = request.keys;
      const matched = await restoreCache([request.file], first, rest, { lookupOnly: true });
      if (matched === undefined) return send({ kind: "done", key: undefined });
      await send({ kind: "matched", key: matched });
      return send({ kind: "done", key: await restoreCache([request.file], matched) });
    }
    case "save": {
      const id = await saveCache([request.file], request.key);
      return send({ kind: "saved", result: id === -1 ? "not-saved" : "saved" });
    }
  }
}

async function send(message: TransferMessage): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
