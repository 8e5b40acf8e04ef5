import path from "node:path";
import type { ClaimFile } from "../../goproxy/module-fetcher.ts";
import { systemClock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { SharedText } from "../../lib/shared-text.ts";
import { type ModuleFile, storePath } from "../../store/module-file.ts";
import type { DiskStore } from "../../store/module-store.ts";
import type { EventSink } from "../../telemetry/events.ts";
import type { TraceWork } from "../../telemetry/trace-work.ts";
import type { BucketSettings } from "../config/bucket.ts";
import { ServeConfigError } from "../config/problem.ts";
import { type Bucket, createBucket } from "./bucket.ts";
import { BucketError } from "./bucket-error.ts";
import { withBucket } from "./bucket-store.ts";
import { leaseName, listFiles } from "./layout.ts";
import { createLeases, type Leases } from "./leases.ts";
import { createBucketObjects } from "./objects.ts";
import { createUploadJournal } from "./upload-journal.ts";
import { createUploads, hashFile } from "./uploads.ts";

/** A bucket in use. */
export interface BucketTier {
  /** Puts it behind a store. */
  behind(store: DiskStore): TieredStore;
  /** Whether the file at this path of the store is still to be uploaded. */
  isBehind(storePath: string): boolean;
  /** How many files are. */
  countBehind(): number;
  /** A short text that all servers of the bucket share. Its calls throw `BucketError`. */
  shareText(name: string): SharedText;
  /** Takes a lease, as `tryTake` of the leases does. */
  tryTake: Leases["tryTake"];
  /** Begins no more uploads. What is left is in the store's folder, for the next one. */
  stop(): void;
}

/** A store with a bucket behind it. */
export interface TieredStore {
  disk: DiskStore;
  /** Agrees with other servers on who fetches what. */
  claim: ClaimFile;
  /** All files that the bucket has. Throws `BucketError`. */
  listAll(): AsyncIterable<ModuleFile>;
  /**
   * Reads a file of the bucket. Returns false if it is not what it was stored as: then the next upload
   * replaces it. Throws `BucketError`.
   */
  isRight(file: ModuleFile): Promise<boolean>;
  /** Uploads a file of the disk, unless the bucket has it. Resolves once it has, or has failed. */
  upload(file: ModuleFile): Promise<void>;
  /** The files that the bucket has of a module. Throws `BucketError`. */
  listModule(modulePath: string): Promise<ModuleFile[]>;
  /** Removes a file from the bucket, and not from the disk. Throws `BucketError`. */
  purge(file: ModuleFile): Promise<void>;
}

/**
 * Looks whether the bucket can be used, and goes on with uploads that were left. Throws `ServeConfigError`
 * if it is of another version; other faults are told, and may pass.
 */
export async function openBucketTier(
  { setting, isDurable }: BucketSettings,
  {
    storeDir,
    emit,
    trace,
    env,
  }: { storeDir: string; emit: EventSink; trace: TraceWork; env: NodeJS.ProcessEnv },
): Promise<BucketTier> {
  const clock = systemClock;
  const objects = createBucketObjects(setting, { env, clock });
  const leases = createLeases(objects, clock, (outcome) =>
    emit({ kind: "lease", atMs: clock.nowMs(), outcome }),
  );
  const opened = createBucket({
    objects,
    prefix: setting.prefix,
    clock,
    onState: (state, detail) => emit({ kind: "bucket", atMs: clock.nowMs(), state, detail }),
  });
  await opened.open().catch(refuse);
  const bucket = withTraces(opened, trace);
  const onFault = (error: unknown) =>
    emit({ kind: "store-fault", atMs: clock.nowMs(), fault: errorMessage(error) });
  const uploads = createUploads({
    storeDir,
    bucket,
    journal: createUploadJournal(storeDir),
    onFault,
    clock,
  });
  await uploads.resume();
  return {
    behind(store) {
      const disk = withBucket({
        store,
        bucket,
        uploads,
        waitsForBucket: isDurable,
        onDiskFault: onFault,
        clock,
      });
      return {
        disk,
        async claim(file) {
          const name = leaseName(file, setting.prefix);
          // The others are so small that two servers may well ask for them.
          if (file.extension !== "zip" || name === undefined) return () => {};
          const isThere = async () => (await disk.find(file)) !== undefined;
          const release = await trace(
            "lease",
            () => leases.claim(name, isThere),
            (granted) => ({ "go_accel.granted": granted !== undefined }),
          );
          // Who waits looks for the file once the lease is gone, so it must be there by then.
          return release && (() => void uploads.start(file).then(release));
        },
        listAll: () => listFiles(objects),
        isRight: bucket.isRight,
        async upload(file) {
          const sha256 = await hashFile(path.join(storeDir, storePath(file)));
          await uploads.note({ file, sha256 });
          await uploads.start(file);
        },
        async listModule(modulePath) {
          const files: ModuleFile[] = [];
          for await (const file of listFiles(objects, modulePath)) files.push(file);
          return files;
        },
        purge: disk.purge,
      };
    },
    shareText: (name) => ({
      async read() {
        const found = await objects.readSmall(name);
        return found && { text: found.content.toString("utf8"), version: found.etag };
      },
      write: async (text, version) => (await objects.writeSmall(name, text, version)) !== undefined,
    }),
    tryTake: leases.tryTake,
    isBehind: uploads.isBehind,
    countBehind: uploads.countBehind,
    stop: uploads.stop,
  };
}

/** The answer of a read begins with the span's end; what follows is a part of what waits for it. */
function withTraces(bucket: Bucket, trace: TraceWork): Bucket {
  return {
    ...bucket,
    find: (file) =>
      trace(
        "bucket get",
        () => bucket.find(file),
        (found) => ({ "go_accel.hit": found !== undefined }),
      ),
    store: (file, ...content) =>
      trace(
        "bucket put",
        () => bucket.store(file, ...content),
        (outcome) => ({ "go_accel.outcome": outcome }),
      ),
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof BucketError)) throw error;
  throw new ServeConfigError([`store.s3: ${error.message}`]);
}
