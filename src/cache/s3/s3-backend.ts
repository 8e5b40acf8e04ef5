import path from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { tryFileSize } from "../../lib/fs.ts";
import type { CacheBackend } from "../backend.ts";
import { describeBackend, type S3Setting } from "../backend-setting.ts";
import { LOOKUP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS, withDeadline } from "../deadline.ts";
import { encodeKey, keyPath } from "../entry-name.ts";
import { readWithin } from "../read-within.ts";
import { unavailable } from "../unavailable.ts";
import { createAsk } from "./ask.ts";
import { createS3Client, readS3Failure, s3Error } from "./client.ts";
import { openObject } from "./download.ts";
import { type FoundObject, findObject } from "./find.ts";
import { uploadObject } from "./upload.ts";

export interface S3BackendOptions {
  setting: S3Setting;
  /** Folder for archives that are being sent or received. */
  dir: string;
  /** Environment of the action's step, which holds the credentials. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
  lookupTimeoutMs?: number;
  transferTimeoutMs?: number;
  /** Of an upload; at least 5 MiB. */
  partBytes?: number;
  /** How many names one answer of a lookup holds. If undefined, the service decides. */
  pageSize?: number;
}

/** Time for aborting an upload. */
const GRACE_MS = 6_000;
const DOWNLOAD_PARTS = { partBytes: 4 * 1024 * 1024, parallel: 8 };
const UPLOAD_PARTS = { partBytes: 16 * 1024 * 1024, parallel: 6 };

/**
 * A bucket of S3, or of a service with its interface. Each entry is an object
 * `<prefix>/<name>/<key>`. Nothing is ever removed here: the bucket's lifecycle rules do that.
 */
export function createS3Backend(options: S3BackendOptions): CacheBackend {
  const { setting, clock } = options;
  const { bucket, prefix } = setting;
  const place = describeBackend(setting);
  const client = createS3Client(setting, options.env);
  const stagingFile = (name: string) => path.join(options.dir, name, `${name}.tar.zst`);
  const folder = (name: string) => `${prefix && `${prefix}/`}${encodeKey(name)}/`;
  const lookup = { timeoutMs: options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS };
  const transfer = {
    timeoutMs: options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS,
    graceMs: GRACE_MS,
  };
  const ask = createAsk({ clock, place, toError: s3Error });
  const upload = { ...UPLOAD_PARTS, partBytes: options.partBytes ?? UPLOAD_PARTS.partBytes };

  const reading = {
    place,
    timeoutMs: transfer.timeoutMs,
    toError: (error: unknown) => s3Error(place, error),
  };

  const find = (name: string, key: string): Promise<FoundObject | undefined> =>
    ask(lookup, (signal) => {
      const { pageSize } = options;
      const page = pageSize === undefined ? {} : { pageSize };
      return findObject(client, key, { bucket, folder: folder(name), signal, ...page });
    });
  const has = async (name: string, key: string) => (await find(name, key))?.key === key;

  return {
    stagingFile,
    has,
    async find(name, keys) {
      for (const key of keys) {
        const object = await find(name, key);
        if (object) return object.key;
      }
      return undefined;
    },
    async fetch(name, keys, onMatch) {
      const startMs = clock.nowMs();
      for (const key of keys) {
        const object = await find(name, key);
        if (!object) continue;
        const foundMs = clock.nowMs();
        onMatch?.(object.key);
        const stop = new AbortController();
        const content = await ask(transfer, (signal) =>
          openObject(client, object, {
            ...DOWNLOAD_PARTS,
            signal: AbortSignal.any([signal, stop.signal]),
          }),
        );
        if (!content) continue;
        return {
          key: object.key,
          sizeBytes: object.sizeBytes,
          lookupMs: foundMs - startMs,
          downloadMs: clock.nowMs() - foundMs,
          read: () => readWithin(clock, reading, stop, content),
        };
      }
      return undefined;
    },
    async save(name, key) {
      const file = stagingFile(name);
      if ((await tryFileSize(file)) === undefined) throw unavailable("there is no archive to save");
      // The service may not support the condition under which an object is stored.
      if (await has(name, key)) return "exists";
      const object = { bucket, name: folder(name) + keyPath(key) };
      try {
        const isNew = await withDeadline(clock, place, transfer, (signal) =>
          uploadObject(client, object, file, { ...upload, signal }),
        );
        return isNew ? "saved" : "exists";
      } catch (error) {
        const { status } = readS3Failure(error);
        if (status === 403) return "denied";
        // Another job wrote the entry at the same time, or an answer to us was lost.
        const isConflict = status === 409 || status === 404;
        if (isConflict && (await has(name, key))) return "exists";
        throw s3Error(place, error);
      }
    },
  };
}
