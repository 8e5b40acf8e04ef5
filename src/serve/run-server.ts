import { availableParallelism } from "node:os";
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
import { type LogOutput, openLogOutput } from "./observe/log-output.ts";
import { openMetricsListener, sendMetrics } from "./observe/metrics-listener.ts";
import { createObservers } from "./observers.ts";
import { openPreheating, type Preheating } from "./preheating.ts";
import { type Proxy as ModuleProxy, openProxy } from "./proxy.ts";
import { watchSignals } from "./signals.ts";
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
  const observers = createObservers(output);
  const { log, audit, metrics, tracing } = observers;
  let preheating: Preheating | undefined;
  const emit: EventSink = (event) => {
    preheating?.note(event);
    observers.emit(event);
  };
  const pool = createZipPool(entry, Math.min(MAX_ZIP_WORKERS, availableParallelism()));
  async function open(settings: ServeSettings) {
    const proxy = await openProxy(settings, { pool, emit, trace: tracing.work, env });
    for (const line of proxy.notices) log.info(line);
    return { settings, proxy };
  }

  const first = await readSettings();
  log.configure(first.log);
  audit.open(first.auditFile);
  await tracing.configure(first.tracing);
  let current = await open(first);
  observers.watch(current);
  let isReady = true;
  const startedAt = new Date(wallClock.nowMs()).toISOString();
  const access = () => withKept(current);
  preheating = openPreheating({
    settings: () => current.settings,
    proxy: () => current.proxy,
    access,
    onRun: observers.onPreheat,
    emit,
    // Servers tell each other when runs ended, and people say when they are due.
    clock: { ...systemClock, ...wallClock },
  });
  const { preheats, schedules } = preheating;
  const listener = await openListener(first.listen, first.tls, {
    answer: (request, response) => current.proxy.answer(request, response),
    findService: createServices({
      sendMetrics: first.metricsListen ? undefined : (response) => sendMetrics(metrics, response),
      describe: () => ({
        version: VERSION,
        startedAt,
        isReady,
        ...current.proxy.figures(),
        faults: observers.faults.read(),
        preheats: preheats.all(),
        schedules: schedules.describe(),
      }),
      purge: (target) => current.proxy.purge(target),
      preheats,
      schedules,
      denials: () => current.proxy.denials,
      access,
      mayAsk: (modulePath) => current.proxy.mayAsk(modulePath),
      answerWebhook: createWebhooks({
        all: () => current.settings.webhooks,
        refresh: (modulePath) => current.proxy.refresh(modulePath),
        clock: systemClock,
        wallClock,
      }),
    }),
    isReady: () => isReady,
    hosts: () => current.settings.hosts,
    access,
    jobTokens: createJobTokens({ fetchJson, clock: systemClock, wallClock }),
    beginTrace: (request) =>
      tracing.begin(request, () =>
        isTrustedProxy(request.socket.remoteAddress, current.settings.access.network),
      ),
    onEnd: observers.onRequest,
    clock: systemClock,
    wallClock,
  });
  if (first.metricsListen) {
    const { host } = first.metricsListen;
    const parts = { metrics, clock: systemClock };
    const { port } = await openMetricsListener(first.metricsListen, parts);
    log.info(`metrics on http://${formatAddress({ host, port })}/metrics`);
  }
  const scheme = first.tls ? "https" : "http";
  log.info(`listening on ${scheme}://${formatAddress(listener.address)}`);

  async function reload(): Promise<void> {
    try {
      const next = await open(await readSettings());
      const { settings } = next;
      try {
        audit.open(settings.auditFile);
      } catch (error) {
        void next.proxy.retire();
        throw error;
      }
      const old = current;
      if (addressesOf(settings) !== addressesOf(old.settings)) {
        log.warn("reload: another address to listen on, or another protocol, takes a restart");
      }
      if (settings.tls) listener.renew(settings.tls);
      current = next;
      observers.watch(next);
      schedules.reload();
      log.configure(settings.log);
      await tracing.configure(settings.tracing);
      void old.proxy.retire().catch((error: unknown) => log.warn(`reload: ${errorMessage(error)}`));
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
  const { noticeMs, drainMs } = current.settings;
  if (signal === "SIGTERM" && noticeMs > 0) {
    log.info(`ending: not ready from now on, and closed in ${noticeMs / 1000} s`);
    await waitAtMost(systemClock, noticeMs, signals.next());
  }
  const counted = preheating.end();
  log.info("ending: waiting for the requests under way");
  const hurried = signals.next().then(() => undefined);
  const cut = await Promise.race([listener.close(drainMs), hurried]);
  await counted;
  // What go was run in has copies of private modules.
  current.proxy.stopRuns();
  await waitAtMost(systemClock, RETIRE_MS, current.proxy.retire()).catch((error: unknown) =>
    log.warn(`ending: ${errorMessage(error)}`),
  );
  if (cut !== undefined) await Promise.race([tracing.close(), hurried]);
  if (cut === undefined) log.info("ended at once");
  else if (cut === 0) log.info("ended");
  else log.warn(`ended: requests that took too long were cut: ${cut}`);
}

/** With what the store knows besides: what is denied, and what was private. */
function withKept(current: { settings: ServeSettings; proxy: ModuleProxy }): AccessRules {
  const { denials, privatePaths } = current.proxy;
  const rules = current.settings.access;
  const denied = denials.rules();
  const oncePrivatePaths = privatePaths.patterns();
  if (denied.length === 0 && oncePrivatePaths === "") return rules;
  return { ...rules, denied: [...rules.denied, ...denied], oncePrivatePaths };
}

/** All addresses that are listened on, for a comparison. */
function addressesOf({ listen, tls, metricsListen }: ServeSettings): string {
  const addresses = [listen, ...(metricsListen ? [metricsListen] : [])].map(formatAddress);
  return [tls ? "https" : "http", ...addresses].join();
}
