import { randomUUID } from "node:crypto";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";
import type { PreheatPlan } from "./preheat-files.ts";

/** How far a preheat is. The numbers of files add up to `files` once it is done. */
interface PreheatStatus {
  id: string;
  state: "running" | "done";
  startedAt: string;
  files: number;
  /** That came from a mirror. */
  fetched: number;
  /** That were there already. */
  present: number;
  notFound: number;
  failed: number;
  /** That were not asked for, and are not among `files`. */
  skipped: number;
  /** Why the first few failed. */
  failures: string[];
}

/** Fetches what clients are going to ask for, in the background. */
export interface Preheats {
  /** Undefined if too many are running. */
  start(plan: PreheatPlan): PreheatStatus | undefined;
  /** Undefined for one that never was, or was a long time ago. */
  find(id: string): PreheatStatus | undefined;
  /** The newest last. */
  all(): PreheatStatus[];
  /** No more files are asked for. */
  stop(): void;
}

interface Job {
  status: PreheatStatus;
  files: readonly ModuleFile[];
  /** How many of them were begun. */
  begun: number;
}

/** Of all preheats together, so that clients find connections to mirrors free. */
const MAX_STREAMS = 8;
const MAX_RUNNING = 16;
/** Finished ones that can still be asked for. */
const MAX_FINISHED = 64;
const MAX_FAILURES = 5;

export function createPreheats(parts: {
  fetch: (file: ModuleFile) => Promise<"fetched" | "present" | "notFound">;
  clock: Pick<Clock, "nowMs">;
}): Preheats {
  /** The oldest first. */
  const jobs = new Map<string, Job>();
  let streams = 0;
  let isStopped = false;

  const running = () => [...jobs.values()].filter(({ status }) => status.state === "running");

  async function bring(job: Job, file: ModuleFile): Promise<void> {
    const { status } = job;
    try {
      status[await parts.fetch(file)]++;
    } catch (error) {
      status.failed++;
      if (status.failures.length < MAX_FAILURES) {
        status.failures.push(`${fileName(file)}: ${errorMessage(error)}`);
      }
    }
    const { fetched, present, notFound, failed } = status;
    if (fetched + present + notFound + failed === status.files) finish(job);
  }

  function finish(job: Job): void {
    job.status.state = "done";
    job.files = [];
    const finished = [...jobs.values()].filter(({ status }) => status.state === "done");
    for (const { status } of finished.slice(0, -MAX_FINISHED)) jobs.delete(status.id);
  }

  /** One preheat after the other, so that each is done as soon as it can be. */
  function pump(): void {
    while (streams < MAX_STREAMS && !isStopped) {
      const job = running().find(({ begun, files }) => begun < files.length);
      const file = job?.files[job.begun];
      if (!job || !file) return;
      job.begun++;
      streams++;
      void bring(job, file).finally(() => {
        streams--;
        pump();
      });
    }
  }

  return {
    start({ files, skipped }) {
      if (running().length >= MAX_RUNNING) return undefined;
      const status: PreheatStatus = {
        id: randomUUID(),
        state: "running",
        startedAt: new Date(parts.clock.nowMs()).toISOString(),
        files: files.length,
        fetched: 0,
        present: 0,
        notFound: 0,
        failed: 0,
        skipped,
        failures: [],
      };
      const job: Job = { status, files, begun: 0 };
      jobs.set(status.id, job);
      if (files.length === 0) finish(job);
      pump();
      return status;
    },
    find: (id) => jobs.get(id)?.status,
    all: () => [...jobs.values()].map(({ status }) => status),
    stop() {
      isStopped = true;
    },
  };
}
