import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { systemClock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { isRunning } from "../../lib/process-identity.ts";
import type { EventSink } from "../../telemetry/events.ts";
import type { TraceWork } from "../../telemetry/trace-work.ts";
import { createUpstream, type Upstream } from "../../upstream/upstream.ts";
import { ServeConfigError } from "../config/problem.ts";
import { createGoMirror, GO_MIRROR } from "./go-mirror.ts";
import { createGoRuns, type RunGo } from "./go-runs.ts";
import { openHostDoor } from "./host-door.ts";
import { findPrivate, type PrivateModules } from "./private-modules.ts";
import { describeSandbox, findSandbox } from "./sandbox.ts";

/** Private modules that can be fetched. */
export interface OpenPrivate {
  /** Asks go for private modules, and `mirrors` for all else. */
  inFrontOf(mirrors: Upstream): Upstream;
  /** What go runs in, a line for each entry of the configuration. */
  notices: readonly string[];
  /** Ends the runs of go that are under way. */
  stop(): void;
  /** Removes its folder. No request may be under way. */
  close(): Promise<void>;
}

/** More than a run may take, with its time in the queue: go's own limit is what ends it. */
const WAIT_FACTOR = 8;

/**
 * Finds out how go can be run for each entry. Throws `ServeConfigError` if it cannot, and the system's error.
 *
 * @param rootDir A folder of this server, for folders of go commands.
 */
export async function openPrivate(
  all: readonly PrivateModules[],
  { rootDir, emit, trace }: { rootDir: string; emit: EventSink; trace: TraceWork },
): Promise<OpenPrivate> {
  await mkdir(rootDir, { recursive: true, mode: 0o700 });
  await removeLeftovers(rootDir);
  // After a reload, the runs of the configuration before it may go on.
  const workDir = await mkdtemp(path.join(rootDir, `${process.pid}-`));
  ours.add(path.basename(workDir));
  const ending = new AbortController();
  const runGo = withTraces(createGoRuns(workDir, { ending: ending.signal }), trace);
  const opened = await Promise.all(all.map((wanted) => openOne(wanted, { workDir, runGo, emit })));
  const upstreams = new Map(opened.map(({ wanted, upstream }) => [wanted, upstream]));
  return {
    inFrontOf: (mirrors) => ({
      fetch(query, consume) {
        // What is asked of a checksum database names no module path as its subject.
        const wanted = query.endpoint === "sumdb" ? undefined : findPrivate(all, query.subject);
        return ((wanted && upstreams.get(wanted)) ?? mirrors).fetch(query, consume);
      },
    }),
    notices: opened.map(({ notice }) => notice),
    stop: () => ending.abort(new Error("the server ends")),
    async close() {
      await Promise.all(opened.map(({ close }) => close()));
      await rm(workDir, { recursive: true, force: true });
    },
  };
}

/** Which modules it is about is in no trace. A run that waits for its turn shows as longer. */
function withTraces(runGo: RunGo, trace: TraceWork): RunGo {
  return (wanted, go, args) =>
    trace(
      args[0] === "mod" ? "go mod download" : "go list",
      () => runGo(wanted, go, args),
      ({ exitCode }) => (exitCode === null ? {} : { "process.exit.code": exitCode }),
    );
}

/** Folders of this process. In a container, the process before it often had the same ID. */
const ours = new Set<string>();

/** What a process left that was killed has credentials in it. */
async function removeLeftovers(rootDir: string): Promise<void> {
  for (const name of await readdir(rootDir)) {
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid ? ours.has(name) : isRunning({ pid })) continue;
    await rm(path.join(rootDir, name), { recursive: true, force: true });
  }
}

async function openOne(
  wanted: PrivateModules,
  { workDir, runGo, emit }: { workDir: string; runGo: RunGo; emit: EventSink },
) {
  const dir = await mkdtemp(path.join(workDir, "trial-"));
  const go = await findSandbox(wanted.go, { dir, limits: wanted.limits }).catch((error) => {
    throw new ServeConfigError([`private: go cannot be run: ${errorMessage(error)}`]);
  });
  await rm(dir, { recursive: true, force: true });
  const door = wanted.hosts && (await openHostDoor(wanted.hosts));
  const ready = door ? { ...go, networkEnv: door.env } : go;
  const mirror = createGoMirror({ wanted, go: ready, runGo, clock: systemClock });
  const waitMs = wanted.limits.timeoutMs * WAIT_FACTOR;
  const upstream = createUpstream({
    list: [{ kind: "mirror", url: `${GO_MIRROR}:`, fallback: "not-found" }],
    mirrors: [mirror],
    emit,
    clock: systemClock,
    budgets: {
      firstByteTimeoutMs: waitMs,
      lastFirstByteTimeoutMs: waitMs,
      totalTimeoutMs: waitMs,
      soleAttempts: 1,
    },
  });
  return {
    wanted,
    upstream,
    notice: `private modules ${wanted.modules}: go runs ${describeSandbox(go.sandbox)}`,
    async close() {
      await mirror.close();
      door?.close();
    },
  };
}
