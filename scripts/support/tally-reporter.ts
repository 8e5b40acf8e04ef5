import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestCollection, TestModule, Vitest } from "vitest/node";
import { addTallies, judgeSkips, NO_TESTS, reasonIn, renderTally, type Tally } from "./tally.ts";

/** Where `scripts/test.ts` wants the tally of a run; other runs print it. */
export const TALLY_FILE = "GO_ACCEL_TEST_TALLY";
/** Set on CI, where everything that a test needs is installed. */
const STRICT = "GO_ACCEL_TEST_STRICT";

/**
 * Tells the reasons of skipped tests, and fails a run on Linux for skips without one; for any skip if
 * GO_ACCEL_TEST_STRICT is set. Elsewhere tests may be skipped as they like, and so may those that a
 * pattern of names leaves out.
 */
export class TallyReporter implements Reporter {
  #isPart = false;

  onInit({ config }: Vitest): void {
    this.#isPart = config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const files = addTallies(modules.map(countModule));
    const skipped = this.#isPart ? withReasons(files.skipped) : files.skipped;
    const counted = { ...files, skipped, failed: files.failed + errors.length };
    const isJudged = process.platform === "linux" && !this.#isPart;
    const tally = isJudged ? judgeSkips(counted, Boolean(process.env[STRICT])) : counted;
    if (tally.failed > 0) process.exitCode = 1;
    const file = process.env[TALLY_FILE];
    if (file) writeFileSync(file, JSON.stringify(tally));
    else process.stdout.write(`${renderTally(tally)}\n`);
  }
}

function withReasons(skipped: Tally["skipped"]): Tally["skipped"] {
  return Object.fromEntries(Object.entries(skipped).filter(([reason]) => reason !== ""));
}

function countModule(module: TestModule): Tally {
  const ms = Math.round(module.diagnostic().duration + module.diagnostic().collectDuration);
  const name = module.relativeModuleId;
  return { ...countTests(module.errors(), module.children), files: [{ name, ms }] };
}

/** Of a file or a suite; one that failed itself, as in a hook, counts once for all of its tests. */
function countTests(errors: readonly unknown[], children: TestCollection): Tally {
  if (errors.length > 0) return { ...NO_TESTS, failed: 1 };
  const tallies = [...children].map((child) => {
    if (child.type === "suite") return countTests(child.errors(), child.children);
    const result = child.result();
    if (result.state === "skipped") {
      const reason = result.note ?? reasonIn(child.fullName);
      return { ...NO_TESTS, skipped: { [reason]: 1 } };
    }
    return result.state === "passed" ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 };
  });
  return addTallies(tallies);
}
