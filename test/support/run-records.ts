import type { History, LayerRecord, RunRecord } from "../../src/history/record.ts";

export const RUNNER = { os: "linux", arch: "amd64", image: "ubuntu24" } as const;
export const GO = "go1.26.1";

/** A layer that was restored in 3 s. */
export const RESTORED: LayerRecord = {
  status: "exact",
  restore: { lookupMs: 200, downloadMs: 1_300, unpackMs: 1_500, sizeBytes: 1_000 },
};
export const MISSED: LayerRecord = { status: "miss" };
export const LOST: LayerRecord = { status: "off", lost: true };

/** A run that restored both layers and then took 10 s, except for what is given. */
export function makeRun(run: Partial<RunRecord> = {}): RunRecord {
  return {
    at: "2026-11-21T10:00:00.000Z",
    runId: "1",
    attempt: "1",
    sha: "0".repeat(40),
    goVersion: GO,
    runner: RUNNER,
    onDefaultBranch: true,
    stepsMs: 10_000,
    jobMs: 14_000,
    layers: { modules: RESTORED, build: RESTORED },
    actions: { reused: 100, computed: 0 },
    ownMs: 500,
    ...run,
  };
}

/** A run of this length that had the modules layer but not the build layer. */
export function withoutBuild(stepsMs: number, run: Partial<RunRecord> = {}): RunRecord {
  return makeRun({ stepsMs, layers: { modules: RESTORED, build: MISSED }, ...run });
}

/** A run that left the build layer alone. */
export function skippedBuild(stepsMs: number, run: Partial<RunRecord> = {}): RunRecord {
  return makeRun({ stepsMs, layers: { modules: RESTORED, build: LOST }, ...run });
}

export function historyOf(...runs: readonly RunRecord[]): History {
  return { runs, without: [] };
}

export function repeat<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
