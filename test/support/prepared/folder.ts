import { join } from "node:path";

/**
 * What the tests make once for a checkout: programs, toolchains, build caches, a bundle of the
 * sources. All of it can be made again; `rm -r node_modules` removes it.
 */
export const PREPARED_DIR = join(
  import.meta.dirname,
  "../../../node_modules/.cache/go-accel-tests",
);

/** The bundle of the sources. */
export const BUNDLE_DIR = join(PREPARED_DIR, "bundle");

/**
 * The entry of every process of ours that a test starts: the sources in a few files. Node loads
 * them a quarter of a second faster than a hundred files whose types it has to strip. Unlike
 * `dist/` they are never older than the sources, because a global set-up makes them.
 */
export const ENTRY = join(BUNDLE_DIR, "index.js");
