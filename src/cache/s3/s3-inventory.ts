import { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand } from "@aws-sdk/client-s3";
import type { Clock } from "../../lib/clock.ts";
import { describeBackend, type S3Setting } from "../backend-setting.ts";
import { TRANSFER_TIMEOUT_MS, withDeadline } from "../deadline.ts";
import { encodeKey, keyPath, tryDecodeKey, tryReadKeyPath } from "../entry-name.ts";
import type { CacheInventory, StoredEntry } from "../inventory.ts";
import { isOwnKey } from "../read-key.ts";
import { createS3Client, readS3Failure, s3Error } from "./client.ts";
import { listObjects } from "./find.ts";

export interface S3InventoryOptions {
  setting: S3Setting;
  /** Holds the credentials. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
}

/** What a bucket keeps that `createS3Backend` writes. Nobody records when an object was read. */
export function createS3Inventory({ setting, env, clock }: S3InventoryOptions): CacheInventory {
  const { bucket } = setting;
  const place = describeBackend(setting);
  const client = createS3Client(setting, env);
  const prefix = setting.prefix && `${setting.prefix}/`;
  const nameOf = ({ name = "", key }: StoredEntry) => `${prefix}${encodeKey(name)}/${keyPath(key)}`;
  async function guard<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(clock, place, { timeoutMs: TRANSFER_TIMEOUT_MS }, work);
    } catch (error) {
      throw s3Error(place, error);
    }
  }
  return {
    list: () =>
      guard(async (signal) => {
        const entries: StoredEntry[] = [];
        for await (const object of listObjects(client, prefix, { bucket, signal })) {
          const { sizeBytes, createdMs } = object;
          const entry = readObjectName(object.name.slice(prefix.length));
          if (entry) entries.push({ ...entry, sizeBytes, createdMs });
        }
        return entries;
      }),
    open: (entry) =>
      guard(async (signal) => {
        const command = new GetObjectCommand({ Bucket: bucket, Key: nameOf(entry) });
        try {
          const { Body: body } = await client.send(command, { abortSignal: signal });
          return body instanceof Readable ? body : undefined;
        } catch (error) {
          if (readS3Failure(error).code === "NoSuchKey") return undefined;
          throw error;
        }
      }),
    remove: (entry) =>
      guard(async (signal) => {
        // Services answer alike whether there was such an object or not.
        const command = new DeleteObjectCommand({ Bucket: bucket, Key: nameOf(entry) });
        await client.send(command, { abortSignal: signal });
        return true;
      }),
  };
}

/** `<name>/<key>`, where a long key has slashes of its own. Undefined for anything else. */
function readObjectName(text: string): Pick<StoredEntry, "name" | "key"> | undefined {
  const slash = text.indexOf("/");
  const name = slash < 0 ? undefined : tryDecodeKey(text.slice(0, slash));
  const key = name === undefined ? undefined : tryReadKeyPath(text.slice(slash + 1));
  return key !== undefined && isOwnKey(key) ? { name, key } : undefined;
}
