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
 * Files of ours that go with a layer. They lie beside the folders of GOCACHE, where go passes over
 * them. Which entries a base or a delta holds stands in a file of its own (`layer-list.ts`); the
 * others belong to the cache as a whole, and each base or delta brings its own.
 */
export const BASE_LIST = "accel-base";
export const DELTA_LIST = "accel-delta";
const NOTE = /^accel-[a-z]+$/;

/** Whether a file of GOCACHE belongs to every layer that is made of it. */
export function isSharedNote(name: string): boolean {
  return NOTE.test(name) && name !== BASE_LIST && name !== DELTA_LIST;
}

/**
 * What a build layer may hold; a unit is a cached executable. All else in GOCACHE is the machine's
 * own: `trim.txt`, `testexpire.txt`, the corpus of fuzz tests.
 */
export const BUILD_LAYER_CONTENT = {
  unit: /-d$/,
  units: /^([0-9a-f]{2})\/\1[0-9a-f]{62}-d$/,
  files: /^(?:accel-[a-z]+|([0-9a-f]{2})\/\1[0-9a-f]{62}-[ad])$/,
};

/**
 * Whether the layer's file takes the place of one that is there: an action that was computed again
 * with another output, and our own lists, which are of the entry that was restored last. An
 * output's name is the hash of its content.
 */
export function replacesInBuildCache(name: string): boolean {
  return NOTE.test(name) || name.endsWith("-a");
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
 * Action id under which go keeps something that belongs to an action, as its log or its standard
 * output (Subkey in cmd/go/internal/cache). Unlike other keys it is not salted with the version.
 */
export function subkey(actionId: string, what: string): string {
  const parent = Buffer.from(actionId, "hex");
  return createHash("sha256").update("subkey:").update(parent).update(what).digest("hex");
}
