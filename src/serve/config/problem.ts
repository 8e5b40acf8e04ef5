import { LinesError } from "../../lib/errors.ts";

/** The keys and positions that lead to a value. */
export type ValuePath = readonly (string | number)[];

/** Something in a configuration that cannot be used as it is. */
export interface Problem {
  path: ValuePath;
  /** Whether the key itself is wrong, and not its value. */
  isKey?: boolean;
  /** What is wrong and what is allowed, as a sentence without a subject: `is 5; expected …`. */
  message: string;
}

/** A configuration that cannot be used. Each line begins with the place: `file:line:column: …`. */
export class ServeConfigError extends LinesError {
  override readonly name = "ServeConfigError";
  readonly code = "CONFIG_INVALID";
}

/** The path as people write it: `hosts[0]`, `store.directory`. */
export function formatPath(path: ValuePath): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
}
