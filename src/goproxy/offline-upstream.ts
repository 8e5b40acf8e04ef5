import { AccelError } from "../lib/errors.ts";
import type { Upstream } from "../upstream/upstream.ts";

/** Only a mirror could answer, and offline none may be asked. */
export class OfflineError extends AccelError {
  override readonly name = "OfflineError";
  readonly code = "OFFLINE";
}

/** Replaces the mirrors if the job must run on what was restored. Refuses everything. */
export function createOfflineUpstream(): Upstream {
  return {
    fetch: async ({ path }) => {
      throw new OfflineError(`offline: ${path} is not in the restored cache`);
    },
  };
}
