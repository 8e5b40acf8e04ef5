/**
 * Layout of a GOCACHE, as cmd/go/internal/cache writes it: folders `00` to `ff`, in each the
 * actions `<action ID>-a` and the outputs `<output ID>-d`, a file or, for a cached executable, a
 * folder.
 */
export const FOLDER = /^[0-9a-f]{2}$/;
export const ACTION_FILE = /^([0-9a-f]{64})-a$/;

/** Name of an action's file relative to GOCACHE. */
export function actionName(actionId: string): string {
  return `${actionId.slice(0, 2)}/${actionId}-a`;
}

/** Name of an output relative to GOCACHE. */
export function outputName(outputId: string): string {
  return `${outputId.slice(0, 2)}/${outputId}-d`;
}
