import { describeAnnotations } from "../../../src/report/findings/annotations.ts";
import type { RunReport } from "../../../src/report/model/model.ts";
import {
  makeAllWarm,
  makeCold,
  makeFallback,
  makeFasterThanBase,
  makeFirstRun,
  makeNoGoCommands,
  makeOtherGo,
  makeOtherRunner,
  makeTestRegression,
  makeTooFewRuns,
} from "./compared-situations.ts";
import { makeHostileReport } from "./hostile-report.ts";
import { makeMonorepoReport } from "./monorepo-report.ts";
import {
  makeCacheDown,
  makeCancelledJob,
  makeFailedBuild,
  makeLosingLayer,
  makeMirrorOutage,
  makeOff,
  makePersistentMachine,
  makeThinLayer,
  makeWriteDenied,
} from "./troubled-situations.ts";

/** What a summary and a comment have to be good for, each with a golden file of its own. */
export const SITUATIONS: Readonly<Record<string, RunReport>> = {
  "first-run": annotated(makeFirstRun()),
  "all-warm": annotated(makeAllWarm()),
  fallback: annotated(makeFallback()),
  cold: annotated(makeCold()),
  "mirror-outage": annotated(makeMirrorOutage()),
  "test-regression": annotated(makeTestRegression()),
  "faster-than-base": annotated(makeFasterThanBase()),
  "no-go-commands": annotated(makeNoGoCommands()),
  "failed-build": annotated(makeFailedBuild()),
  "cancelled-job": annotated(makeCancelledJob()),
  "write-denied": annotated(makeWriteDenied()),
  monorepo: annotated(makeMonorepoReport()),
  "hostile-names": makeHostileReport(),
  "other-go": annotated(makeOtherGo()),
  "other-runner": annotated(makeOtherRunner()),
  "too-few-runs": annotated(makeTooFewRuns()),
  "losing-layer": annotated(makeLosingLayer()),
  "thin-layer": annotated(makeThinLayer()),
  "persistent-machine": annotated(makePersistentMachine()),
  "cache-down": annotated(makeCacheDown()),
  off: annotated(makeOff()),
};

function annotated(report: RunReport): RunReport {
  const annotations = describeAnnotations(report);
  return annotations.length === 0 ? report : { ...report, annotations };
}
