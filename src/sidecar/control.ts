import { readFileSync } from "node:fs";
import { get } from "node:http";
import { text } from "node:stream/consumers";
import type { Clock } from "../lib/clock.ts";
import { tryParseJson } from "../lib/json.ts";
import { parseProcStat } from "../lib/proc-stat.ts";
import { type Shape, tryRead } from "../lib/shape.ts";
import { SIDECAR_STATS } from "../telemetry/sidecar-stats.ts";
import { HEALTH, HEALTH_PATH, type Health, STATS_PATH, type Stats } from "./protocol.ts";

const REQUEST_TIMEOUT_MS = 1_000;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;

/** The sidecar as another process sees it. */
export interface SidecarHandle {
  pid: number;
  port: number;
}

export type StopResult = "drained" | "killed" | "gone";

/** What the sidecar on `port` says about itself. Throws if none answers within a second. */
export async function fetchHealth(port: number): Promise<Health> {
  return fetchJson(port, HEALTH_PATH, HEALTH);
}

/** What the sidecar on `port` did so far. Throws if none answers within a second. */
export async function fetchStats(port: number): Promise<Stats> {
  return fetchJson(port, STATS_PATH, SIDECAR_STATS);
}

/** After a sidecar ended, another server may have its port. Its answer has another shape. */
async function fetchJson<T>(port: number, path: string, shape: Shape<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const request = get(
    { host: "127.0.0.1", port, path, agent: false, timeout: REQUEST_TIMEOUT_MS },
    (response) => {
      text(response).then(resolve, reject);
    },
  );
  request.once("timeout", () => request.destroy(new Error("no answer in time")));
  request.once("error", reject);
  const answer = tryRead(shape, tryParseJson(await promise));
  if (answer === undefined) throw new Error("not a go-accel sidecar");
  return answer;
}

/**
 * Stops the sidecar: lets it finish the answers under way, and kills it if it does not stop. If its
 * pid now belongs to another process, that process is left alone.
 */
export async function stopSidecar(handle: SidecarHandle, clock: Clock): Promise<StopResult> {
  const health = await fetchHealth(handle.port).catch(() => undefined);
  if (health?.pid !== handle.pid) return "gone";
  process.kill(handle.pid, "SIGTERM");
  const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
  while (clock.nowMs() < deadlineMs) {
    if (!isAlive(handle.pid)) return "drained";
    await clock.sleep(EXIT_POLL_MS);
  }
  process.kill(handle.pid, "SIGKILL");
  return "killed";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    // ESRCH: no such process.
    return false;
  }
}

/** If a container's first process reaps no children, a sidecar that ended stays in the table. */
function isZombie(pid: number): boolean {
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, "latin1"))?.isZombie === true;
  } catch {
    // ENOENT: no /proc on this system, or the process is gone.
    return false;
  }
}
