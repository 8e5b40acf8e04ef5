import path from "node:path";
import { outputName } from "./layout.ts";
import { resultActionId } from "./test-keys.ts";
import { parseTestLog, type TestLogLine } from "./test-log.ts";
import { type TestResult, type TimedEntry, tryReadText } from "./test-outputs.ts";

/** What is known about the run that made a result. */
export interface TestOrigin {
  /**
   * Action ids under which go keeps the log. They are hashes of the test binary and its flags: one
   * by what the binary is linked from, one by its content. Empty if the log is not known.
   */
  testIds: string[];
  /** What the test asked for; undefined if it is not clear which log belongs to it. */
  log: TestLogLine[] | undefined;
  /** Whether the inputs are now as they were for go: the key of the result follows from them. */
  verified: boolean;
}

/** A log is written right before its result, so within this time. */
const WINDOW_NS = 1_000_000_000n;
/** How many logs are tried for a result, the nearest first; each may have many inputs. */
const MAX_TRIED = 16;
/**
 * How many logs of one second are compared. If there are more, several tests ended at the same
 * moment without doubt.
 */
const MAX_COMPARED = 256;

/**
 * Finds the log of a result. No entry names it, since both keys are hashes. But the key of the
 * result is made from the key of the log and a hash of the inputs: if `hashOf` gives the hash that
 * go had, the log is certain. Otherwise the time decides. Go writes a result twice, each time right
 * after the log (saveOutput in cmd/go/internal/test), so the log is the one that has an entry just
 * before the first and another between both. If tests of several packages end at the same moment,
 * two logs may fit; then none is given. `logs` are in the order in which go wrote them.
 */
export function createTestOrigins(dir: string, logs: readonly TimedEntry[]) {
  const texts = new Map<string, TestLogLine[] | undefined>();
  const readLog = (outputId: string): TestLogLine[] | undefined => {
    if (texts.has(outputId)) return texts.get(outputId);
    const text = tryReadText(path.join(dir, outputName(outputId)));
    const lines = text === undefined ? undefined : parseTestLog(text);
    texts.set(outputId, lines);
    return lines;
  };

  return {
    find(result: TestResult, hashOf: (log: TestLogLine[]) => string): TestOrigin {
      const entries = result.readEntries();
      const certain = findByKey(entries, hashOf);
      const found = certain.length > 0 ? certain : findByTime(entries);
      const [first] = found;
      return {
        testIds: found.map(({ actionId }) => actionId),
        log: first && readLog(first.outputId),
        verified: certain.length > 0,
      };
    },
  };

  function findByKey(
    results: readonly TimedEntry[],
    hashOf: (log: TestLogLine[]) => string,
  ): TimedEntry[] {
    const hashes = new Map<string, string | undefined>();
    const hashLog = (outputId: string): string | undefined => {
      if (hashes.has(outputId)) return hashes.get(outputId);
      const log = readLog(outputId);
      const hash = log && hashOf(log);
      hashes.set(outputId, hash);
      return hash;
    };
    return results.flatMap(({ actionId, computedAtNs }) => {
      const near = lastBetween(computedAtNs - WINDOW_NS, computedAtNs, MAX_TRIED);
      const log = near.findLast((candidate) => {
        const hash = hashLog(candidate.outputId);
        return hash !== undefined && resultActionId(candidate.actionId, hash) === actionId;
      });
      return log ? [log] : [];
    });
  }

  /** Entries of the one log that fits; none if several do. */
  function findByTime(results: readonly TimedEntry[]): TimedEntry[] {
    const windows = results.map(({ computedAtNs }, index) =>
      lastBetween(
        results[index - 1]?.computedAtNs ?? computedAtNs - WINDOW_NS,
        computedAtNs,
        MAX_COMPARED,
      ),
    );
    const [first = [], ...others] = windows;
    const common = new Set(first.map(({ outputId }) => outputId));
    for (const fitting of others) {
      const known = new Set(fitting.map(({ outputId }) => outputId));
      for (const id of common) if (!known.has(id)) common.delete(id);
    }
    const [only, ...rest] = common;
    if (only === undefined || rest.length > 0) return [];
    // Packages that ask for the same inputs share one log, and then it is not clear whose entry is
    // whose.
    return windows.flatMap((fitting) => {
      const [entry, ...more] = fitting.filter(({ outputId }) => outputId === only);
      return entry && more.length === 0 ? [entry] : [];
    });
  }

  /** The last `limit` logs that were written after `afterNs` and not after `untilNs`. */
  function lastBetween(afterNs: bigint, untilNs: bigint, limit: number): TimedEntry[] {
    const end = countUntil(untilNs);
    return logs.slice(Math.max(countUntil(afterNs), end - limit), end);
  }

  function countUntil(ns: bigint): number {
    let low = 0;
    let high = logs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const log = logs[middle];
      if (log && log.computedAtNs <= ns) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
