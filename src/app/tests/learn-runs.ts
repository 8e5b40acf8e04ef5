import { inputKey, readTestInputs } from "../../buildcache/test-inputs.ts";
import { hashTestInputs } from "../../buildcache/test-keys.ts";
import { listOutsideInputs, listTestInputs } from "../../buildcache/test-log.ts";
import type { TestResult, TimedEntry } from "../../buildcache/test-outputs.ts";
import { resultIdOf, type TestRecord } from "../../buildcache/test-records.ts";
import { createTestOrigins } from "../../buildcache/test-runs.ts";
import type { ModuleFolder } from "../handover.ts";
import { findPackageFolder } from "./changed-code.ts";
import { type CheckoutContent, UNKNOWN_CONTENT } from "./checkout-content.ts";

/** A result of this job, and what is known of the run that made it. */
export interface LearnedRun {
  result: TestResult;
  now: TestRecord;
}

export interface RunContext {
  goCache: string;
  /** The logs of the job, in the order in which go wrote them. */
  logs: readonly TimedEntry[];
  modules: readonly ModuleFolder[];
  env: Readonly<Record<string, string | undefined>>;
  goVersion: string;
  content: CheckoutContent;
  /** Number of this job. */
  job: number;
}

/** Finds the log of each result, and reads the inputs that it names as they are now. */
export function learnRuns(results: readonly TestResult[], context: RunContext): LearnedRun[] {
  const origins = createTestOrigins(context.goCache, context.logs);
  const runs = results.map((result) => ({ result, now: learnRun(result, origins, context) }));
  return withoutDoubt(runs);
}

function learnRun(
  result: TestResult,
  origins: ReturnType<typeof createTestOrigins>,
  { modules, env, goVersion, content, job }: RunContext,
): TestRecord {
  const { package: name } = result;
  const folder = findPackageFolder(name, modules);
  if (!folder) {
    const nothing = { testIds: [], resultIds: [], inputs: new Map(), verified: false };
    return { package: name, ...nothing, seenIn: job };
  }
  const place = { packageDir: folder.dir, moduleDir: folder.module.dir, env, goVersion };
  const origin = origins.find(result, (log) => hashTestInputs(log, place));
  const log = origin.log ?? [];
  const inputs = readTestInputs(listTestInputs(log, folder.dir, folder.module.dir), env);
  const outside = new Map<string, string>();
  for (const input of listOutsideInputs(log, folder.dir, folder.module.dir)) {
    const state = content.stateOf(input);
    // Nobody knows what it was when an earlier job made the result and left no record.
    if (state !== undefined) outside.set(inputKey(input), result.cached ? UNKNOWN_CONTENT : state);
  }
  const { testIds, verified } = origin;
  const resultIds = outside.size === 0 ? [] : result.readEntries().map(resultIdOf);
  return {
    package: name,
    testIds,
    resultIds,
    inputs: new Map([...inputs, ...outside]),
    verified,
    seenIn: job,
  };
}

/** If a log seems to belong to several results, only those that prove it keep it. */
function withoutDoubt(runs: readonly LearnedRun[]): LearnedRun[] {
  const owners = Map.groupBy(
    runs.flatMap(({ now }) => now.testIds),
    (id) => id,
  );
  return runs.map(({ result, now }) => {
    const isShared = now.testIds.some((id) => (owners.get(id)?.length ?? 0) > 1);
    if (now.verified || !isShared) return { result, now };
    return { result, now: { ...now, testIds: [], resultIds: [], inputs: new Map() } };
  });
}
