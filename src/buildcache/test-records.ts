import { shortId } from "./layer-list.ts";
import type { ActionEntry } from "./scan.ts";
import { parseInputKey } from "./test-inputs.ts";
import { isOutsideInput } from "./test-log.ts";

/**
 * What a job knows about the tests of a package, kept for the next job: when a test runs again, go
 * itself overwrites the log of the earlier run. A package has several records if it is tested in
 * several ways, with `-race` for example, or if it has several results that depend on files outside of
 * its module.
 */
export interface TestRecord {
  /** Import path. */
  package: string;
  /** Action ids of the log; empty if the log of the run is not known. */
  testIds: readonly string[];
  /**
   * What `resultIdOf` gives for each action of the result, if it depends on files outside of the module;
   * otherwise empty.
   */
  resultIds: readonly string[];
  /**
   * State of each input when the job ended, by kind and name (`readTestInputs`). None that is outside
   * of the module is ever left out.
   */
  inputs: ReadonlyMap<string, string>;
  /** Whether those states are the ones that go saw. */
  verified: boolean;
  /** Number of the job that last ran or used it. */
  seenIn: number;
}

/** Digests of the files of one folder, `-` if it has none of the kind. */
export interface SourceDigests {
  /** The files that a package which imports it is built from. */
  code: string;
  /** Its tests. */
  tests: string;
  /** go.mod and go.sum. */
  deps: string;
}

/** All that is kept from one job to the next. */
export interface TestRecords {
  goVersion: string;
  /** Counts the jobs that ran tests. */
  job: number;
  tests: TestRecord[];
  /** By folder, relative to the checkout with `/`, as the folder was in that job. */
  sources: Map<string, SourceDigests>;
}

const HEADER = "go-accel tests 4";
const MAX_RECORDS = 5_000;
/** Per record, and in all of them: a test that walks through a tree asks for each file of it. */
const MAX_INPUTS = 2_000;
const MAX_ALL_INPUTS = 40_000;
const MAX_SOURCES = 20_000;
/** Each change of a package leaves a record of its earlier state behind. */
const MAX_OF_PACKAGE = 6;
/** A package that this many jobs in a row did not test is taken to be gone. */
const MAX_UNSEEN_JOBS = 20;

