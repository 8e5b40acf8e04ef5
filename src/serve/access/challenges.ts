import { formatChallenge } from "../../lib/challenge.ts";
import type { JobRule } from "./job-rules.ts";

const BASIC = 'Basic realm="go-accel"';

/**
 * Values of the header WWW-Authenticate for a client without a token that counts. Jobs learn from it which
 * tokens are taken: by whom, and for which audience. `src/upstream/token-challenge.ts` reads it. Pure.
 */
export function challengesFor(jobs: readonly Pick<JobRule, "issuer" | "audience">[]): string[] {
  const bearer = jobs.flatMap(
    ({ issuer, audience }) =>
      formatChallenge("Bearer", { realm: "go-accel", issuer, audience }) ?? [],
  );
  return [BASIC, ...new Set(bearer)];
}
