import { createHash } from "node:crypto";

/**
 * Layout of a GOCACHE, as cmd/go/internal/cache writes it: folders `00` to `ff`, in each the
 * actions `<action ID>-a` and the outputs `<output ID>-d`, a file or, for a cached executable, a
 * folder.
 */
export const FOLDER = /^[0-9a-f]{2}$/;
export const ACTION_FILE = /^([0-9a-f]{64})-a$/;
export const OUTPUT = /^([0-9a-f]{64})-d$/;

/** Size of every action's file (entrySize in cmd/go/internal/cache). */
export const ACTION_BYTES = 175;

/**
 * Our own files in a layer. They are next to the folders of GOCACHE, where go ignores them. The first
 * two list the entries of a base and of a delta (`layer-list.ts`). The others describe the cache as
 * a whole, and each base or delta brings its own. Besides these we write `trim.txt` if it is missing
 * (`age.ts`), and on a machine that stays a marker for each scope (`machine-marker.ts`); neither is in
 * a layer.
 */
export const BASE_LIST = "accel-base";
export const DELTA_LIST = "accel-delta";
/** Times of tracked files, each with the content that it stands for. */
export const MTIMES_FILE = "accel-mtimes";
/** What is known of the tests whose results are in the cache. */
export const TESTS_FILE = "accel-tests";
/** Up to when `go clean -testcache` of a job expired results, as go's own file says it. */
export const EXPIRY_FILE = "accel-expiry";
/** Which versions of a linter made the entries of its cache, which is laid out in the same way. */
export const LINTER_FILE = "accel-linter";
const OWN_FILE = /^accel-[a-z]+$/;

/** Whether a file of GOCACHE belongs in every layer that is made from it. */
export function isOwnFileOfEveryLayer(name: string): boolean {
  return OWN_FILE.test(name) && name !== BASE_LIST && name !== DELTA_LIST;
}

/**
 * What a build layer may hold; a unit is a cached executable. Everything else in GOCACHE belongs to
 * the machine: `trim.txt`, `testexpire.txt`, the corpus of fuzz tests.
 */
export const BUILD_LAYER_CONTENT = {
  unit: /-d$/,
  units: /^([0-9a-f]{2})\/\1[0-9a-f]{62}-d$/,
  files: /^(?:accel-[a-z]+|([0-9a-f]{2})\/\1[0-9a-f]{62}-[ad])$/,
};

/**
 * Whether a file of the layer replaces an existing one. Actions do, as they may have been computed
 * again with another output. So do our own files, which describe the entry that was restored last.
 * An output never has to: its name is the hash of its content.
 */
export function replacesInBuildCache(name: string): boolean {
  return OWN_FILE.test(name) || name.endsWith("-a");
}

/** Name of an action's file relative to GOCACHE. */
export function actionName(actionId: string): string {
  return `${actionId.slice(0, 2)}/${actionId}-a`;
}

/** Name of an output relative to GOCACHE. */
export function outputName(outputId: string): string {
  return `${outputId.slice(0, 2)}/${outputId}-d`;
}

/**
 * Action id under which go keeps something that belongs to an action, such as its log or its
 * standard output (Subkey in cmd/go/internal/cache). Unlike other keys it is not salted with the
 * version.
 */
export function subkey(actionId: string, what: string): string {
  const parent = Buffer.from(actionId, "hex");
  return createHash("sha256").update("subkey:").update(parent).update(what).digest("hex");
}
