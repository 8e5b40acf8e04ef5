import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { IntegrityError } from "../lib/errors.ts";
import type { RepackedZip } from "./repack-zip.ts";
import type {
  HashZipRequest,
  PackTreeRequest,
  RepackRequest,
  TreeRequest,
  UnpackRequest,
  WorkReply,
  WorkRequest,
} from "./zip-work.ts";

export interface ZipPool {
  /** Like `repackModuleZip`, on a thread of its own. */
  repack(request: RepackRequest, urgency?: Urgency): Promise<RepackedZip>;
  /** Like `hashModuleZip`. */
  hashZip(request: HashZipRequest): Promise<string>;
}

/**
 * Decides what a free worker does next. First comes what go waits for, in the order in which it was
 * asked for. Then comes the largest zip, so that no long piece of work is left for the end.
 */
export interface Urgency {
  /** May change while the work waits. */
  isUrgent(): boolean;
  sizeBytes: number;
}

const URGENT: Urgency = { isUrgent: () => true, sizeBytes: Number.POSITIVE_INFINITY };

interface Waiting {
  urgency: Urgency;
  give(worker: Worker): void;
}

/**
 * Everything that workers do. Each method throws the `IntegrityError` of the function that it is
 * like. If a file cannot be read or written, it throws the system's error with its `code`, and if
 * two workers in a row stopped without an answer, `ZipPoolError`.
 */
export interface ModulePool extends ZipPool {
  /**
   * Like `unpackModuleZip`, on a thread of its own. `begin` is called when a worker is free. If it
   * returns undefined, because there is nothing to unpack any more, so does this. There is no
   * second try with another worker.
   */
  unpack(begin: () => UnpackRequest | undefined, urgency: Urgency): Promise<string | undefined>;
  /** Starts a worker ahead of its work. */
  prepare(): void;
  /** Like `hashTree`. */
  hashTree(request: TreeRequest): Promise<string>;
  /** Like `packTree`. */
  packTree(request: PackTreeRequest): Promise<RepackedZip>;
}

/** A file could not be checked. This says nothing about the file or the disk. */
export class ZipPoolError extends Error {
  override readonly name = "ZipPoolError";
}

/**
 * How many bytes must wait before another worker is started while one runs. Starting a worker takes
 * as much processor time as reading a few megabytes, and go and the sidecar's own thread need it.
 */
const ADD_WORKER_BYTES = 3_000_000;

/** Small, so that buffers that were read are freed soon. */
const YOUNG_GENERATION_MB = 16;

/** Starts up to `size` workers, each when there is work for it: `node <entry> zip-worker`. */
export function createZipPool(entry: string, size: number): ModulePool {
  const running = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];

  function start(): Worker {
    const worker = new Worker(entry, {
      argv: ["zip-worker"],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    running.add(worker);
    // The workers must not keep a sidecar alive that has been told to stop.
    worker.unref();
    // The caller that waits for its reply gets the error too. Between two zips nothing waits, and
    // an error without a listener would end the process.
    worker.on("error", () => {});
    worker.once("exit", () => forget(worker));
    return worker;
  }
  /** A worker that ended is replaced. Otherwise callers in the queue would wait for ever. */
  function forget(worker: Worker): void {
    running.delete(worker);
    const position = idle.indexOf(worker);
    if (position >= 0) idle.splice(position, 1);
    takeNext(waiting)?.give(start());
  }
  function acquire(urgency: Urgency): Worker | Promise<Worker> {
    const worker = idle.pop();
    if (worker) return worker;
    const waitingBytes = waiting.reduce(
      (sum, one) => sum + one.urgency.sizeBytes,
      urgency.sizeBytes,
    );
    const isWorthOneMore = running.size === 0 || waitingBytes >= ADD_WORKER_BYTES;
    if (running.size < size && isWorthOneMore) return start();
    return new Promise((give) => waiting.push({ urgency, give }));
  }
  function release(worker: Worker): void {
    // A worker that ended right after its reply has already been replaced.
    if (!running.has(worker)) return;
    const next = takeNext(waiting);
    if (next) next.give(worker);
    else idle.push(worker);
  }
  async function askOne<R extends WorkRequest | undefined>(
    begin: () => R,
    urgency: Urgency,
  ): Promise<WorkReply | Extract<R, undefined>> {
    const worker = await acquire(urgency);
    const request = begin();
    const reply = request && (await ask(worker, request));
    release(worker);
    return reply as WorkReply | Extract<R, undefined>;
  }
  /** A worker may have ended for a reason of its own, so another one tries again. */
  async function askTwice(request: WorkRequest, urgency: Urgency): Promise<WorkReply> {
    const begin = () => request;
    try {
      return await askOne(begin, urgency);
    } catch {
      if ("target" in request) rmSync(request.target, { force: true });
      return askOne(begin, urgency);
    }
  }
  async function work(request: WorkRequest, urgency = URGENT): Promise<RepackedZip> {
    return resultOf(await askTwice(request, urgency).catch(throwPoolError));
  }

  return {
    prepare() {
      if (running.size === 0) idle.push(start());
    },
    repack: (request, urgency) => work({ kind: "repack", ...request }, urgency),
    async unpack(begin, urgency) {
      const reply = await askOne(() => {
        const request = begin();
        return request && { kind: "unpack", ...request };
      }, urgency).catch(throwPoolError);
      return reply && resultOf(reply).h1;
    },
    hashZip: async (request) => (await work({ kind: "hash-zip", ...request })).h1,
    hashTree: async (request) => (await work({ kind: "hash-tree", ...request })).h1,
    packTree: (request) => work({ kind: "pack-tree", ...request }),
  };
}

function throwPoolError(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new ZipPoolError(`a file could not be checked: ${message}`, { cause: error });
}

function resultOf(reply: WorkReply): RepackedZip {
  switch (reply.kind) {
    case "done":
      return reply.result;
    case "invalid":
      throw new IntegrityError(reply.message, { code: reply.code });
    case "failed": {
      const { errno, message } = reply;
      if (errno === undefined) throw new ZipPoolError(`a file could not be checked: ${message}`);
      throw Object.assign(new Error(message), { code: errno });
    }
  }
}

function takeNext(waiting: Waiting[]): Waiting | undefined {
  const urgent = waiting.find(({ urgency }) => urgency.isUrgent());
  const next = urgent ?? waiting.toSorted((a, b) => b.urgency.sizeBytes - a.urgency.sizeBytes)[0];
  if (next) waiting.splice(waiting.indexOf(next), 1);
  return next;
}

function ask(worker: Worker, request: WorkRequest): Promise<WorkReply> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("the zip worker ended"));
    const settle = () => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const onMessage = (reply: WorkReply) => {
      settle();
      resolve(reply);
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    worker.once("message", onMessage).once("error", onError).once("exit", onExit);
    worker.postMessage(request);
  });
}
