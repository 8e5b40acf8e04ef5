import path from "node:path";
import type { SidecarReport } from "../../report/model/model.ts";
import { fetchStats, type SidecarHandle, stopSidecar } from "../../sidecar/control.ts";
import { sidecarFiles } from "../../sidecar/protocol.ts";
import { aggregateEvents } from "../../telemetry/aggregate.ts";
import { readEventLog } from "../../telemetry/event-log.ts";
import type { SidecarStats } from "../../telemetry/sidecar-stats.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";

/** Stops the sidecar and reads what it did. What went wrong in it becomes faults of the job. */
export async function finishSidecar(
  { clock, faults }: Pick<Step, "clock" | "faults">,
  state: Pick<RunState, "sidecar" | "dir" | "report">,
): Promise<SidecarReport> {
  const started = state.report.sidecar;
  if (!state.sidecar) {
    const status = started.status === "failed" ? "failed" : "off";
    return { status, reason: started.reason };
  }
  const stats = await readStats(state.sidecar, state.dir);
  const stopped = await stopSidecar(state.sidecar, clock);
  if (stats.storeFault !== undefined) {
    faults.report("store", `the module store could not be written: ${stats.storeFault}`);
  }
  if (stats.tokenFault !== undefined) faults.report("mirror", stats.tokenFault);
  const failing = stats.mirrors.filter(
    (mirror) => mirror.failed > 0 && mirror.requests === mirror.failed,
  );
  for (const mirror of failing) {
    faults.report(
      "mirror",
      `no answer from mirror ${mirror.mirror}: ${mirror.faults[0]?.example ?? ""}`,
    );
  }
  if (stopped === "gone") faults.report("sidecar", "the sidecar ended before the job did");
  return { status: stopped === "gone" ? "failed" : "served", reason: stopped, stats };
}

/** From the sidecar itself, or from its log if it is gone. A full disk cuts the log. */
async function readStats(sidecar: SidecarHandle, dir: string): Promise<SidecarStats> {
  try {
    return await fetchStats(sidecar);
  } catch {
    // `stopSidecar` finds out what keeps it from answering, and the report says so.
    const { events } = sidecarFiles(path.join(dir, "sidecar"));
    return aggregateEvents(await readEventLog(events));
  }
}
