/**
 * Whether `npm run test:full` asked for all cases that are known. Files that are named
 * `*.full.test.ts` run only then.
 */
export const IS_FULL = Boolean(process.env["GO_ACCEL_TEST_FULL"]);
