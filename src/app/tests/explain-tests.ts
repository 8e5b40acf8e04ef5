import path from "node:path";
import type { ActionEntry } from "../../buildcache/scan.ts";
import { readState, readTestInputs } from "../../buildcache/test-inputs.ts";
import { hashTestInputs } from "../../buildcache/test-keys.ts";
import { listTestInputs } from "../../buildcache/test-log.ts";
import { findTestOutputs, type TestResult } from "../../buildcache/test-outputs.ts";
import {
  parseTestRecords,
  type TestRecord,
  type TestRecords,
} from "../../buildcache/test-records.ts";
import { explainRerun, isPerJobVariable, type RerunReason } from "../../buildcache/test-reruns.ts";
import { createTestOrigins } from "../../buildcache/test-runs.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { TestReport, TestRerun } from "../../report/model/model.ts";
import type { ModuleFolder } from "../handover.ts";
import { createCodeComparison, findPackageFolder } from "./changed-code.ts";
import { readTestCheckout, type TestCheckout } from "./test-checkout.ts";
import { remedyFor } from "./test-remedies.ts";

interface ExplainedResult {
  result: TestResult;
  now: TestRecord;
}

/** What is known of tests, kept in GOCACHE as the results are; go passes over it. */
export const TESTS_FILE = "accel-tests";

export interface ExplainOptions {
  goCache: string;
  entries: readonly ActionEntry[];
  agedAtMs: number;
  /** Whether the cache was aged then: only so it can be told which results were taken. */
  aged: boolean;
  /** Any folder of the checkout. */
  dir: string;
  modules: readonly ModuleFolder[];
  goVersion: string;
  /** Variables of the last step: those of a step alone are not among them. */
  env: Readonly<Record<string, string | undefined>>;
  /** Whether tracked files have times that stand for their content. */
  timed: boolean;
}

export interface TestExplanation {
  report: TestReport;
  /** Undefined where what an earlier job kept still holds. */
  records: TestRecords | undefined;
  /** Actions of results that no job can take, as a variable differs in each; see `PER_JOB`. */
  spent: ReadonlySet<string>;
}

const MAX_RERUNS = 50;
const MAX_LISTED = 5;

/**
 * Finds which packages' tests ran in the job and which results go took from its cache, and says why
 * the former ran, as far as it can be told. Undefined where the cache has no result that the job
 * used. Gives what the next job has to know too.
 */
export async function explainTests(options: ExplainOptions): Promise<TestExplanation | undefined> {
  const { goCache, modules, env, goVersion } = options;
  const outputs = findTestOutputs(goCache, options.entries, options.agedAtMs);
  if (outputs.results.length === 0) return undefined;
  const before = await readTestRecords(goCache, goVersion);
  const job = (before?.job ?? 0) + 1;
  const packages = new Set(outputs.results.map((result) => result.package));
  const earlierOf = Map.groupBy(before?.tests ?? [], (record) => record.package);

  const tests: TestRecord[] = [];
  const reruns: TestRerun[] = [];
  const fresh = new Set<string>();
  const spent = new Set<string>();
  // A result that was taken changes nothing of what is known of its run.
  const learned = outputs.results.filter(
    (result) => !result.cached || !earlierOf.get(result.package)?.some(isUsed),
  );
  // Sources are those of the last job that is kept: all that was used has to be as it was then.
  const settled = before?.tests.every((test) => !isUsed(test) || test.seenIn === before.job);
  if (learned.length === 0 && settled) {
    const report = { ...count(0), fresh: 0, reruns: [], more: 0 };
    return { report, records: undefined, spent: new Set() };
  }
  const origins = createTestOrigins(goCache, outputs.readLogs());
  const checkout = readTestCheckout({ ...options, within: modules.map(({ dir }) => dir) });
  const code = createCodeComparison({
    modules,
    root: checkout.root,
    before: before?.sources ?? new Map(),
    now: checkout.sources,
  });
  for (const { result, now } of withoutDoubt(learned.map(withOrigin))) {
    tests.push(now);
    if (result.cached) continue;
    const earlier = earlierOf.get(result.package) ?? [];
    const reason = explainRerun(earlier, now, (input) => readState(input, env));
    if (isSpent(reason)) for (const { actionId } of result.readEntries()) spent.add(actionId);
    if (reason.reason === "new") fresh.add(result.package);
    else reruns.push(describe(result, reason, earlier));
  }

  const ran = new Set(outputs.results.flatMap((result) => (result.cached ? [] : result.package)));
  const listed = onePerPackage(reruns);
  return {
    report: {
      ...count(ran.size),
      fresh: fresh.size,
      reruns: listed.slice(0, MAX_RERUNS),
      more: Math.max(0, listed.length - MAX_RERUNS),
    },
    records: {
      goVersion,
      job,
      tests: [...tests, ...keepEarlier(before?.tests ?? [])],
      sources: checkout.sources,
    },
    spent,
  };

  function count(run: number): Pick<TestReport, "packages" | "cached" | "run"> {
    if (!options.aged) return { packages: run, run };
    return { packages: packages.size, cached: packages.size - run, run };
  }

  /** Whether go looked at the log of this run in this job. */
  function isUsed({ testIds }: TestRecord): boolean {
    return testIds.some((id) => outputs.logIds.has(id));
  }

  /** What earlier jobs knew and this one did not learn anew. */
  function keepEarlier(earlier: readonly TestRecord[]): TestRecord[] {
    const known = new Set(tests.flatMap(({ testIds }) => testIds));
    return earlier
      .filter(({ testIds, package: name }) =>
        testIds.length > 0 ? !testIds.some((id) => known.has(id)) : !packages.has(name),
      )
      .map((record) => (isUsed(record) ? { ...record, seenIn: job } : record));
  }

  function withOrigin(result: TestResult): ExplainedResult {
    return { result, now: findOrigin(result) };
  }

  function findOrigin(result: TestResult): TestRecord {
    const { package: name } = result;
    const folder = findPackageFolder(name, modules);
    if (!folder)
      return { package: name, testIds: [], inputs: new Map(), verified: false, seenIn: job };
    const place = { packageDir: folder.dir, moduleDir: folder.module.dir, env, goVersion };
    const origin = origins.find(result, (log) => hashTestInputs(log, place));
    const inputs = listTestInputs(origin.log ?? [], folder.dir, folder.module.dir);
    const { testIds, verified } = origin;
    return { package: name, testIds, inputs: readTestInputs(inputs, env), verified, seenIn: job };
  }

  function describe(
    { package: name, seconds }: TestResult,
    reason: Exclude<RerunReason, { reason: "new" }>,
    earlier: readonly TestRecord[],
  ): TestRerun {
    if (reason.reason === "inputs")
      return { package: name, seconds, ...describeInputs(reason, checkout) };
    // Sources are those of the last job: with an older result more than they show may have changed.
    const isRecent = earlier.some(({ seenIn }) => seenIn === before?.job);
    if (reason.reason === "unknown" || !isRecent)
      return { package: name, seconds, reason: reason.reason };
    const changed = code.changedFor(name);
    const more = changed.packages.length - MAX_LISTED;
    return {
      package: name,
      seconds,
      reason: "code",
      packages: changed.packages.slice(0, MAX_LISTED),
      modules: changed.modules,
      ...(more > 0 ? { more } : {}),
    };
  }
}

