import { resolve } from "node:path";

/**
 * The action under test, a folder with `action.yml` and the built `dist/`: the repository's own, or
 * that of a build which is tried out (ACCEL_ACTION_DIR).
 */
export const ACTION_DIR =
  process.env["ACCEL_ACTION_DIR"] || resolve(import.meta.dirname, "../../..");
