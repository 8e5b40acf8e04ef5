import { defineConfig } from "vitest/config";
import { LongFirst } from "./scripts/support/long-first.ts";
import { TallyReporter } from "./scripts/support/tally-reporter.ts";
import { IS_FULL } from "./test/support/full.ts";

/** What takes long, and finds what the other tests find, but in more cases. */
const exclude = IS_FULL ? [] : ["test/**/*.full.test.ts"];

const PREPARE = "test/support/prepared/global-setup.ts";

/** A state that a test waits for comes late on a busy machine, and on a broken one never. */
const expect = { poll: { timeout: 20_000, interval: 10 } };

/**
 * Five projects, by what a test may touch: `unit` has no sockets and no child processes,
 * `integration` has both, `conformance` has several versions of go beside them, `e2e` runs the
 * built `dist/` as the runner runs it, and `invisible` compares such jobs with jobs without it.
 */
export default defineConfig({
  test: {
    reporters: [
      "default",
      ...(process.env["GITHUB_ACTIONS"] ? ["github-actions"] : []),
      new TallyReporter(),
    ],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          testTimeout: 30_000,
          // No test changes what others see of its process, so none needs one of its own.
          pool: "threads",
          isolate: false,
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude,
          globalSetup: [PREPARE],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
      {
        test: {
          name: "conformance",
          include: ["test/conformance/**/*.test.ts"],
          exclude,
          globalSetup: [PREPARE, "test/conformance/support/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude,
          globalSetup: [PREPARE],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect,
        },
      },
      {
        test: {
          name: "invisible",
          include: ["test/invisible/**/*.test.ts"],
          exclude,
          globalSetup: [PREPARE],
          testTimeout: 60_000,
          hookTimeout: 900_000,
          expect,
        },
      },
      {
        test: {
          name: "windows",
          include: ["test/windows/**/*.test.ts"],
          globalSetup: ["test/windows/support/global-setup.ts"],
          // They share the drives.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 1_200_000,
        },
      },
    ],
  },
});
