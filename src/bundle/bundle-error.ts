import { AccelError } from "../lib/errors.ts";

/** The file in a bundle that says what the others must be. */
export const SUM_NAME = "go.sum";

/** A bundle that cannot be made or must not be used. */
export class BundleError extends AccelError {
  override readonly name = "BundleError";
  readonly code = "BUNDLE";
  /** One line for each file. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
