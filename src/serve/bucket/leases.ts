import { backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";
import type { LeaseOutcome } from "../../telemetry/events.ts";
import { BucketError } from "./bucket-error.ts";
import type { BucketObjects } from "./objects.ts";
import { createPause } from "./pause.ts";

/** Agrees with other servers on who fetches what. It saves requests, and nothing else depends on it. */
export interface Leases {
  /**
   * Waits for its turn. Returns undefined once `isThere` says that another server has brought it. Otherwise
   * the caller may begin, and must call the function that is returned when it has ended, whatever came of
   * it. If the bucket fails, or others take too long, everybody may begin. Rejects only if `isThere` does.
   */
  claim(name: string, isThere: () => Promise<boolean>): Promise<(() => void) | undefined>;
  /**
   * Takes a lease without waiting. Returns undefined if another server has it; whether that one is gone
   * shows if it is asked for again a term later. Throws `BucketError`.
   */
  tryTake(name: string): Promise<(() => void) | undefined>;
}

/** A server that has not renewed its lease for so long is taken to be gone. */
const LEASE_MS = 15_000;
const RENEW_MS = LEASE_MS / 3;
/** Longer than mirrors take for a large zip, and shorter than people do. */
const MAX_WAIT_MS = 120_000;
/** Of one claim, before the bucket is taken to be unable to do this. */
const MAX_CONFLICTS = 5;
const POLL = { baseDelayMs: 200, maxDelayMs: 1_000 };

/**
 * A lease is an object that is written only if it is not there. It is renewed, and taken over, only if
 * nobody else has done so meanwhile. Who waits takes it for expired if it has stayed the same for a whole
 * term, so that the servers' clocks need not agree.
 */
export function createLeases(
  objects: BucketObjects,
  clock: Clock,
  onOutcome: (outcome: LeaseOutcome) => void = () => {},
): Leases {
  const pause = createPause(clock);
  /** How to find out whether a lease has expired that another server had the last time. */
  const watched = new Map<string, () => Promise<string | undefined>>();
  let count = 0;
  /** Never the same twice, so that each has an `ETag` of its own. */
  const makeContent = () => `${process.pid} ${clock.nowMs()} ${++count}\n`;

  async function renew(name: string, etag: string): Promise<string | undefined> {
    try {
      return await objects.writeSmall(name, makeContent(), etag);
    } catch (error) {
      // There is time for another one before the term has ended.
      if (isConflict(error)) return etag;
      throw error;
    }
  }

  /** Renews a lease until the function that it returns is called, and then gives it back. */
  function hold(name: string, acquired: string): () => void {
    const ended = new AbortController();
    async function run(): Promise<void> {
      let etag: string | undefined = acquired;
      try {
        while (etag !== undefined) {
          await clock.sleep(RENEW_MS, ended.signal);
          etag = await renew(name, etag);
        }
        onOutcome("lost");
      } catch (error) {
        if (!ended.signal.aborted && !(error instanceof BucketError)) throw error;
      }
      if (etag !== undefined) await objects.remove(name);
    }
    run().catch(() => {
      // It expires.
    });
    return () => ended.abort();
  }

  /** Says when the lease of another server has expired, if it is asked again and again. */
  function watch(name: string): () => Promise<string | undefined> {
    let seen: { etag: string | undefined; sinceMs: number } = { etag: undefined, sinceMs: 0 };
    return async () => {
      const held = await objects.readSmall(name);
      if (held?.etag !== seen.etag) seen = { etag: held?.etag, sinceMs: clock.nowMs() };
      return held && clock.nowMs() - seen.sinceMs >= LEASE_MS ? held.etag : undefined;
    };
  }

  /**
   * Another server may have brought the file after the caller had looked, and given its lease back
   * since: without a second look both would fetch it.
   */
  async function begin(
    release: () => void,
    isThere: () => Promise<boolean>,
  ): Promise<(() => void) | undefined> {
    let isNeeded = false;
    try {
      isNeeded = !(await isThere());
    } finally {
      if (!isNeeded) release();
    }
    onOutcome(isNeeded ? "taken" : "waited");
    return isNeeded ? release : undefined;
  }

  /** Lets the caller begin without a lease. */
  function goAhead(outcome: LeaseOutcome): () => void {
    onOutcome(outcome);
    return () => {};
  }

  return {
    async claim(name, isThere) {
      if (!pause.mayTry()) return goAhead("unavailable");
      const startMs = clock.nowMs();
      const findExpired = watch(name);
      let expired: string | undefined;
      let conflicts = 0;
      const passConflict = (error: unknown) => {
        if (!isConflict(error) || ++conflicts > MAX_CONFLICTS) throw error;
        return undefined;
      };
      try {
        for (let poll = 1; clock.nowMs() - startMs < MAX_WAIT_MS; poll++) {
          const etag = await objects.writeSmall(name, makeContent(), expired).catch(passConflict);
          pause.worked();
          if (etag !== undefined) return await begin(hold(name, etag), isThere);
          await clock.sleep(backoffMs(poll, POLL));
          if (await isThere()) {
            onOutcome("waited");
            return undefined;
          }
          expired = await findExpired();
        }
      } catch (error) {
        if (!(error instanceof BucketError)) throw error;
        pause.failed();
        return goAhead("unavailable");
      }
      return goAhead("timeout");
    },
    async tryTake(name) {
      const findExpired = watched.get(name) ?? watch(name);
      watched.set(name, findExpired);
      const expired = await findExpired();
      const etag = await objects.writeSmall(name, makeContent(), expired).catch((error) => {
        if (!isConflict(error)) throw error;
        return undefined;
      });
      if (etag === undefined) return undefined;
      watched.delete(name);
      return hold(name, etag);
    },
  };
}

/**
 * Whether the service did not decide because another request for the object, or for one beside it, came
 * at the same moment. It says nothing of the next request.
 */
function isConflict(error: unknown): boolean {
  return error instanceof BucketError && error.fault === "conflict";
}
