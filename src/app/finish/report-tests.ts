import { rm } from "node:fs/promises";
import path from "node:path";
import { TESTS_FILE } from "../../buildcache/layout.ts";
import { hasResult, type RestoredLayer } from "../../buildcache/plan.ts";
import { toPortable } from "../../buildcache/portable-records.ts";
import type { ActionEntry } from "../../buildcache/scan.ts";
import { formatTestRecords } from "../../buildcache/test-records.ts";
import { errorMessage } from "../../lib/errors.ts";
import { writeFileAtomic } from "../../lib/fs.ts";
import type { TestReport } from "../../report/model/model.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { explainTests } from "../tests/explain-tests.ts";
import { readGoVariables } from "./go-variables.ts";

export interface ReportedTests {
  /** Undefined if the job used no test result, or if that cannot be told. */
  report: TestReport | undefined;
  /** Actions that no other job can use; see `TestExplanation`. */
  unshareableActions: ReadonlySet<string>;
  /** What later jobs must know even if no result changed; undefined for nothing. */
  news: string | undefined;
  /** Whether the records in GOCACHE cover the results of this job. */
  areRecorded: boolean;
}

/** What is known of the build cache when its test results are looked at. */
interface FoundBuild {
  entries: readonly ActionEntry[];
  /** See `ExplainOptions`. */
  testFlagsChanged: boolean;
  /** Undefined if no layer of this scope was restored. */
  restored: RestoredLayer | undefined;
}

const NOTHING_KNOWN: ReportedTests = {
  report: undefined,
  unshareableActions: new Set(),
  news: undefined,
  areRecorded: true,
};

/**
 * Says which tests ran and why, and writes what the next job must know into GOCACHE, so that the
 * build layer includes it. A fault of ours costs the report this part, and nothing else.
 */
export async function tryExplainTests(
  { timeline, faults, env }: Pick<Step, "timeline" | "faults" | "env">,
  state: RunState,
  { entries, testFlagsChanged, restored }: FoundBuild,
): Promise<ReportedTests> {
  const { goCache, agedAtMs, checkout, testTimes } = state;
  const { workspace } = state.job;
  try {
    return await timeline.time("explain tests", "own", async () => {
      const goVersion = state.report.go.version;
      const timedAtMs = testTimes?.restoredAtMs;
      const aged = state.whyUseIsUnknown === undefined;
      const expired = state.testExpiry.ownNs !== undefined;
      const options = {
        goCache,
        entries,
        agedAtMs,
        aged,
        ...checkout,
        workspace,
        goVersion,
        env,
        replacedEnv: await readGoVariables(env),
        timedAtMs,
        expired,
        testFlagsChanged,
        isInLayer: (resultId: string) => restored !== undefined && hasResult(restored, resultId),
      };
      const explained = await explainTests(options);
      if (!explained) return NOTHING_KNOWN;
      const { report, records, unshareableActions, news } = explained;
      if (records) {
        const tests = toPortable(records.tests, workspace);
        const text = formatTestRecords({ ...records, tests });
        await writeFileAtomic(path.join(goCache, TESTS_FILE), text);
      }
      return { report, unshareableActions, news, areRecorded: true };
    });
  } catch (error) {
    faults.report("report", `it is not known why tests ran: ${errorMessage(error)}`);
    // Without these records, the next job takes no result: they say what go does not compare.
    await rm(path.join(goCache, TESTS_FILE), { force: true }).catch(() => {});
    return { ...NOTHING_KNOWN, areRecorded: false };
  }
}
