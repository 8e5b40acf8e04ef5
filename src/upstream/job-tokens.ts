import type { Dispatcher } from "undici";
import type { Clock } from "../lib/clock.ts";
import type { JobTokenSource } from "./id-token-service.ts";
import { createJobToken, type JobToken } from "./job-token.ts";
import { createIdTokenRequest } from "./request-id-token.ts";

/** Gives each mirror a token of the job of its own, by the mirror's base URL. */
export type JobTokens = (mirror: string) => JobToken;

/** Undefined without a source: then no mirror gets a token. */
export function createJobTokens(
  source: JobTokenSource | undefined,
  {
    onProblem,
    ...parts
  }: {
    dispatcher: Dispatcher;
    clock: Clock;
    /** Hears why a mirror got no token though it wants one. */
    onProblem: (mirror: string, problem: string) => void;
  },
): JobTokens | undefined {
  if (!source) return undefined;
  const request = source.service && createIdTokenRequest(source.service, parts);
  return (mirror) =>
    createJobToken({
      mirror,
      request,
      onProblem: (problem) => onProblem(new URL(mirror).host, problem),
      clock: parts.clock,
    });
}
