import { AccelError } from "../lib/errors.ts";
import type { Upstream } from "../upstream/upstream.ts";

/** What was asked for would have to come from a mirror, and nothing may leave. */
export class OfflineError extends AccelError {
  override readonly name = "OfflineError";
  readonly code = "OFFLINE";
}

/** In place of the mirrors where the job is to run on what was restored: refuses everything. */
export function createOfflineUpstream(): Upstream {
  return {
    fetch: async ({ path }) => {
      throw new OfflineError(`offline: ${path} is not in the restored cache`);
    },
  };
}
