import { join } from "node:path";

/**
 * What the tests make once for a checkout: programs, toolchains, build caches, a bundle of the
 * sources. All of it can be made again; `rm -r node_modules` removes it.
 */
export const PREPARED_DIR = join(
  import.meta.dirname,
  "../../../node_modules/.cache/go-accel-tests",
);
