import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { systemClock, wallClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import type { EventSink } from "../telemetry/events.ts";
import { VERSION } from "../version.ts";
import type { ServeSettings } from "./config/settings.ts";
import { type AuditLog, createAuditLog } from "./observe/audit-log.ts";
import { createLastFaults, type LastFaults } from "./observe/last-faults.ts";
import type { LiveFigures } from "./observe/live-figures.ts";
import type { LogOutput } from "./observe/log-output.ts";
import { createMetrics, type Metrics } from "./observe/metrics.ts";
import { createServerLog, type ServerLog } from "./observe/server-log.ts";
import type { RequestRecord } from "./observe/watch-request.ts";
import { createOperatorLog, reportRun } from "./operator-log.ts";
import type { PreheatRun } from "./preheat/last-run.ts";
import type { Proxy as ModuleProxy } from "./proxy.ts";
import { createTracing, type Tracing } from "./tracing/tracing.ts";

/** All that looks at what a server does. */
export interface Observers {
  log: ServerLog;
  audit: AuditLog;
  metrics: Metrics;
  faults: LastFaults;
  tracing: Tracing;
  /** Tells all of them. */
  emit: EventSink;
  /** What they look at from now on. Before, every module is taken to be private. */
  watch(observed: Observed): void;
  onRequest(record: RequestRecord): void;
  onPreheat(name: string, run: PreheatRun): void;
}

interface Observed {
  settings: Pick<ServeSettings, "access" | "engine">;
  proxy: Pick<ModuleProxy, "figures" | "privatePaths">;
}

export function createObservers(output: LogOutput): Observers {
  let observed: Observed | undefined;
  const log = createServerLog(output.write, wallClock);
  output.onLost((lines) => log.warn(`log: lines that nobody read in time are lost: ${lines}`));
  const metrics = createMetrics({
    version: VERSION,
    read: () => observed?.proxy.figures() ?? NO_FIGURES,
  });
  const faults = createLastFaults();
  const report = createOperatorLog(log, systemClock);
  const tracing = createTracing({
    version: VERSION,
    onFault: (lost) => emit({ kind: "trace-fault", atMs: systemClock.nowMs(), ...lost }),
    clock: systemClock,
  });
  const audit = createAuditLog((error) =>
    log.warn(`audit: lines are lost: ${errorMessage(error)}`),
  );
  const emit: EventSink = (event) => {
    metrics.countEvent(event);
    faults.note(event);
    report(event);
    tracing.note(event, (modulePath) => isPrivate(observed, modulePath));
  };
  return {
    log,
    audit,
    metrics,
    faults,
    tracing,
    emit,
    watch(next) {
      observed = next;
    },
    onRequest(record) {
      metrics.countRequest(record);
      log.request(record);
      audit.write(record);
    },
    onPreheat(name, run) {
      metrics.countPreheat(name, run);
      reportRun(log, name, run);
    },
  };
}

const NO_FIGURES: LiveFigures = {
  memory: { keptBytes: 0, limitBytes: 0 },
  disk: undefined,
  hasBucket: false,
  pendingUploads: 0,
  mirrors: [],
};

/** Whether the path of a module may be nowhere but in the log. */
function isPrivate(observed: Observed | undefined, modulePath: string): boolean {
  if (!observed) return true;
  const { access, engine } = observed.settings;
  const oncePrivate = observed.proxy.privatePaths.patterns();
  const patterns = [access.privatePaths, oncePrivate, engine.noProxy, engine.noSumdb];
  return patterns.some((one) => matchPrefixPatterns(one, modulePath));
}
