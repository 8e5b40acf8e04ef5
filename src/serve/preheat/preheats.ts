import { randomUUID } from "node:crypto";
import type { MutableRoute } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { fileName, type ModuleFile } from "../../store/module-file.ts";
import { answerName, type PreheatPlan } from "./plan-preheat.ts";

/** How far a preheat is. The numbers of files add up to `files` once it is done. */
export interface PreheatStatus {
  id: string;
  state: "running" | "done";
  startedAt: string;
  /** With lists and latest versions. */
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
  /** Resolves once it is done. Never does if it is stopped before. */
  whenDone(status: PreheatStatus): Promise<void>;
  /** The newest last. */
  all(): PreheatStatus[];
  /** No more files are asked for. */
  stop(): void;
}

/** What became of something that was to be fetched. */
export type Outcome = "fetched" | "present" | "notFound";

interface Task {
  name: string;
  modulePath: string;
  bring(): Promise<Outcome>;
}

interface Job {
  status: PreheatStatus;
  tasks: readonly Task[];
  /** How many of them were begun. */
  begun: number;
  done: PromiseWithResolvers<void>;
}

/** Of all preheats together, so that clients find connections to mirrors free. */
const MAX_STREAMS = 8;
const MAX_RUNNING = 16;
/** Finished ones that can still be asked for. */
const MAX_FINISHED = 64;
const MAX_FAILURES = 5;

export function createPreheats(parts: {
  fetch: (file: ModuleFile) => Promise<Outcome>;
  /** Has an answer that changes with time kept. */
  ask: (route: MutableRoute) => Promise<Outcome>;
  /** Whether not all who may see how far a preheat is may know of a module. */
  isPrivate: (modulePath: string) => boolean;
  clock: Pick<Clock, "nowMs">;
}): Preheats {
  /** The oldest first. */
  const jobs = new Map<string, Job>();
  let streams = 0;
  let isStopped = false;

  const running = () => [...jobs.values()].filter(({ status }) => status.state === "running");

  async function run(job: Job, task: Task): Promise<void> {
    const { status } = job;
    try {
      status[await task.bring()]++;
    } catch (error) {
      status.failed++;
      if (status.failures.length < MAX_FAILURES) {
        status.failures.push(
          parts.isPrivate(task.modulePath)
            ? "a private module could not be fetched"
            : `${task.name}: ${errorMessage(error)}`,
        );
      }
    }
    const { fetched, present, notFound, failed } = status;
    if (fetched + present + notFound + failed === status.files) finish(job);
  }

  function finish(job: Job): void {
    job.status.state = "done";
    job.tasks = [];
    job.done.resolve();
    const finished = [...jobs.values()].filter(({ status }) => status.state === "done");
    for (const { status } of finished.slice(0, -MAX_FINISHED)) jobs.delete(status.id);
  }

  /** One preheat after the other, so that each is done as soon as it can be. */
  function pump(): void {
    while (streams < MAX_STREAMS && !isStopped) {
      const job = running().find(({ begun, tasks }) => begun < tasks.length);
      const task = job?.tasks[job.begun];
      if (!job || !task) return;
      job.begun++;
      streams++;
      void run(job, task).finally(() => {
        streams--;
        pump();
      });
    }
  }

  return {
    start({ files, answers = [], skipped }) {
      if (running().length >= MAX_RUNNING) return undefined;
      const tasks = [
        ...answers.map((route) => ({
          name: answerName(route),
          modulePath: route.modulePath,
          bring: () => parts.ask(route),
        })),
        ...files.map((file) => ({
          name: fileName(file),
          modulePath: file.path,
          bring: () => parts.fetch(file),
        })),
      ];
      const status: PreheatStatus = {
        id: randomUUID(),
        state: "running",
        startedAt: new Date(parts.clock.nowMs()).toISOString(),
        files: tasks.length,
        fetched: 0,
        present: 0,
        notFound: 0,
        failed: 0,
        skipped,
        failures: [],
      };
      const job: Job = { status, tasks, begun: 0, done: Promise.withResolvers() };
      jobs.set(status.id, job);
      if (tasks.length === 0) finish(job);
      pump();
      return status;
    },
    find: (id) => jobs.get(id)?.status,
    whenDone: async ({ id }) => jobs.get(id)?.done.promise,
    all: () => [...jobs.values()].map(({ status }) => status),
    stop() {
      isStopped = true;
    },
  };
}
