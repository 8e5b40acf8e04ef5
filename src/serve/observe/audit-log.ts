import { appendFileSync, closeSync, openSync } from "node:fs";
import type { RequestRecord } from "./watch-request.ts";

/** Who had what: one JSON object per line, in a file that only the server's user can read. */
export interface AuditLog {
  /** Writes a line, unless the request was about nothing that anybody would ask for later. */
  write(record: RequestRecord): void;
  /**
   * Goes on in this file, which is opened again, since the old one may have been moved away. Without a
   * file nothing is written. Throws the system's error, and then goes on as before.
   */
  open(file: string | undefined): void;
}

type Action = "read" | "refused" | "admin";

/**
 * Each line is written at once, so that none is lost with the process. `onFault` hears of the first of
 * the lines in a row that could not be written.
 */
export function createAuditLog(onFault: (error: unknown) => void): AuditLog {
  let descriptor: number | undefined;
  let isFailing = false;
  return {
    write(record) {
      const action = actionOf(record);
      if (!action || descriptor === undefined) return;
      try {
        appendFileSync(descriptor, `${JSON.stringify(lineOf(record, action))}\n`);
        isFailing = false;
      } catch (error) {
        if (!isFailing) onFault(error);
        isFailing = true;
      }
    },
    open(file) {
      const old = descriptor;
      descriptor = file === undefined ? undefined : openSync(file, "a", 0o600);
      if (old !== undefined) closeSync(old);
    },
  };
}

function lineOf(record: RequestRecord, action: Action): object {
  const { endedAtMs, reader, address, method, path, module, status, sentBytes, id } = record;
  return {
    time: new Date(endedAtMs).toISOString(),
    action,
    reader,
    address,
    method,
    path,
    module,
    status,
    sentBytes,
    reason: record.refusal,
    detail: record.detail,
    id,
  };
}

/** Probes and scrapes give nothing away. */
function actionOf({ kind, refusal }: RequestRecord): Action | undefined {
  if (refusal !== undefined) return "refused";
  if (kind === "admin") return "admin";
  return kind === "health" || kind === "metrics" || kind === "unknown" ? undefined : "read";
}