const TEST = /^test (\d{1,9}) ([01]) (-|[0-9a-f]{64}(?:,[0-9a-f]{64}){0,7}) (.+)$/s;
const RESULT = /^res ([0-9a-f]{64}\.[0-9a-f]{16}(?:,[0-9a-f]{64}\.[0-9a-f]{16})*)$/;
const INPUT = /^in ([-?]|[0-9a-f]{2}|[0-9a-f]{16}) ((?:env|open|stat|content|listing) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;

/**
 * Names an action together with its output. Go gives a result the same action whatever the files outside
 * of its module hold, so a base and its delta, or the layers of two jobs, may each have another result of
 * that action. A record is of one of them.
 */
export function resultIdOf({
  actionId,
  outputId,
}: Pick<ActionEntry, "actionId" | "outputId">): string {
  return `${actionId}.${shortId(outputId)}`;
}

/** The action in what `resultIdOf` gave. */
export function actionOfResult(resultId: string): string {
  return resultId.split(".", 1)[0] ?? "";
}

/** Without such a record, the result would be taken although a file outside of its module has changed. */
export function dependsOnOutside({ resultIds }: Pick<TestRecord, "resultIds">): boolean {
  return resultIds.length > 0;
}

/**
 * Adds the records of others whose results depend on files outside of the module, for the results that
 * have none yet. Pure.
 */
export function addGuards(records: TestRecords, others: readonly TestRecord[]): TestRecords {
  const guarded = new Set(records.tests.flatMap(({ resultIds }) => resultIds));
  const added = others.flatMap((record) => {
    const resultIds = record.resultIds.filter((id) => !guarded.has(id));
    if (resultIds.length === 0) return [];
    return [{ ...record, resultIds, seenIn: Math.min(record.seenIn, records.job) }];
  });
  return { ...records, tests: [...records.tests, ...added] };
}

/**
 * What two jobs know that ran beside each other. The second is the newer one: the sources are its own.
 * Pure.
 */
export function joinTestRecords(first: TestRecords, second: TestRecords): TestRecords {
  const job = Math.max(first.job + 1, second.job);
  const own = second.tests.map((record) =>
    record.seenIn === second.job ? { ...record, seenIn: job } : record,
  );
  const known = new Set(own.flatMap(({ testIds }) => testIds));
  const others = first.tests.filter(
    (record) => !dependsOnOutside(record) && record.testIds.some((id) => !known.has(id)),
  );
  const tests = [...own, ...(first.goVersion === second.goVersion ? others : [])];
  return addGuards({ ...second, job, tests }, first.tests);
}

/**
 * The same records give the same text. Records beyond the limits, and names that do not fit on one
 * line, are left out, but none that depends on files outside of its module.
 */
export function formatTestRecords({ goVersion, job, tests, sources }: TestRecords): string {
  const lines = [HEADER, `go ${goVersion}`, `job ${job}`];
  const counts = new Map<string, number>();
  const isWithinLimits = (record: TestRecord): boolean => {
    const count = (counts.get(record.package) ?? 0) + 1;
    counts.set(record.package, count);
    const isRecent = job - record.seenIn < MAX_UNSEEN_JOBS;
    return dependsOnOutside(record) || (isRecent && count <= MAX_OF_PACKAGE);
  };
  const kept = tests
    .filter(({ package: name }) => isOneLine(name))
    .sort((a, b) => b.seenIn - a.seenIn || compare(a.package, b.package))
    .filter(isWithinLimits)
    .filter((record, index) => index < MAX_RECORDS || dependsOnOutside(record));
  let left = MAX_ALL_INPUTS;
  for (const { package: name, testIds, resultIds, inputs, verified, seenIn } of kept) {
    lines.push(`test ${seenIn} ${verified ? 1 : 0} ${testIds.join(",") || "-"} ${name}`);
    if (resultIds.length > 0) lines.push(`res ${resultIds.join(",")}`);
    const oneLine = [...inputs].filter(([key]) => isOneLine(key));
    const compared = oneLine
      .filter(([key]) => !isOutside(key))
      .slice(0, Math.min(MAX_INPUTS, left));
    left -= compared.length;
    const listed = [...oneLine.filter(([key]) => isOutside(key)), ...compared];
    for (const [key, state] of listed) lines.push(`in ${state} ${key}`);
  }
  const folders = [...sources].filter(([dir]) => isOneLine(dir)).slice(0, MAX_SOURCES);
  for (const [dir, { code, tests: testCode, deps }] of folders) {
    lines.push(`src ${code} ${testCode} ${deps} ${dir}`);
  }
  return `${lines.join("\n")}\n`;
}

type ReadRecord = Omit<TestRecord, "resultIds" | "inputs"> & {
  resultIds: string[];
  inputs: Map<string, string>;
};

/** Reads records back; undefined for anything else, including another version. */
export function parseTestRecords(text: string): TestRecords | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines[0] !== HEADER) return undefined;
  const goVersion = /^go (.+)$/.exec(lines[1] ?? "")?.[1];
  const job = /^job (\d{1,9})$/.exec(lines[2] ?? "")?.[1];
  if (goVersion === undefined || job === undefined) return undefined;
  const records: TestRecords = { goVersion, job: Number(job), tests: [], sources: new Map() };
  let last: ReadRecord | undefined;
  for (const line of lines.slice(3)) {
    const [, seenIn, verified, ids, name] = TEST.exec(line) ?? [];
    const [, resultIds] = RESULT.exec(line) ?? [];
    const [, state, key] = INPUT.exec(line) ?? [];
    const [, code, tests, deps, dir] = SOURCE.exec(line) ?? [];
    if (ids !== undefined && name !== undefined) {
      last = {
        package: name,
        testIds: ids === "-" ? [] : ids.split(","),
        resultIds: [],
        inputs: new Map(),
        verified: verified === "1",
        seenIn: Number(seenIn),
      };
      records.tests.push(last);
    } else if (resultIds !== undefined && last) {
      last.resultIds = resultIds.split(",");
    } else if (state !== undefined && key !== undefined && last) {
      last.inputs.set(key, state);
    } else if (code && tests && deps && dir !== undefined) {
      records.sources.set(dir, { code, tests, deps });
    } else {
      return undefined;
    }
  }
  return records;
}

function isOutside(key: string): boolean {
  return isOutsideInput(parseInputKey(key));
}

function isOneLine(text: string): boolean {
  return !text.includes("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
