import { availableParallelism } from "node:os";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { systemClock, wallClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { waitAtMost } from "../lib/within.ts";
import { createZipPool } from "../store/zip-pool.ts";
import type { EventSink } from "../telemetry/events.ts";
import { VERSION } from "../version.ts";
import type { AccessRules } from "./access/access-rules.ts";
import { fetchJson } from "./access/fetch-json.ts";
import { createJobTokens } from "./access/job-tokens.ts";
import { isTrustedProxy } from "./access/network.ts";
import { createServices } from "./admin/services.ts";
import { formatAddress } from "./config/listen-address.ts";
import { ServeConfigError } from "./config/problem.ts";
import type { ServeSettings } from "./config/settings.ts";
import { openListener } from "./listener.ts";
import { createAuditLog } from "./observe/audit-log.ts";
import { createLastFaults } from "./observe/last-faults.ts";
import { type LogOutput, openLogOutput } from "./observe/log-output.ts";
import { createMetrics } from "./observe/metrics.ts";
import { openMetricsListener, sendMetrics } from "./observe/metrics-listener.ts";
import { createServerLog } from "./observe/server-log.ts";
import { createOperatorLog, reportRun } from "./operator-log.ts";
import { openPreheating, type Preheating } from "./preheating.ts";
import { type Proxy as ModuleProxy, openProxy } from "./proxy.ts";
import { createTracing } from "./tracing/tracing.ts";
import { createWebhooks } from "./webhooks/webhooks.ts";

interface RunParts {
  /** Reads the configuration, now and again on SIGHUP. */
  readSettings: () => Promise<ServeSettings>;
  /** The script that runs all processes of ours. */
  entry: string;
  /** Holds credentials for the bucket. */
  env: NodeJS.ProcessEnv;
  /** Receives the log. */
  logDescriptor: number;
}

const MAX_ZIP_WORKERS = 4;
/** How long what reads the log has for its last lines. */
const LOG_END_MS = 1_000;
/** Nobody waits for an answer then. */
const RETIRE_MS = 5_000;

/**
 * Serves until SIGTERM or SIGINT.
 *
 *     serving ──SIGTERM──▶ ending: /readyz says so ──▶ draining: no new connections ──▶ ended
 *        ▲ └─SIGINT─────────────────────────────────────────▲
 *        └──▶ SIGHUP: a new proxy takes the next request, the old one finishes its own
 *
 * A second signal ends the step that it is in. Throws `ServeConfigError`, and the system's error if the
 * store or a socket cannot be opened.
 */
export async function runServer({ logDescriptor, ...parts }: RunParts): Promise<void> {
  const output = openLogOutput(logDescriptor, { clock: systemClock });
  try {
    await serve(parts, output);
  } finally {
    await output.close(LOG_END_MS);
  }
}

async function serve(
  { readSettings, entry, env }: Omit<RunParts, "logDescriptor">,
  output: LogOutput,
): Promise<void> {
  const signals = watchSignals();
  const firstSignal = signals.next();
  const log = createServerLog(output.write, wallClock);
  output.onLost((lines) => log.warn(`log: lines that nobody read in time are lost: ${lines}`));
  const pool = createZipPool(entry, Math.min(MAX_ZIP_WORKERS, availableParallelism()));
  const metrics = createMetrics({ version: VERSION, read: () => proxy.figures() });
  const faults = createLastFaults();
  const report = createOperatorLog(log, systemClock);
  let preheating: Preheating | undefined;
  const emit: EventSink = (event) => {
    preheating?.note(event);
    metrics.countEvent(event);
    faults.note(event);
    report(event);
    tracing.note(event, (modulePath) => isPrivate(settings, proxy.privatePaths, modulePath));
  };
  const tracing = createTracing({
    version: VERSION,
    onFault: (lost) => emit({ kind: "trace-fault", atMs: systemClock.nowMs(), ...lost }),
    clock: systemClock,
  });
  const audit = createAuditLog((error) =>
    log.warn(`audit: lines are lost: ${errorMessage(error)}`),
  );
  async function open(wanted: ServeSettings) {
    const opened = await openProxy(wanted, { pool, emit, trace: tracing.work, env });
    for (const line of opened.notices) log.info(line);
    return opened;
  }

  let settings = await readSettings();
  log.configure(settings.log);
  audit.open(settings.auditFile);
  await tracing.configure(settings.tracing);
  let proxy = await open(settings);
  let isReady = true;
  const startedAt = new Date(systemClock.nowMs()).toISOString();
  const access = () => withKept(settings.access, proxy);
  preheating = openPreheating({
    settings: () => settings,
    proxy: () => proxy,
    access,
    onRun(name, run) {
      metrics.countPreheat(name, run);
      reportRun(log, name, run);
    },
    emit,
    clock: systemClock,
  });
  const { preheats, schedules } = preheating;
  const listener = await openListener(settings.listen, settings.tls, {
    answer: (request, response) => proxy.answer(request, response),
    findService: createServices({
      sendMetrics: settings.metricsListen
        ? undefined
        : (response) => sendMetrics(metrics, response),
      describe: () => ({
        version: VERSION,
        startedAt,
        isReady,
        ...proxy.figures(),
        faults: faults.read(),
        preheats: preheats.all(),
        schedules: schedules.describe(),
      }),
      purge: (target) => proxy.purge(target),
      preheats,
      schedules,
      denials: () => proxy.denials,
      access,
      mayAsk: (modulePath) => proxy.mayAsk(modulePath),
      answerWebhook: createWebhooks({
        all: () => settings.webhooks,
        refresh: (modulePath) => proxy.refresh(modulePath),
        clock: systemClock,
        wallClock,
      }),
    }),
    isReady: () => isReady,
    hosts: () => settings.hosts,
    access,
    jobTokens: createJobTokens({ fetchJson, clock: systemClock, wallClock }),
    beginTrace: (request) =>
      tracing.begin(request, () =>
        isTrustedProxy(request.socket.remoteAddress, settings.access.network),
      ),
    onEnd: (record) => {
      metrics.countRequest(record);
      log.request(record);
      audit.write(record);
    },
    clock: systemClock,
    wallClock,
  });
  if (settings.metricsListen) {
    const { host } = settings.metricsListen;
    const parts = { metrics, clock: systemClock };
    const { port } = await openMetricsListener(settings.metricsListen, parts);
    log.info(`metrics on http://${formatAddress({ host, port })}/metrics`);
  }
  const scheme = settings.tls ? "https" : "http";
  log.info(`listening on ${scheme}://${formatAddress(listener.address)}`);

  async function reload(): Promise<void> {
    try {
      const wanted = await readSettings();
      const next = await open(wanted);
      try {
        audit.open(wanted.auditFile);
      } catch (error) {
        void next.retire();
        throw error;
      }
      const old = proxy;
      if (addressesOf(wanted) !== addressesOf(settings)) {
        log.warn("reload: another address to listen on, or another protocol, takes a restart");
      }
      if (wanted.tls) listener.renew(wanted.tls);
      settings = wanted;
      proxy = next;
      schedules.reload();
      log.configure(settings.log);
      await tracing.configure(settings.tracing);
      void old.retire().catch((error: unknown) => log.warn(`reload: ${errorMessage(error)}`));
      log.info("reloaded the configuration");
    } catch (error) {
      const lines = error instanceof ServeConfigError ? error.lines : [errorMessage(error)];
      for (const line of lines) log.warn(`reload: ${line}`);
      log.warn("reload: the configuration stays as it was");
    }
  }

  signals.onHangup(reload);
  const signal = await firstSignal;
  isReady = false;
  if (signal === "SIGTERM" && settings.noticeMs > 0) {
    log.info(`ending: not ready from now on, and closed in ${settings.noticeMs / 1000} s`);
    await waitAtMost(systemClock, settings.noticeMs, signals.next());
  }
  const counted = preheating.end();
  log.info("ending: waiting for the requests under way");
  const hurried = signals.next().then(() => undefined);
  const cut = await Promise.race([listener.close(settings.drainMs), hurried]);
  await counted;
  // What go was run in has copies of private modules.
  proxy.stopRuns();
  await waitAtMost(systemClock, RETIRE_MS, proxy.retire()).catch((error: unknown) =>
    log.warn(`ending: ${errorMessage(error)}`),
  );
  if (cut !== undefined) await Promise.race([tracing.close(), hurried]);
  if (cut === undefined) log.info("ended at once");
  else if (cut === 0) log.info("ended");
  else log.warn(`ended: requests that took too long were cut: ${cut}`);
}

/** With what the store knows besides: what is denied, and what was private. */
function withKept(rules: AccessRules, { denials, privatePaths }: ModuleProxy): AccessRules {
  const denied = denials.rules();
  const oncePrivatePaths = privatePaths.patterns();
  if (denied.length === 0 && oncePrivatePaths === "") return rules;
  return { ...rules, denied: [...rules.denied, ...denied], oncePrivatePaths };
}

/** Whether the path of a module may be nowhere but in the log. */
function isPrivate(
  { access, engine }: ServeSettings,
  oncePrivate: ModuleProxy["privatePaths"],
  modulePath: string,
): boolean {
  const { noProxy, noSumdb } = engine;
  const patterns = [access.privatePaths, oncePrivate.patterns(), noProxy, noSumdb];
  return patterns.some((one) => matchPrefixPatterns(one, modulePath));
}

/** All addresses that are listened on, for a comparison. */
function addressesOf({ listen, tls, metricsListen }: ServeSettings): string {
  const addresses = [listen, ...(metricsListen ? [metricsListen] : [])].map(formatAddress);
  return [tls ? "https" : "http", ...addresses].join();
}

/** The process's signals as promises. From here on, none of them ends the process by itself. */
function watchSignals() {
  let waiting: ((signal: NodeJS.Signals) => void)[] = [];
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      const heard = waiting;
      waiting = [];
      for (const resolve of heard) resolve(signal);
    });
  }
  const started = Promise.withResolvers<void>();
  let reloads = started.promise;
  let work = async () => {};
  process.on("SIGHUP", () => {
    reloads = reloads.then(() => work());
  });
  return {
    /** The next SIGTERM or SIGINT. */
    next: () => new Promise<NodeJS.Signals>((resolve) => waiting.push(resolve)),
    /** Does `reload` for each SIGHUP, also for those before, one after the other. It must not throw. */
    onHangup(reload: () => Promise<void>): void {
      work = reload;
      started.resolve();
    },
  };
}
