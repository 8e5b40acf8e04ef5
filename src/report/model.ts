import type { StepCost } from "../lib/timeline.ts";
import type { SidecarStats } from "../telemetry/aggregate.ts";

/** Which part of the accelerator could not do its work; each is warned of once a job. */
export type FaultArea =
  | "cache"
  | "disk"
  | "go"
  | "internal"
  | "mirror"
  | "report"
  | "sidecar"
  | "store"
  | "verify";

export interface Fault {
  area: FaultArea;
  message: string;
}

export type LayerName = "modules" | "build";
export type LayerStatus = "exact" | "fallback" | "miss" | "off";

/** What was brought from the cache for one layer. */
export interface LayerRestore {
  name: LayerName;
  status: LayerStatus;
  /** Why the status is what it is. */
  reason: string;
  /** Keys that were asked for, best first. */
  keys: string[];
  matchedKey?: string;
  sizeBytes?: number;
  lookupMs?: number;
  downloadMs?: number;
  unpackMs?: number;
}

export type SaveStatus = "saved" | "unchanged" | "exists" | "skipped" | "failed";

/** What was stored for one layer. */
export interface LayerSave {
  name: LayerName;
  status: SaveStatus;
  reason: string;
  key?: string;
  sizeBytes?: number;
  packMs?: number;
  uploadMs?: number;
}

/** Where the modules that go.sum and the build list name came from. */
export interface ModuleSources {
  needed: number;
  /** In GOMODCACHE once the layer was restored. */
  fromLayer: number;
  /** Zips that go took from the sidecar's store, where the warm-up had put them. */
  fromStore: number;
  /** Fetched from a mirror in this job, by whatever name: `module@version`. */
  fetched: string[];
  /** Left to go because GONOPROXY names them. */
  private: number;
  /**
   * Only with `offline`: what the checkout needs and nothing has brought. `module@version`, followed
   * by `/go.mod` or `.info` where it is that file alone.
   */
  missing?: string[];
  /** Only with `verify-modules`: restored, and not what go.sum says. `module@version`. */
  rejected?: string[];
}

export interface BuildActions {
  reused: number;
  computed: number;
  unused: number;
}

export interface SidecarReport {
  status: "served" | "off" | "failed";
  reason: string;
  stats?: SidecarStats;
}

/** What the main step knows; the post step adds the rest. */
export interface StartReport {
  action: { version: string };
  job: {
    workflow: string;
    name: string;
    runId: string;
    runAttempt: string;
    ref: string;
    sha: string;
    os: string;
    arch: string;
  };
  go: { version: string };
  workspace: { modules: string[]; sumFiles: string[]; vendored: boolean };
  policy: { read: boolean; write: boolean; reason: string };
  keyParts: { name: string; value: string }[];
  restores: LayerRestore[];
  modules: Omit<ModuleSources, "fromStore" | "fetched">;
  sidecar: { status: "started" | "off" | "failed"; reason: string; warmFiles: number };
  cost: StepCost;
  faults: Fault[];
}

export const REPORT_SCHEMA = "go-accel/report@1";

/** The whole report: `report.json`, and all that the summary is made of. */
export interface RunReport extends Omit<StartReport, "modules" | "sidecar" | "cost"> {
  schema: typeof REPORT_SCHEMA;
  modules: ModuleSources;
  sidecar: SidecarReport;
  /** Undefined where no go command used the build cache. */
  actions: BuildActions | undefined;
  saves: LayerSave[];
  cost: { main: StepCost; post: StepCost };
}
