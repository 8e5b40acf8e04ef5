import path from "node:path";
import { Readable } from "node:stream";
import { splitNanoseconds } from "../lib/nanoseconds.ts";
import { run } from "../lib/process.ts";

export interface ExactMtime {
  fileName: string | Buffer;
  mtimeNs: bigint;
}

const TIMEOUT_MS = 30_000;

/**
 * Sets times to the nanosecond, without following links. Node cannot do that: it takes seconds as a
 * double, which counts in steps of 238 ns for present times, and go compares all digits. So `touch`
 * does it, with one process for each file. If `touch` is missing or knows no fractions, nothing is
 * promised: callers must read the times again.
 */
export async function setExactMtimes(files: readonly ExactMtime[]): Promise<void> {
  if (files.length === 0 || process.platform === "win32") return;
  const commands = files.map(({ fileName, mtimeNs }) =>
    Buffer.concat([
      Buffer.from(`touch -h -m -d ${toIsoTime(mtimeNs)} -- `),
      quote(fileName),
      Buffer.from("\n"),
    ]),
  );
  // The exit code is that of the last file only. Callers read the times again instead.
  await run("sh", ["-s"], {
    input: Readable.from(commands),
    cwd: path.parse(process.execPath).root,
    timeoutMs: TIMEOUT_MS,
  }).catch(() => {});
}

/** A format that the `touch` of GNU, BSD and busybox all accept. */
function toIsoTime(timeNs: bigint): string {
  const { seconds, nanoseconds } = splitNanoseconds(timeNs);
  const fraction = String(nanoseconds).padStart(9, "0");
  const date = new Date(Number(seconds) * 1000).toISOString();
  return date.replace(".000Z", `.${fraction}Z`);
}

/** In single quotes, a shell takes every byte literally except the quote. */
function quote(fileName: string | Buffer): Buffer {
  const text = Buffer.from(fileName).toString("latin1").replaceAll("'", "'\\''");
  return Buffer.from(`'${text}'`, "latin1");
}
