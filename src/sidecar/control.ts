import { get, request as send } from "node:http";
import type { Clock } from "../lib/clock.ts";
import { tryParseJson } from "../lib/json.ts";
import { isRunning } from "../lib/process-identity.ts";
import { readStart } from "../lib/read-stream.ts";
import { type Shape, tryRead } from "../lib/shape.ts";
import { SIDECAR_STATS } from "../telemetry/sidecar-stats.ts";
import { HEALTH, HEALTH_PATH, type Health, STATS_PATH, STOP_PATH, type Stats } from "./protocol.ts";

/** For all of an answer. */
const REQUEST_TIMEOUT_MS = 2_000;
/** Statistics name modules, which are at most as many as there are events. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;

/** The sidecar as another process sees it. */
export interface SidecarHandle {
  pid: number;
  port: number;
  /** Part of its address. Every step of the job may know it, and nobody else. */
  secret: string;
}

/** What go appends a module's path to. No slash at its end. */
export function sidecarUrl({ port, secret }: Pick<SidecarHandle, "port" | "secret">): string {
  return `http://127.0.0.1:${port}/${secret}`;
}

/** Whether a URL is one that `sidecarUrl` returns. Pure. */
export function isSidecarUrl(url: string): boolean {
  return /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/.test(url);
}

export type StopResult = "drained" | "killed" | "gone";

/** What the sidecar says about itself. Throws if there is no such answer within two seconds. */
export async function fetchHealth(handle: SidecarHandle): Promise<Health> {
  return fetchJson(handle, HEALTH_PATH, HEALTH);
}

/** What the sidecar did so far. Throws if there is no such answer within two seconds. */
export async function fetchStats(handle: SidecarHandle): Promise<Stats> {
  return fetchJson(handle, STATS_PATH, SIDECAR_STATS);
}

/**
 * After a sidecar ended, another server may have its port. Its answer has another shape, and perhaps
 * no end.
 */
async function fetchJson<T>(handle: SidecarHandle, path: string, shape: Shape<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const request = get(
    `${sidecarUrl(handle)}${path}`,
    { agent: false, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) },
    async (response) => {
      try {
        const { chunks, rest } = await readStart(response, MAX_ANSWER_BYTES);
        if (rest) response.destroy();
        resolve(rest ? "" : Buffer.concat(chunks).toString("utf8"));
      } catch (error) {
        reject(error);
      }
    },
  );
  request.on("error", reject);
  const answer = tryRead(shape, tryParseJson(await promise));
  if (answer === undefined) throw new Error("not a go-accel sidecar");
  return answer;
}

/** Returns once the sidecar has heard it. If it does not answer, who waits for its end finds out. */
async function askToStop(handle: SidecarHandle): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const request = send(`${sidecarUrl(handle)}${STOP_PATH}`, {
    method: "POST",
    agent: false,
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  request.on("response", (response) => response.resume()).on("error", () => {});
  request.once("close", resolve).end();
  await promise;
}

/**
 * Stops the sidecar: lets it finish the answers under way, and kills it if it does not stop. If its
 * pid now belongs to another process, that process is left alone.
 */
export async function stopSidecar(
  handle: SidecarHandle,
  clock: Clock,
  platform: string = process.platform,
): Promise<StopResult> {
  const health = await fetchHealth(handle).catch(() => undefined);
  if (health?.pid !== handle.pid) return "gone";
  // On Windows a signal ends a process at once: its last events and what it has begun would be left.
  if (platform === "win32") await askToStop(handle);
  else process.kill(handle.pid, "SIGTERM");
  const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
  while (clock.nowMs() < deadlineMs) {
    if (!isRunning({ pid: handle.pid })) return "drained";
    await clock.sleep(EXIT_POLL_MS);
  }
  process.kill(handle.pid, "SIGKILL");
  return "killed";
}
