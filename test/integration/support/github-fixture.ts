import { onTestFinished } from "vitest";
import {
  createGithubBackend,
  type GithubBackendOptions,
} from "../../../src/cache/github/github-backend.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import {
  type CacheServiceOptions,
  type RequestKind,
  startCacheService,
  type TokenRequest,
} from "../../support/cache-service.ts";
import { makeTransferDir } from "./backend-fixture.ts";

export const MAIN: TokenRequest = { ref: "refs/heads/main" };

type Timeouts = Pick<GithubBackendOptions, "lookupTimeoutMs" | "transferTimeoutMs">;

/** A backend as of a step of its own: another folder each time, as on another runner. */
export async function connectTo(url: string, token: string, timeouts: Timeouts = {}) {
  return createGithubBackend({
    dir: await makeTransferDir(),
    url,
    token,
    clock: systemClock,
    lookupTimeoutMs: 10_000,
    transferTimeoutMs: 30_000,
    ...timeouts,
  });
}

/** The service, and backends that speak to it. */
export async function createGithubFixture(options: CacheServiceOptions = {}) {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  return {
    service,
    connect: (token: TokenRequest = MAIN, timeouts?: Timeouts) =>
      connectTo(service.url, service.issueToken(token), timeouts),
    asked: (kind: RequestKind) => service.requests.filter((request) => request.kind === kind),
  };
}
