import path from "node:path";
import { TESTS_FILE } from "../../buildcache/layout.ts";
import { fromPortable } from "../../buildcache/portable-records.ts";
import type { ActionEntry } from "../../buildcache/scan.ts";
import { readState } from "../../buildcache/test-inputs.ts";
import { isOutsideInput, type TestInput } from "../../buildcache/test-log.ts";
import { findTestOutputs, type TestResult } from "../../buildcache/test-outputs.ts";
import {
  dependsOnOutside,
  parseTestRecords,
  resultIdOf,
  type TestRecord,
  type TestRecords,
} from "../../buildcache/test-records.ts";
import { explainRerun, isPerJobVariable, type RerunReason } from "../../buildcache/test-reruns.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { TestReport, TestRerun } from "../../report/model/model.ts";
import type { ModuleFolder } from "../handover.ts";
import { createCodeComparison } from "./changed-code.ts";
import { createCheckoutContent } from "./checkout-content.ts";
import { describeRerun, onePerPackage } from "./describe-rerun.ts";
import { keepRecords, selectNews } from "./keep-records.ts";
import { type LearnedRun, learnRuns } from "./learn-runs.ts";
import { describeNews } from "./record-news.ts";
import { readTestCheckout, type TestCheckout } from "./test-checkout.ts";
import { findUncheckable } from "./uncheckable-runs.ts";

export interface ExplainOptions {
  goCache: string;
  entries: readonly ActionEntry[];
  agedAtMs: number;
  /** Whether the cache was aged then: only so it can be told which results were taken. */
  aged: boolean;
  /** Any folder of the checkout. */
  dir: string;
  /** The job's workspace. */
  workspace: string;
  modules: readonly ModuleFolder[];
  goVersion: string;
  /** Variables of the last step: those of a step alone are not among them. */
  env: Readonly<Record<string, string | undefined>>;
  /** Those that have another value for go and its tests: that value, by name. */
  replacedEnv: ReadonlyMap<string, string>;
  /**
   * When tracked files got times that stand for their content, in milliseconds since the epoch;
   * undefined if they did not.
   */
  timedAtMs: number | undefined;
  /** No result of an earlier job could be taken, so there is nothing to explain. */
  expired: boolean;
  /** Each `go test` of the job got other values with -ldflags than in all recorded jobs. */
  testFlagsChanged: boolean;
  /** Whether the layer that was restored holds a result, so that later jobs may find it again. */
  isInLayer: (resultId: string) => boolean;
}

export interface TestExplanation {
  report: TestReport;
  /** Undefined if what an earlier job kept still holds. */
  records: TestRecords | undefined;
  /**
   * Actions of results that no other job can use, because a variable or a flag differs in each job,
   * or may not, because it is not known whether they depend on a file that go does not compare.
   */
  unshareableActions: ReadonlySet<string>;
  /** What the records say that earlier ones did not, though the results may be the same. */
  news: string | undefined;
}

/** A run of this job, and why it was no cached result. */
interface ExplainedRun {
  result: TestResult;
  reason: RerunReason;
  /** Action ids of its log; as in `TestRecord`. */
  testIds: readonly string[];
  /** What earlier jobs knew of the package. */
  earlier: readonly TestRecord[];
}

const MAX_RERUNS = 50;

/**
 * Finds which packages' tests ran in the job and which results go took from its cache, and says why
 * the former ran, as far as it can be told. Undefined if the cache has no result that the job used.
 * Gives what the next job has to know too.
 */
export async function explainTests(options: ExplainOptions): Promise<TestExplanation | undefined> {
  const { goCache, modules, goVersion, aged, replacedEnv } = options;
  const env = { ...options.env, ...Object.fromEntries(replacedEnv) };
  const outputs = findTestOutputs(goCache, options.entries, options.agedAtMs);
  const { results } = outputs;
  if (results.length === 0) return undefined;
  const { before, others } = await readTestRecords(options);
  // Whether go looked at the log of this run in this job.
  const wasUsed = ({ testIds }: TestRecord) => testIds.some((id) => outputs.logIds.has(id));
  const news = selectNews(results, before?.tests ?? [], wasUsed);
  if (news.length === 0 && isCurrent(before, wasUsed)) {
    const report = reportTests(results, [], [], { aged });
    return { report, records: undefined, unshareableActions: new Set(), news: undefined };
  }
  const job = (before?.job ?? 0) + 1;
  const logs = outputs.readLogs();
  const content = createCheckoutContent({ writtenSinceMs: options.agedAtMs });
  const learned = learnRuns(news, { goCache, logs, modules, env, goVersion, content, job });
  const runs = explainRuns(learned, before?.tests ?? [], (input) =>
    isOutsideInput(input) ? (content.stateOf(input) ?? "") : readState(input, env),
  );
  const unshareableActions = new Set([
    ...[
      ...runs.filter(({ reason }) => isUnshareable(reason, options.replacedEnv)),
      ...findUncheckable(learned, { logs, goCache, modules, content }),
    ].flatMap(({ result }) => idsOf(result)),
    ...(options.testFlagsChanged ? runs.filter(({ reason }) => reason.reason === "code") : [])
      // Their logs are new as well, since other flags make another binary.
      .flatMap(({ result, testIds }) => [...idsOf(result), ...testIds]),
  ]);
  const present = new Set(options.entries.map(resultIdOf));
  const checkout = readTestCheckout({ ...options, within: modules.map(({ dir }) => dir) });
  return {
    report: reportTests(
      results,
      runs,
      options.expired ? [] : describeRuns(runs, before, checkout, options),
      { aged },
    ),
    records: {
      goVersion,
      job,
      tests: [
        ...learned.map(({ now }) => now),
        ...keepRecords(before?.tests ?? others.filter(dependsOnOutside), {
          used: results.map((result) => result.package),
          learned: learned.map(({ now }) => now),
          made: new Set(learned.flatMap(({ result }) => result.readEntries().map(resultIdOf))),
          isLeft: (id) => present.has(id) || options.isInLayer(id),
        }).map((record) => (wasUsed(record) ? { ...record, seenIn: job } : record)),
      ],
      sources: checkout.sources,
    },
    unshareableActions,
    news: describeNews(learned, before?.tests),
  };
}

