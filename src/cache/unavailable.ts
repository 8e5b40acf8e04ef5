import { CacheError } from "../lib/errors.ts";

/** The error for a service that cannot be used now. */
export function unavailable(problem: string, cause?: unknown): CacheError {
  return new CacheError(problem, { code: "BACKEND_UNAVAILABLE", cause });
}
