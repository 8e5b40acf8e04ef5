import { LinesError } from "../lib/errors.ts";

/** The file in a bundle that says what the others must be. */
export const SUM_NAME = "go.sum";

/** A bundle that cannot be made or must not be used, with a line for each file. */
export class BundleError extends LinesError {
  override readonly name = "BundleError";
  readonly code = "BUNDLE";
}
