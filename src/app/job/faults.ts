import type { Fault, FaultArea } from "../../report/model/model.ts";
import type { Host } from "./ports.ts";

export interface FaultLog {
  /** Records a fault of ours; the job's log gets one warning for each area, with its consequence. */
  report(area: FaultArea, message: string): void;
  list(): Fault[];
}

/** What a fault means for the job, in one clause. */
const CONSEQUENCES: Record<FaultArea, string> = {
  cache: "continuing without the cache",
  disk: "what does not fit is skipped",
  sidecar: "go uses its own GOPROXY list",
  store: "modules are passed on without being stored",
  report: "the report of this job is incomplete",
  mirror: "go falls back to its own GOPROXY list",
  go: "continuing without acceleration",
  internal: "continuing without acceleration",
  verify: "modules that were not checked are used as they are",
};

/** What differs if go has no list of its own to turn to. */
const OFFLINE_CONSEQUENCES: Partial<Record<FaultArea, string>> = {
  sidecar: "go can use what is in GOMODCACHE, and nothing else",
};

const DISK_FULL = /ENOSPC|EDQUOT|no space left/i;

export interface FaultLogOptions {
  /** Faults of an earlier step of the same job, which were warned of already. */
  earlier?: readonly Fault[];
  offline?: boolean;
}

export function createFaultLog(host: Host, options: FaultLogOptions = {}): FaultLog {
  const faults = [...(options.earlier ?? [])];
  const consequences = options.offline
    ? { ...CONSEQUENCES, ...OFFLINE_CONSEQUENCES }
    : CONSEQUENCES;
  return {
    report(reportedArea, message) {
      // A full disk shows in many places; it is one fault all the same.
      const area = DISK_FULL.test(message) ? "disk" : reportedArea;
      if (!faults.some((fault) => fault.area === area)) {
        host.warning(`go-accel: ${message}; ${consequences[area]}`);
      }
      faults.push({ area, message });
    },
    list: () => [...faults],
  };
}
