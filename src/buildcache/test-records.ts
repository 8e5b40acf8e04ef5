import { parseInputKey } from "./test-inputs.ts";

/**
 * What a job knows about the tests of a package, kept for the next job: when a test runs again, go
 * itself overwrites the log of the earlier run. A package has several records if it is tested in
 * several ways, with `-race` for example.
 */
export interface TestRecord {
  /** Import path. */
  package: string;
  /** Action ids of the log; empty if the log of the run is not known. */
  testIds: readonly string[];
  /**
   * State of each input when the job ended, by kind and name (`readTestInputs`). None of the kind
   * `content` is ever left out.
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

const HEADER = "go-accel tests 2";
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
const INPUT = /^in ([-?]|[0-9a-f]{2}|[0-9a-f]{16}) ((?:env|open|stat|content) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;

/**
 * The same records give the same text. Records beyond the limits, and names that do not fit on one
 * line, are left out.
 */
export function formatTestRecords({ goVersion, job, tests, sources }: TestRecords): string {
  const lines = [HEADER, `go ${goVersion}`, `job ${job}`];
  const counts = new Map<string, number>();
  const kept = tests
    .filter(({ package: name, seenIn }) => isOneLine(name) && job - seenIn < MAX_UNSEEN_JOBS)
    .sort((a, b) => b.seenIn - a.seenIn || compare(a.package, b.package))
    .filter(({ package: name, inputs }) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= MAX_OF_PACKAGE || hasContent(inputs);
    })
    .slice(0, MAX_RECORDS);
  let left = MAX_ALL_INPUTS;
  for (const { package: name, testIds, inputs, verified, seenIn } of kept) {
    lines.push(`test ${seenIn} ${verified ? 1 : 0} ${testIds.join(",") || "-"} ${name}`);
    const oneLine = [...inputs].filter(([key]) => isOneLine(key));
    const compared = oneLine
      .filter(([key]) => !isContent(key))
      .slice(0, Math.min(MAX_INPUTS, left));
    left -= compared.length;
    const listed = [...oneLine.filter(([key]) => isContent(key)), ...compared];
    for (const [key, state] of listed) lines.push(`in ${state} ${key}`);
  }
  const folders = [...sources].filter(([dir]) => isOneLine(dir)).slice(0, MAX_SOURCES);
  for (const [dir, { code, tests: testCode, deps }] of folders) {
    lines.push(`src ${code} ${testCode} ${deps} ${dir}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Reads records back; undefined for anything else, including another version. */
export function parseTestRecords(text: string): TestRecords | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines[0] !== HEADER) return undefined;
  const goVersion = /^go (.+)$/.exec(lines[1] ?? "")?.[1];
  const job = /^job (\d{1,9})$/.exec(lines[2] ?? "")?.[1];
  if (goVersion === undefined || job === undefined) return undefined;
  const records: TestRecords = { goVersion, job: Number(job), tests: [], sources: new Map() };
  let inputs: Map<string, string> | undefined;
  for (const line of lines.slice(3)) {
    const [, seenIn, verified, ids, name] = TEST.exec(line) ?? [];
    const [, state, key] = INPUT.exec(line) ?? [];
    const [, code, tests, deps, dir] = SOURCE.exec(line) ?? [];
    if (ids !== undefined && name !== undefined) {
      inputs = new Map();
      records.tests.push({
        package: name,
        testIds: ids === "-" ? [] : ids.split(","),
        inputs,
        verified: verified === "1",
        seenIn: Number(seenIn),
      });
    } else if (state !== undefined && key !== undefined && inputs) {
      inputs.set(key, state);
    } else if (code && tests && deps && dir !== undefined) {
      records.sources.set(dir, { code, tests, deps });
    } else {
      return undefined;
    }
  }
  return records;
}

/** Without these, a result would be taken although a file outside of its module has changed. */
function hasContent(inputs: TestRecord["inputs"]): boolean {
  return [...inputs.keys()].some(isContent);
}

function isContent(key: string): boolean {
  return parseInputKey(key).kind === "content";
}

function isOneLine(text: string): boolean {
  return !text.includes("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
