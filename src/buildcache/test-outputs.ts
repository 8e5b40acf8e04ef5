import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { errnoOf, isRefused } from "../lib/fs.ts";
import { isUsedSince } from "./age.ts";
import { actionName, outputName } from "./layout.ts";
import type { ActionEntry } from "./scan.ts";
import { TEST_LOG_HEADER } from "./test-log.ts";

/** An entry and when go wrote it, as exactly as go keeps that time. */
export interface TimedEntry {
  actionId: string;
  outputId: string;
  computedAtNs: bigint;
}

/**
 * The result that go keeps of one package's tests that passed. They ran in this job, or the job
 * took the cached result.
 */
export interface TestResult {
  /** Import path. */
  package: string;
  /** Whether the result was already in the cache. */
  cached: boolean;
  /** How long the tests took when they ran. */
  seconds: number;
  /**
   * The actions that lead to the result, in the order in which go wrote them. Reads their files.
   */
  readEntries(): TimedEntry[];
}

export interface TestOutputs {
  results: TestResult[];
  /** Actions of the logs that were read or written in this job. */
  logIds: Set<string>;
  /** Those logs, in the order in which go wrote them. Reads their files. */
  readLogs(): TimedEntry[];
}

/** A larger output is far more likely a package or a binary than a log or a result. */
const MAX_BYTES = 256 * 1024;
const HEAD_BYTES = 2_048;
const TAIL_BYTES = 1_024;
const LOG_HEAD = Buffer.from(TEST_LOG_HEADER);
const ARCHIVE_HEAD = Buffer.from("!<arch>");

/** Last line of a result. More text follows the time if no tests ran, or with coverage. */
const RESULT = /(?:^|\n)ok {2}\t([^\t\n]+)\t(\d+\.\d+)s[^\n]*\n$/;

type Kind = { kind: "log" } | { kind: "result"; package: string; seconds: number };

/**
 * Finds the results and the logs of tests that a job used or made since `agedAtMs`, when
 * `ageBuildCache` had prepared the cache. The cache holds nothing of tests that failed, or that ran
 * with flags under which go keeps no result (`-count`, `-shuffle`, …), so these are not among them.
 */
export function findTestOutputs(
  dir: string,
  entries: readonly ActionEntry[],
  agedAtMs: number,
): TestOutputs {
  const used = new Map<string, ActionEntry[]>();
  for (const entry of entries) {
    if (!isUsedSince(entry, agedAtMs) || entry.outputBytes > MAX_BYTES) continue;
    const sharing = used.get(entry.outputId);
    if (sharing) sharing.push(entry);
    else used.set(entry.outputId, [entry]);
  }
  const readEntries = (list: readonly ActionEntry[]): TimedEntry[] =>
    list.flatMap((entry) => withTime(dir, entry)).sort(byTime);
  const results: TestResult[] = [];
  const logs: ActionEntry[] = [];
  const buffer = Buffer.allocUnsafe(HEAD_BYTES);
  for (const [outputId, sharing] of used) {
    const [first] = sharing;
    // Go writes both under two keys, so an output that only one action of this job names is
    // neither.
    if (!first || (sharing.length === 1 && first.computedAtMs >= agedAtMs)) continue;
    const kind = readKind(`${dir}/${outputName(outputId)}`, first.outputBytes, buffer);
    if (kind?.kind === "log") {
      logs.push(...sharing);
    } else if (kind) {
      for (const cached of [true, false]) {
        const same = sharing.filter((entry) => entry.computedAtMs < agedAtMs === cached);
        if (same.length === 0) continue;
        const { package: name, seconds } = kind;
        results.push({ package: name, cached, seconds, readEntries: () => readEntries(same) });
      }
    }
  }
  const logIds = new Set(logs.map(({ actionId }) => actionId));
  return { results, logIds, readLogs: () => readEntries(logs) };
}

function byTime(a: TimedEntry, b: TimedEntry): number {
  return a.computedAtNs < b.computedAtNs ? -1 : 1;
}

/** Reads only the first and the last bytes, as most outputs are neither. */
function readKind(file: string, sizeBytes: number, buffer: Buffer): Kind | undefined {
  try {
    const fd = openSync(file, "r");
    const readAt = (position: number, lengthBytes: number) =>
      buffer.subarray(0, readSync(fd, buffer, 0, lengthBytes, position));
    try {
      const head = readAt(0, Math.min(sizeBytes, HEAD_BYTES));
      if (startsWith(head, LOG_HEAD)) return { kind: "log" };
      if (startsWith(head, ARCHIVE_HEAD)) return undefined;
      const tail = sizeBytes <= HEAD_BYTES ? head : readAt(sizeBytes - TAIL_BYTES, TAIL_BYTES);
      const [, name, seconds] = RESULT.exec(tail.toString()) ?? [];
      return name ? { kind: "result", package: name, seconds: Number(seconds) } : undefined;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    // Trimmed, another user's, or a folder that holds an executable.
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "EISDIR" || isRefused(error)) return undefined;
    throw error;
  }
}

function startsWith(bytes: Buffer, head: Buffer): boolean {
  return bytes.subarray(0, head.length).equals(head);
}

/**
 * The last column of an action file is more exact than the time that `scanBuildCache` keeps of it.
 */
function withTime(dir: string, { actionId, outputId }: ActionEntry): TimedEntry[] {
  const digits = /(\d+)\n$/.exec(tryReadText(path.join(dir, actionName(actionId))) ?? "")?.[1];
  return digits === undefined ? [] : [{ actionId, outputId, computedAtNs: BigInt(digits) }];
}

/** Text of a file of the cache; undefined for one that was trimmed meanwhile, or is another user's. */
export function tryReadText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || isRefused(error)) return undefined;
    throw error;
  }
}
