import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Step } from "../../test/support/runner.ts";
import {
  ACCEL_STEP,
  type Checkout,
  type Ci,
  type CiOptions,
  GO_STEPS,
  REPOSITORY_ROOT,
  startCi,
} from "../support/ci.ts";
import { readTestResults, type TestOutcome } from "./test-results.ts";

/**
 * How a job gets what earlier jobs built: not at all; by one archive of both caches under an exact
 * key of go.sum, as the usual set-up action does; by go-accel; or, as the floor, by a checkout and
 * caches that never left the machine.
 */
export const WAYS = ["none", "combined", "ours", "floor"] as const;

export type Way = (typeof WAYS)[number];

/** One job, in milliseconds and bytes. */
export interface Measure {
  restoreMs: number;
  buildMs: number;
  vetMs: number;
  testMs: number;
  saveMs: number;
  /** The sum of these. It includes the action's own time, but not the checkout's. */
  totalMs: number;
  /** Size of the bodies of the cache service's answers. */
  restoredBytes: number;
  /** Size of the bodies that were sent to the cache service. */
  storedBytes: number;
  tests: ReadonlyMap<string, TestOutcome>;
}

export interface Contender {
  way: Way;
  ci: Ci;
  run(checkout: Checkout): Promise<Measure>;
}

const COMBINED_STEP: Step = {
  kind: "action",
  name: "combined archive",
  dir: path.join(REPOSITORY_ROOT, "bench", "combined-archive"),
};

const SET_UP: Record<Way, readonly Step[]> = {
  none: [],
  combined: [COMBINED_STEP],
  ours: [ACCEL_STEP],
  floor: [],
};

/**
 * Go keeps no result of a test that read a file younger than 2 s (modTimeCutoff in
 * cmd/go/internal/test). On a real runner the set-up of Go lies between checkout and build.
 */
const AFTER_CHECKOUT_MS = 2_500;

/** Starts a machine of its own, and an empty cache service. */
export async function startContender(
  way: Way,
  goEnv: Record<string, string>,
  options: CiOptions,
): Promise<Contender> {
  const ci = await startCi(`replay-${way}`, goEnv, {
    ...options,
    ...(way === "floor" ? { used: "kept" as const } : {}),
  });
  return {
    way,
    ci,
    async run(checkout) {
      ci.cache.clearRequests();
      const checkOut: Checkout = async (workspace) => {
        await checkout(workspace);
        await sleep(AFTER_CHECKOUT_MS);
      };
      const job = await ci.runJob(checkOut, [...SET_UP[way], ...GO_STEPS]);
      const { steps } = job.result;
      const timeOf = (isMeant: (step: (typeof steps)[number]) => boolean) =>
        steps.filter(isMeant).reduce((sum, { durationMs }) => sum + durationMs, 0);
      const goTime = (command: string) => timeOf(({ name }) => name.startsWith(`go ${command}`));
      const bytesOf = (kind: "download" | "upload") =>
        ci.cache.requests
          .filter((request) => request.kind === kind)
          .reduce((sum, { bytes }) => sum + bytes, 0);
      return {
        restoreMs: timeOf(({ phase }) => phase === "main"),
        buildMs: goTime("build"),
        vetMs: goTime("vet"),
        testMs: goTime("test"),
        saveMs: timeOf(({ phase }) => phase === "post"),
        totalMs: job.durationMs,
        restoredBytes: bytesOf("download"),
        storedBytes: bytesOf("upload"),
        tests: readTestResults(steps.find(({ name }) => name.startsWith("go test"))?.rawLog ?? ""),
      };
    },
  };
}
