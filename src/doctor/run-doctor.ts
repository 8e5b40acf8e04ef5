import { checkCaches } from "./check-caches.ts";
import { type CheckOutcome, type CheckResult, toResult } from "./check-result.ts";
import { type Examination, examine } from "./examination.ts";
import { CHECKS, type CheckId } from "./findings/diagnosis.ts";
import type { Environment } from "./judge/facts.ts";
import { checkCredentials, checkDisk, checkFiles, checkGo, checkSettings } from "./local-checks.ts";
import { checkDatabase, checkMirrors, checkNetwork, checkPrivate } from "./network-checks.ts";

type Check = (examination: Examination) => Promise<CheckOutcome>;

const RUN: Readonly<Record<CheckId, Check>> = {
  go: checkGo,
  settings: checkSettings,
  files: checkFiles,
  disk: checkDisk,
  network: checkNetwork,
  mirrors: checkMirrors,
  sumdb: checkDatabase,
  credentials: checkCredentials,
  private: checkPrivate,
  caches: checkCaches,
};

interface DoctorOptions {
  /** The folder in which go commands run. */
  dir: string;
  env: Environment;
  nowMs: () => number;
  /** All by default. */
  only?: readonly CheckId[];
}

/**
 * Starts the checks side by side, and gives their results in the order of `CHECKS`, each as soon as
 * it and those before it are there. A check does not report what follows from an earlier one's
 * finding. Throws only for faults of ours.
 */
export async function* runDoctor({
  dir,
  env,
  nowMs,
  only,
}: DoctorOptions): AsyncGenerator<CheckResult> {
  const examination = examine(dir, env, nowMs);
  const wanted = checkIds().filter((id) => only === undefined || only.includes(id));
  const running = wanted.map(async (id) => toResult(id, await RUN[id](examination)));
  // One that fails while another is awaited would otherwise be an unhandled rejection.
  for (const result of running) result.catch(() => {});
  for (const result of running) yield await result;
}

/** In the order in which they are shown. */
export function checkIds(): CheckId[] {
  return Object.keys(CHECKS).filter(isCheckId);
}

/** Whether there is a check of this name. */
export function isCheckId(name: string): name is CheckId {
  return Object.hasOwn(CHECKS, name);
}
