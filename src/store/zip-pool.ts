import { Worker } from "node:worker_threads";
import { IntegrityError } from "../lib/errors.ts";
import type { RepackedZip } from "./repack-zip.ts";
import type { RepackReply, RepackRequest } from "./zip-worker.ts";

export interface ZipPool {
  /** Like `repackModuleZip`, on a thread of its own. */
  repack(request: RepackRequest): Promise<RepackedZip>;
}

/** Starts up to `size` workers, each when there is work for it: `node <entry> zip-worker`. */
export function createZipPool(entry: string, size: number): ZipPool {
  const running = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  function start(): Worker {
    const worker = new Worker(entry, { argv: ["zip-worker"] });
    running.add(worker);
    // The workers must not keep a sidecar alive that has been told to end.
    worker.unref();
    // Whoever waits for its reply hears it as well; between two zips nobody would, and an error
    // without a listener ends the process.
    worker.on("error", () => {});
    worker.once("exit", () => forget(worker));
    return worker;
  }
  /** A worker that ended is replaced, or those who wait would wait for ever. */
  function forget(worker: Worker): void {
    running.delete(worker);
    const position = idle.indexOf(worker);
    if (position >= 0) idle.splice(position, 1);
    waiting.shift()?.(start());
  }
  function acquire(): Worker | Promise<Worker> {
    const worker = idle.pop();
    if (worker) return worker;
    if (running.size < size) return start();
    return new Promise((resolve) => waiting.push(resolve));
  }
  function release(worker: Worker): void {
    // One that ended right after its reply has been replaced.
    if (!running.has(worker)) return;
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }

  return {
    async repack(request) {
      const worker = await acquire();
      const reply = await ask(worker, request);
      release(worker);
      if (reply.kind === "done") return reply.repacked;
      if (reply.kind === "invalid")
        throw new IntegrityError(reply.message, { code: "ZIP_INVALID" });
      throw new Error(reply.message);
    },
  };
}

function ask(worker: Worker, request: RepackRequest): Promise<RepackReply> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("the zip worker ended"));
    const settle = () => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const onMessage = (reply: RepackReply) => {
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
