import { defineConfig } from "vitest/config";

/**
 * Four projects, by what a test may touch: `unit` has no sockets and no child processes,
 * `integration` has both, `conformance` has several versions of go beside them, `e2e` runs the
 * built `dist/` as the runner runs it.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "conformance",
          include: ["test/conformance/**/*.test.ts"],
          globalSetup: ["test/conformance/support/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A job of the runner uses every core; two side by side would only slow each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
