import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../lib/clock.ts";
import { isNotFound } from "../../lib/fs.ts";
import { createPriorityLimiter } from "../../lib/priority-limiter.ts";
import { createSingleFlight } from "../../lib/single-flight.ts";
import { type ModuleFile, storePath } from "../../store/module-file.ts";
import type { Bucket } from "./bucket.ts";
import type { PendingUpload, UploadJournal } from "./upload-journal.ts";

/** Brings what the disk has into the bucket. */
export interface Uploads {
  /** Writes down that a file is to be uploaded. Throws the system's error. */
  note(upload: PendingUpload): Promise<void>;
  /** Uploads a file that was noted. Resolves once it is stored, or has to wait. Never rejects. */
  start(file: ModuleFile): Promise<void>;
  /** Whether a file is noted and not stored yet. */
  isBehind(storePath: string): boolean;
  /** How many are. */
  countBehind(): number;
  /**
   * Takes up what earlier processes left, and then again and again what had to wait. Resolves once it knows
   * what they left. Never rejects.
   */
  resume(): Promise<void>;
  /** Begins no more uploads. */
  stop(): void;
}

const MAX_PARALLEL = 4;
/** The journal says what else there is. */
const MAX_QUEUED = 1_000;
const RETRY_INTERVAL_MS = 15_000;

interface Behind extends PendingUpload {
  /** By another process: the file may have changed since. */
  isOld: boolean;
}

/** `onFault` hears of errors of the disk. */
export function createUploads(parts: {
  storeDir: string;
  bucket: Pick<Bucket, "store">;
  journal: UploadJournal;
  onFault: (error: unknown) => void;
  clock: Pick<Clock, "sleep">;
}): Uploads {
  const { storeDir, bucket, journal, onFault, clock } = parts;
  const behind = new Map<string, Behind>();
  const limiter = createPriorityLimiter({
    foregroundLimit: MAX_PARALLEL,
    backgroundLimit: MAX_PARALLEL,
  });
  const share = createSingleFlight<void>();
  const ending = new AbortController();
  let queued = 0;

  async function forget(file: ModuleFile): Promise<void> {
    await journal.remove(file);
    behind.delete(storePath(file));
  }

  async function upload(pending: Behind): Promise<void> {
    const { file, sha256 } = pending;
    if (ending.signal.aborted) return;
    const source = path.join(storeDir, storePath(file));
    try {
      // A power failure may have damaged it. When it is asked for, it is checked and fetched again.
      if (pending.isOld && (await hashFile(source)) !== sha256) return await forget(file);
      pending.isOld = false;
      const outcome = await bucket.store(file, source, sha256);
      if (outcome !== "later") await forget(file);
    } catch (error) {
      // It never came, or went again.
      if (isNotFound(error)) await forget(file);
      else onFault(error);
    }
  }

  async function start(file: ModuleFile): Promise<void> {
    const key = storePath(file);
    const pending = behind.get(key);
    if (!pending || queued >= MAX_QUEUED) return;
    await share(key, async () => {
      queued++;
      try {
        await limiter.background(() => upload(pending)).result;
      } catch (error) {
        onFault(error);
      } finally {
        queued--;
      }
    });
  }

  async function readJournal(): Promise<void> {
    if ((await journal.count()) === behind.size) return;
    for (const pending of await journal.list()) {
      const key = storePath(pending.file);
      if (!behind.has(key)) behind.set(key, { ...pending, isOld: true });
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      await Promise.all([...behind.values()].map(({ file }) => start(file)));
      await clock.sleep(RETRY_INTERVAL_MS, ending.signal);
      // A proxy that a reload replaced may have left some meanwhile.
      await readJournal().catch(onFault);
    }
  }

  return {
    async note(upload) {
      behind.set(storePath(upload.file), { ...upload, isOld: false });
      await journal.add(upload);
    },
    start,
    isBehind: (key) => behind.has(key),
    countBehind: () => behind.size,
    async resume() {
      await readJournal().catch(onFault);
      run().catch(() => {
        // Stopped.
      });
    },
    stop: () => ending.abort(),
  };
}

/** Its SHA-256 as hex. Throws the system's error. */
export async function hashFile(file: string): Promise<string> {
  const sum = createHash("sha256");
  await pipeline(createReadStream(file), sum);
  return sum.digest("hex");
}
