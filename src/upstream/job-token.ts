import { decodeJwt } from "jose/jwt/decode";
import type { ChallengeHeader } from "../lib/challenge.ts";
import type { Clock } from "../lib/clock.ts";
import type { MirrorAuth } from "./mirror-auth.ts";
import type { RequestIdToken } from "./request-id-token.ts";
import { readWantedToken, shorten, type WantedToken } from "./token-challenge.ts";

/** A token of the job for one mirror, got when the mirror asks for it, and renewed while it is used. */
export interface JobToken {
  /** What to send; undefined as long as the mirror has not asked for a token. Never rejects. */
  current(): Promise<MirrorAuth | undefined>;
  /**
   * What to send in place of what the mirror has refused with 401; undefined if there is nothing better.
   * Never rejects.
   *
   * @param header The answer's WWW-Authenticate.
   * @param refused What was sent; undefined for nothing.
   */
  replace(
    header: ChallengeHeader,
    refused: MirrorAuth | undefined,
  ): Promise<MirrorAuth | undefined>;
  /** Whether the mirror has asked for a token: then it knows whom it answers. */
  isWanted(): boolean;
  /** Why there is none, as part of a sentence; undefined if nothing is known to be wrong. */
  problem(): string | undefined;
}

interface Held {
  auth: MirrorAuth;
  gotMs: number;
  /** From then on another one is asked for, while this one is still used. */
  renewMs: number;
  endMs: number;
  /** The one before was refused. */
  isReplacement: boolean;
}

const MS_PER_SECOND = 1_000;
/** Enough to ask several times if the CI system fails, and to begin a request that waits for a lane. */
const RENEW_AHEAD_MS = 60_000;
/** So long nothing is asked of a CI system that has failed. */
const FAILED_PAUSE_MS = 10_000;
/** So long no token is asked for after two in a row were refused. */
const REFUSED_PAUSE_MS = 60_000;
/** What is refused so soon after it came was not good for a time. */
const SOON_MS = 30_000;

const NO_SERVICE =
  "it wants a token of the job, and this job can have none (on GitHub, `permissions: id-token: write` is missing, or the job is a fork's)";
const REFUSED = "it refuses the job's token: its configuration lets no such job in";

/** @param request Undefined if the CI system gives this job no tokens. */
export function createJobToken({
  mirror,
  request,
  onProblem,
  clock,
}: {
  /** Its base URL: the token is sent to what is below it, and to nothing else. */
  mirror: string;
  request: RequestIdToken | undefined;
  /** Hears why the mirror was refused what it wants, once for each reason in a row. */
  onProblem: (problem: string) => void;
  clock: Pick<Clock, "nowMs">;
}): JobToken {
  let wanted: WantedToken | undefined;
  let held: Held | undefined;
  let coming: Promise<void> | undefined;
  let pauseEndMs = Number.NEGATIVE_INFINITY;
  let problem: string | undefined;
  let reported: string | undefined;

  function giveUp(why: string, pauseMs: number): void {
    problem = why;
    pauseEndMs = clock.nowMs() + pauseMs;
  }

  /** The token that is held afterwards, if any. All who call it at the same time wait for the same one. */
  async function renew(isReplacement: boolean): Promise<MirrorAuth | undefined> {
    coming ??= fetchToken(isReplacement).finally(() => {
      coming = undefined;
    });
    await coming;
    return held?.auth;
  }

  async function fetchToken(isReplacement: boolean): Promise<void> {
    const gotMs = clock.nowMs();
    if (!wanted || !request || gotMs < pauseEndMs) return;
    const answer = await request(wanted.audience);
    const read = answer.kind === "token" ? readToken(answer.token, wanted, gotMs) : answer;
    if (read.kind === "failed") {
      return giveUp(`it wants a token of the job, and there is none: ${read.why}`, FAILED_PAUSE_MS);
    }
    const { lifetimeMs } = read;
    problem = undefined;
    held = {
      auth: { host: new URL(mirror).host, url: mirror, authorization: `Bearer ${read.token}` },
      gotMs,
      renewMs: gotMs + Math.max(lifetimeMs - RENEW_AHEAD_MS, lifetimeMs / 2),
      endMs: gotMs + lifetimeMs,
      isReplacement,
    };
  }

  async function replace(
    header: ChallengeHeader,
    refused: MirrorAuth | undefined,
  ): Promise<MirrorAuth | undefined> {
    const read = readWantedToken(mirror, header);
    if (!read || "problem" in read) {
      problem = read?.problem;
      return undefined;
    }
    if (!request) {
      problem = NO_SERVICE;
      return undefined;
    }
    wanted = read;
    if (held && refused !== held.auth) return held.auth;
    const isReplacement = refused !== undefined;
    if (held?.isReplacement && clock.nowMs() - held.gotMs < SOON_MS) {
      giveUp(REFUSED, REFUSED_PAUSE_MS);
    }
    held = undefined;
    return renew(isReplacement);
  }

  return {
    async current() {
      if (!wanted) return undefined;
      const nowMs = clock.nowMs();
      if (held && nowMs < held.endMs) {
        if (nowMs >= held.renewMs) void renew(false);
        return held.auth;
      }
      held = undefined;
      return renew(false);
    },
    async replace(header, refused) {
      const better = await replace(header, refused);
      if (!better && problem !== undefined && problem !== reported) onProblem(problem);
      reported = better ? undefined : problem;
      return better;
    },
    isWanted: () => wanted !== undefined,
    problem: () => problem,
  };
}

/** What must be known of a token. Its signature is the mirror's business. */
function readToken(
  token: string,
  wanted: WantedToken,
  nowMs: number,
): { kind: "token"; token: string; lifetimeMs: number } | { kind: "failed"; why: string } {
  try {
    const { iss = "", iat, exp } = decodeJwt(token);
    if (!wanted.issuers.includes(iss)) {
      const taken = shorten(wanted.issuers.join(", "));
      return {
        kind: "failed",
        why: `this job's are by ${shorten(iss)}, and it takes those by ${taken}`,
      };
    }
    if (exp === undefined) return { kind: "failed", why: "the CI system gave one without an end" };
    // The issuer's clock may differ from ours, and the lifetime does not.
    const lifetimeMs =
      iat === undefined ? exp * MS_PER_SECOND - nowMs : (exp - iat) * MS_PER_SECOND;
    return { kind: "token", token, lifetimeMs };
  } catch {
    // A `JWTInvalid`.
    return { kind: "failed", why: "the CI system gave what is no token" };
  }
}