/** A log that seems to be that of several results is that of none which does not prove it. */
function withoutDoubt(results: readonly ExplainedResult[]): ExplainedResult[] {
  const owners = Map.groupBy(
    results.flatMap(({ now }) => now.testIds),
    (id) => id,
  );
  return results.map(({ result, now }) => {
    const isShared = now.testIds.some((id) => (owners.get(id)?.length ?? 0) > 1);
    if (now.verified || !isShared) return { result, now };
    return { result, now: { ...now, testIds: [], inputs: new Map() } };
  });
}

function describeInputs(
  { inputs, certain }: Extract<RerunReason, { reason: "inputs" }>,
  checkout: TestCheckout,
): Omit<TestRerun, "package" | "seconds"> {
  const described = inputs.map((input) => {
    const shown = checkout.describe(input);
    const standing = input.kind === "env" ? "outside" : checkout.standingOf(input.name);
    return { shown, remedy: remedyFor(input, { name: shown.name, standing }) };
  });
  // What the user can change stands first.
  const sorted = described.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
  const [remedy] = sorted.flatMap((input) => input.remedy ?? []);
  const more = sorted.length - MAX_LISTED;
  return {
    reason: "inputs",
    certain,
    inputs: sorted.slice(0, MAX_LISTED).map(({ shown }) => shown),
    ...(more > 0 ? { more } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

const RANKS: Record<TestRerun["reason"], number> = { inputs: 1, code: 2, unknown: 3 };

/** A package that was tested in several ways is listed once, with what is known best. */
function onePerPackage(reruns: readonly TestRerun[]): TestRerun[] {
  const rank = ({ remedy, reason }: TestRerun) => (remedy ? 0 : RANKS[reason]);
  const sorted = reruns.toSorted((a, b) => rank(a) - rank(b) || b.seconds - a.seconds);
  const first = new Map<string, TestRerun>();
  for (const rerun of sorted) if (!first.has(rerun.package)) first.set(rerun.package, rerun);
  return [...first.values()];
}

/** Records of an earlier job with the same go; another one has results of its own. */
async function readTestRecords(
  goCache: string,
  goVersion: string,
): Promise<TestRecords | undefined> {
  const text = await tryReadText(path.join(goCache, TESTS_FILE));
  const records = text === undefined ? undefined : parseTestRecords(text);
  return records?.goVersion === goVersion ? records : undefined;
}

function isSpent(reason: RerunReason): boolean {
  if (reason.reason !== "inputs" || !reason.certain) return false;
  return reason.inputs.some((input) => input.kind === "env" && isPerJobVariable(input.name));
}
