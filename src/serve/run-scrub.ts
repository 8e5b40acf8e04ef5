import { availableParallelism } from "node:os";
import { systemClock } from "../lib/clock.ts";
import { createZipPool } from "../store/zip-pool.ts";
import type { ServeSettings } from "./config/settings.ts";
import { createServerLog } from "./observe/server-log.ts";
import { createOperatorLog } from "./operator-log.ts";
import { type ScrubResult, scrub } from "./scrub.ts";

const MAX_ZIP_WORKERS = 2;

/** Scrubs the store of a configuration in a process of its own. Throws what `scrub` does. */
export async function runScrub({
  settings,
  entry,
  env,
  write,
}: {
  settings: ServeSettings;
  /** The script that runs all processes of ours. */
  entry: string;
  /** Holds credentials for the bucket. */
  env: NodeJS.ProcessEnv;
  /** Receives the log, in whole lines. */
  write: (text: string) => void;
}): Promise<ScrubResult> {
  const log = createServerLog(write, systemClock);
  log.configure(settings.log);
  const pool = createZipPool(entry, Math.min(MAX_ZIP_WORKERS, availableParallelism()));
  const emit = createOperatorLog(log, systemClock);
  return scrub(settings, { pool, emit, trace: (_name, work) => work(), env });
}
