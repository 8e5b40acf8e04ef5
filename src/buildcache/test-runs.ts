import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { actionName, outputName } from "./layout.ts";
import type { ActionEntry } from "./scan.ts";
import { parseTestLog, TEST_LOG_HEADER, type TestLogLine } from "./test-log.ts";

/** A passed test of one package that go keeps: it ran in this job, or its result was taken. */
export interface TestRun {
  /** Import path. */
  package: string;
  /** Its result was there already. */
  cached: boolean;
  /** How long the tests took when they ran. */
  seconds: number;
  /**
   * Action ids under which go keeps the log: hashes of the test binary and its flags, one by what
   * the binary is linked from, one by its content. Empty where the log is not known.
   */
  testIds: string[];
  /** What the test asked for; undefined where it cannot be told which log is its. */
  log: TestLogLine[] | undefined;
}

/** Beyond, an output is a package or a binary far more likely than a log or a result. */
const MAX_BYTES = 256 * 1024;
/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;
/** The log is written right before its result. */
const WINDOW_NS = 1_000_000_000n;

interface Timed {
  entry: ActionEntry;
  computedAtNs: bigint;
}

/** Last line of a result; one without tests that ran, or with coverage, has more behind the time. */
const RESULT = /(?:^|\n)ok {2}\t([^\t\n]+)\t(\d+\.\d+)s[^\n]*\n$/;

/**
 * Finds the test results that a job used or made since `agedAtMs`, when `ageBuildCache` had
 * prepared the cache. Tests that failed are not among them, nor those that ran with flags under
 * which go keeps no result (`-count`, `-shuffle`, …): the cache has nothing of these.
 *
 * No entry names the log of a result, since both keys are hashes. But go writes a result twice, each
 * time the log right before it (saveOutput in cmd/go/internal/test), so the log is the one that has
 * an entry just before the first and another between both. Where tests of several packages end
 * within the same moment two may fit; then none is given.
 */
export function findTestRuns(
  dir: string,
  entries: readonly ActionEntry[],
  agedAtMs: number,
): TestRun[] {
  const logs: Timed[] = [];
  const results = new Map<string, Timed[]>();
  for (const entry of entries) {
    if (entry.usedAtMs < agedAtMs - TOLERANCE_MS || entry.outputBytes > MAX_BYTES) continue;
    const kind = readKind(path.join(dir, outputName(entry.outputId)), entry.outputBytes);
    const computedAtNs = kind && readTime(path.join(dir, actionName(entry.actionId)));
    if (computedAtNs === undefined) continue;
    if (kind === "log") logs.push({ entry, computedAtNs });
    else {
      const cached = entry.computedAtMs < agedAtMs;
      const key = `${entry.outputId} ${cached}`;
      results.set(key, [...(results.get(key) ?? []), { entry, computedAtNs }]);
    }
  }
  logs.sort(byTime);
  return [...results.values()].flatMap((pair) => {
    const [first] = pair.sort(byTime);
    const text = first && tryRead(path.join(dir, outputName(first.entry.outputId)));
    const [, name, seconds] = RESULT.exec(text ?? "") ?? [];
    if (!first || !name) return [];
    const found = findLog(logs, pair);
    const log = found[0] && tryRead(path.join(dir, outputName(found[0].entry.outputId)));
    return [
      {
        package: name,
        cached: first.entry.computedAtMs < agedAtMs,
        seconds: Number(seconds),
        testIds: found.map(({ entry }) => entry.actionId),
        log: log === undefined ? undefined : parseTestLog(log),
      },
    ];
  });
}

/** Entries of the one log that fits; none where several do. */
function findLog(logs: readonly Timed[], results: readonly Timed[]): Timed[] {
  const candidates = results.map(({ computedAtNs }, index) => {
    const afterNs = results[index - 1]?.computedAtNs ?? computedAtNs - WINDOW_NS;
    return logs.filter((log) => log.computedAtNs > afterNs && log.computedAtNs <= computedAtNs);
  });
  const [first = [], ...others] = candidates;
  const common = new Set(first.map(({ entry }) => entry.outputId));
  for (const fitting of others) {
    const known = new Set(fitting.map(({ entry }) => entry.outputId));
    for (const id of common) if (!known.has(id)) common.delete(id);
  }
  const [only, ...rest] = common;
  if (only === undefined || rest.length > 0) return [];
  // Of several entries in the window the last is the one right before the result.
  return candidates.flatMap((fitting) => {
    const last = fitting.findLast(({ entry }) => entry.outputId === only);
    return last ? [last] : [];
  });
}

function byTime(a: Timed, b: Timed): number {
  return a.computedAtNs < b.computedAtNs ? -1 : 1;
}

/** Tells by the first and the last bytes, as most outputs are neither. */
function readKind(file: string, sizeBytes: number): "log" | "result" | undefined {
  const head = Buffer.alloc(TEST_LOG_HEADER.length);
  const tail = Buffer.alloc(Math.min(sizeBytes, 1024));
  try {
    const fd = openSync(file, "r");
    try {
      readSync(fd, head, 0, head.length, 0);
      readSync(fd, tail, 0, tail.length, sizeBytes - tail.length);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    // Trimmed, or a folder that holds an executable.
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "EISDIR" || errno === "EACCES") return undefined;
    throw error;
  }
  if (head.toString("latin1") === TEST_LOG_HEADER) return "log";
  return RESULT.test(tail.toString("utf8")) ? "result" : undefined;
}

/** When go wrote the entry, as exact as it says: the last column. */
function readTime(file: string): bigint | undefined {
  const digits = /(\d+)\n$/.exec(tryRead(file) ?? "")?.[1];
  return digits === undefined ? undefined : BigInt(digits);
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
