import { Counter, Gauge, type Registry } from "prom-client";
import type { PreheatRun } from "../preheat/last-run.ts";
import { PREFIX } from "./metric-names.ts";

const MS_PER_SECOND = 1_000;

/** Counts runs of scheduled preheats of this server, which are named as in the configuration. */
export function createPreheatMetrics(
  registers: Registry[],
): (name: string, run: PreheatRun) => void {
  const runs = new Counter({
    name: `${PREFIX}preheat_runs_total`,
    help: "Scheduled preheats that this server ran, by what came of them",
    labelNames: ["preheat", "result"],
    registers,
  });
  const files = new Counter({
    name: `${PREFIX}preheat_files_total`,
    help: "Files and lists of those preheats, by what became of them",
    labelNames: ["preheat", "result"],
    registers,
  });
  const succeeded = new Gauge({
    name: `${PREFIX}preheat_last_success_timestamp_seconds`,
    help: "When the last of them ended that had no problem",
    labelNames: ["preheat"],
    registers,
  });
  return (preheat, run) => {
    runs.inc({ preheat, result: run.result });
    files.inc({ preheat, result: "fetched" }, run.fetched);
    files.inc({ preheat, result: "present" }, run.present);
    files.inc({ preheat, result: "not-found" }, run.notFound);
    files.inc({ preheat, result: "failed" }, run.failed);
    files.inc({ preheat, result: "skipped" }, run.skipped);
    if (run.result === "done") succeeded.set({ preheat }, run.endedAtMs / MS_PER_SECOND);
  };
}
