import type { Clock } from "../lib/clock.ts";
import { waitAtMost } from "../lib/within.ts";
import type { EventSink, SidecarEvent } from "../telemetry/events.ts";
import { type AccessRules, findDenial, isClosed, mayHave } from "./access/access-rules.ts";
import type { ServeSettings } from "./config/settings.ts";
import { faultEvent } from "./fault-events.ts";
import { type AskedCounts, createAskedCounts } from "./preheat/asked-counts.ts";
import { describeRun, type PreheatRun } from "./preheat/last-run.ts";
import { type MayFetch, planScheduled } from "./preheat/plan-preheat.ts";
import { createPreheats, type Preheats } from "./preheat/preheats.ts";
import { readSources } from "./preheat/read-sources.ts";
import type { Schedule } from "./preheat/schedule.ts";
import { type Schedules, startSchedules } from "./preheat/schedules.ts";
import { findPrivate } from "./private/private-modules.ts";
import type { Proxy as ModuleProxy } from "./proxy.ts";

/** What the server fetches before clients ask for it. */
export interface Preheating {
  preheats: Preheats;
  schedules: Schedules;
  /** Counts what clients ask for, if a preheat needs that. */
  note(event: SidecarEvent): void;
  /** Begins nothing more, and keeps what was counted. Never throws. */
  end(): Promise<void>;
}

const ASKED_NAME = "asked.json";
/** What was counted since is lost with the process. */
const SAVE_MS = 15 * 60 * 1_000;
const END_MS = 3_000;

/** Begins what is due. `proxy` and `settings` are others after a reload, which ends no preheat. */
export function openPreheating(parts: {
  settings(): Pick<ServeSettings, "schedules" | "privateModules">;
  proxy(): ModuleProxy;
  access(): AccessRules;
  onRun(name: string, run: PreheatRun): void;
  emit: EventSink;
  clock: Clock;
}): Preheating {
  const { settings, proxy, clock } = parts;
  const ended = new AbortController();
  const onFault = (error: unknown) => parts.emit(faultEvent(error));
  const preheats = createPreheats({
    fetch: (file) => proxy().fetch(file),
    async ask(route) {
      const answer = await proxy().ask(route);
      if (answer.kind === "not-found") return "notFound";
      if (answer.source === "stale") throw new Error("no mirror answers");
      return answer.source === "mirror" ? "fetched" : "present";
    },
    isPrivate: (modulePath) => !mayHave(parts.access(), undefined, modulePath),
    clock,
  });
  const asked = createAskedCounts({
    texts: () => proxy().texts(ASKED_NAME),
    isPrivate: (modulePath) => findPrivate(settings().privateModules, modulePath) !== undefined,
    clock,
  });
  const isCounting = () => settings().schedules.some(({ sources }) => sources.mostAsked > 0);
  /** Private modules come from their repositories, and those that no longer are from nowhere. */
  const mayFetch: MayFetch = (module) => {
    const access = parts.access();
    return (
      proxy().mayAsk(module.path) &&
      !isClosed(access, module.path) &&
      findDenial(access.denied, module) === undefined
    );
  };

  async function run({ sources }: Schedule, signal: AbortSignal): Promise<PreheatRun | undefined> {
    const startedAtMs = clock.nowMs();
    const { problems, ...wanted } = await readSources(sources, {
      async latest(path) {
        const answer = await proxy().ask({ kind: "mutable", endpoint: "latest", modulePath: path });
        return answer.kind === "ok" ? answer.body : undefined;
      },
      mayFetch: (path) => mayFetch({ path, version: undefined }),
      topAsked: asked.top,
    });
    const status = preheats.start(planScheduled(wanted, mayFetch));
    if (status) await untilAborted(preheats.whenDone(status), signal);
    else problems.push("too many preheats are running");
    if (signal.aborted) return undefined;
    return describeRun({ startedAtMs, endedAtMs: clock.nowMs() }, { problems, status });
  }

  const schedules = startSchedules({
    all: () => settings().schedules,
    place: () => ({
      tryTake: (name) => proxy().tryTake(`leases/preheats/${name}`),
      lastRun(name) {
        const { local, shared } = proxy().texts(`preheats/${name}.json`);
        return shared ?? local;
      },
    }),
    run,
    onRun: parts.onRun,
    onFault,
    clock,
    signal: ended.signal,
  });
  void saveAgainAndAgain({ asked, clock, signal: ended.signal, onFault });

  return {
    preheats,
    schedules,
    note(event) {
      if (event.kind === "request" && isCounting()) asked.note(event);
    },
    async end() {
      ended.abort();
      preheats.stop();
      await waitAtMost(clock, END_MS, asked.save()).catch(onFault);
    },
  };
}

async function saveAgainAndAgain(parts: {
  asked: Pick<AskedCounts, "save">;
  clock: Pick<Clock, "sleep">;
  signal: AbortSignal;
  onFault: (error: unknown) => void;
}): Promise<void> {
  const { asked, clock, signal, onFault } = parts;
  while (!signal.aborted) {
    await clock.sleep(SAVE_MS, signal).catch(() => {});
    if (!signal.aborted) await asked.save().catch(onFault);
  }
}

async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => aborted.resolve(), { once: true });
  await Promise.race([work, aborted.promise]);
}
