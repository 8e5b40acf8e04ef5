import { createHash } from "node:crypto";
import type { Job } from "../job/settings.ts";

/** Below the ports that Linux, macOS and Windows give to connections. */
const FIRST_PORT = 20_000;
const PORT_COUNT = 12_000;

/**
 * The port that the job's sidecar uses if it is free: the same in each run, so that what keeps the
 * address does not change without need. Pure.
 */
export function planPort({ repository, name }: Pick<Job, "repository" | "name">): number {
  const hash = createHash("sha256").update(`${repository}\n${name}`).digest();
  return FIRST_PORT + (hash.readUInt32BE(0) % PORT_COUNT);
}