/** Sources are those of the last job that is kept: all that was used must be as it was then. */
function isCurrent(
  before: TestRecords | undefined,
  wasUsed: (record: TestRecord) => boolean,
): boolean {
  return before?.tests.every((test) => !wasUsed(test) || test.seenIn === before.job) ?? false;
}

function explainRuns(
  learned: readonly LearnedRun[],
  before: readonly TestRecord[],
  stateOf: (input: TestInput) => string,
): ExplainedRun[] {
  const earlierOf = Map.groupBy(before, (record) => record.package);
  return learned
    .filter(({ result }) => !result.cached)
    .map(({ result, now }) => {
      const earlier = earlierOf.get(result.package) ?? [];
      const reason = explainRerun(earlier, now, stateOf);
      return { result, reason, testIds: now.testIds, earlier };
    });
}

function describeRuns(
  runs: readonly ExplainedRun[],
  before: TestRecords | undefined,
  checkout: TestCheckout,
  {
    modules,
    testFlagsChanged,
    replacedEnv,
  }: Pick<ExplainOptions, "modules" | "testFlagsChanged" | "replacedEnv">,
): TestRerun[] {
  const code = createCodeComparison({
    modules,
    root: checkout.root,
    before: before?.sources ?? new Map(),
    now: checkout.sources,
  });
  return runs.flatMap(({ result, reason, earlier }) => {
    if (reason.reason === "new") return [];
    const isRecent = earlier.some(({ seenIn }) => seenIn === before?.job);
    const { changedFor } = code;
    return describeRerun(result, reason, {
      checkout,
      replacedEnv,
      changedFor,
      isRecent,
      testFlagsChanged,
    });
  });
}

function reportTests(
  results: readonly TestResult[],
  runs: readonly ExplainedRun[],
  reruns: readonly TestRerun[],
  { aged }: { aged: boolean },
): TestReport {
  const packages = packagesOf(results).size;
  const run = packagesOf(results.filter(({ cached }) => !cached)).size;
  const fresh = runs.filter(({ reason }) => reason.reason === "new");
  const listed = onePerPackage(reruns);
  return {
    ...(aged ? { packages, cached: packages - run, run } : { packages: run, run }),
    fresh: packagesOf(fresh.map(({ result }) => result)).size,
    reruns: listed.slice(0, MAX_RERUNS),
    more: Math.max(0, listed.length - MAX_RERUNS),
  };
}

function idsOf(result: TestResult): string[] {
  return result.readEntries().map(({ actionId }) => actionId);
}

function packagesOf(results: readonly TestResult[]): Set<string> {
  return new Set(results.map((result) => result.package));
}

interface FoundRecords {
  /** Those of an earlier job with the same go. */
  before: TestRecords | undefined;
  /** Those of another go, which has results of its own. */
  others: readonly TestRecord[];
}

async function readTestRecords({
  goCache,
  goVersion,
  workspace,
}: ExplainOptions): Promise<FoundRecords> {
  const text = await tryReadText(path.join(goCache, TESTS_FILE));
  const found = text === undefined ? undefined : parseTestRecords(text);
  const tests = fromPortable(found?.tests ?? [], workspace);
  if (found?.goVersion === goVersion) return { before: { ...found, tests }, others: [] };
  return { before: undefined, others: tests };
}

function isUnshareable(reason: RerunReason, replacedEnv: ExplainOptions["replacedEnv"]): boolean {
  if (reason.reason !== "inputs" || !reason.certain) return false;
  return reason.inputs.some(
    ({ kind, name }) => kind === "env" && isPerJobVariable(name, replacedEnv.has(name)),
  );
}
