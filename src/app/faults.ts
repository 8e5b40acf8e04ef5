import type { Fault, FaultArea } from "../report/model.ts";
import type { Host } from "./ports.ts";

export interface FaultLog {
  /** Records a fault of ours; the job's log gets one warning for each area, with its consequence. */
  report(area: FaultArea, message: string): void;
  list(): Fault[];
}

/** What a fault means for the job, in one clause. */
const CONSEQUENCES: Record<FaultArea, string> = {
  cache: "the job goes on without the cache",
  disk: "what does not fit is left out",
  sidecar: "go uses its own GOPROXY list",
  store: "modules pass through without being kept",
  report: "the report of this job is incomplete",
  mirror: "go uses its own GOPROXY list where it needs to",
  go: "the job goes on without acceleration",
  internal: "the job goes on without acceleration",
};

const DISK_FULL = /ENOSPC|EDQUOT|no space left/i;

/** Starts from the faults of an earlier step of the same job, which were warned of already. */
export function createFaultLog(host: Host, earlier: readonly Fault[] = []): FaultLog {
  const faults = [...earlier];
  return {
    report(reportedArea, message) {
      // A full disk shows in many places; it is one fault all the same.
      const area = DISK_FULL.test(message) ? "disk" : reportedArea;
      if (!faults.some((fault) => fault.area === area)) {
        host.warning(`go-accel: ${message}; ${CONSEQUENCES[area]}`);
      }
      faults.push({ area, message });
    },
    list: () => [...faults],
  };
}
