import { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { describeBackend, type S3Setting } from "../../cache/backend-setting.ts";
import { LOOKUP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS, withDeadline } from "../../cache/deadline.ts";
import { createAsk } from "../../cache/s3/ask.ts";
import { createS3Client, readS3Failure } from "../../cache/s3/client.ts";
import { listObjects } from "../../cache/s3/find.ts";
import { uploadObject } from "../../cache/s3/upload.ts";
import { unavailable } from "../../cache/unavailable.ts";
import { backoffMs } from "../../lib/backoff.ts";
import type { Clock } from "../../lib/clock.ts";
import { readBytes } from "../../lib/read-stream.ts";
import { discardBody } from "../../upstream/body.ts";
import { resumeBody } from "../../upstream/resumed-body.ts";
import { bucketError } from "./bucket-error.ts";

/** An object whose content has begun to arrive. */
export interface BucketObject {
  /** Must be read to its end or destroyed. */
  body: Readable;
  /** The sum that it was stored with; undefined for one that we did not store. */
  sha256: string | undefined;
  /** Undefined if somebody has put the file there without the service. */
  etag: string | undefined;
  sizeBytes: number | undefined;
}

interface SmallObject {
  content: Buffer;
  etag: string | undefined;
}

/** What a store asks of a bucket. Every call throws `BucketError`, and has a deadline. */
export interface BucketObjects {
  /** For people, without anything that could be a secret. */
  place: string;
  /** One request; undefined if there is no such object. A body that is cut goes on where it was. */
  get(name: string): Promise<BucketObject | undefined>;
  /**
   * Stores a file, whole or not at all. Returns false if there is such an object already, or not the one
   * that it replaces. A file that cannot be read throws the system's error.
   */
  put(
    name: string,
    file: string,
    about: { sha256: string; replaces?: string | undefined },
  ): Promise<boolean>;
  /** A small object; undefined if there is none. */
  readSmall(name: string): Promise<SmallObject | undefined>;
  /**
   * Stores a small object. Returns its `ETag`; undefined if there is one already, or not the one that it
   * replaces.
   */
  writeSmall(name: string, content: string, replaces?: string): Promise<string | undefined>;
  /** Removes an object, if it is there. */
  remove(name: string): Promise<void>;
  /** The names of all objects that begin with `prefix`, in their order. */
  list(prefix: string): AsyncIterable<string>;
}

/** Clients wait for it, and the mirrors may be faster. */
const READ_TIMEOUT_MS = 3_000;
/** Time for aborting an upload. */
const GRACE_MS = 6_000;
/** At most so much of each file, and of `MAX_PARALLEL` files, is in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const PARALLEL_PARTS = 2;
const RESUME_BACKOFF = { baseDelayMs: 100, maxDelayMs: 2_000 };
const SHA256 = "sha256";

/** A bucket of S3, or of a service with its interface, below the setting's prefix. */
export function createBucketObjects(
  setting: S3Setting,
  { env, clock }: { env: NodeJS.ProcessEnv; clock: Clock },
): BucketObjects {
  const { bucket, prefix } = setting;
  const place = describeBackend(setting);
  const client = createS3Client(setting, env);
  const ask = createAsk({ clock, place, toError: bucketError });
  const at = (name: string) => ({ Bucket: bucket, Key: `${prefix && `${prefix}/`}${name}` });

  const get = (name: string, timeoutMs: number) =>
    ask({ timeoutMs }, async (signal): Promise<BucketObject | undefined> => {
      try {
        const command = new GetObjectCommand(at(name));
        const answer = await client.send(command, { abortSignal: signal });
        const { Body: body, Metadata: metadata, ETag: etag, ContentLength: sizeBytes } = answer;
        if (!(body instanceof Readable)) throw unavailable("an answer had no content");
        if (etag === undefined && answer.$metadata.requestId === undefined) {
          discardBody(body);
          throw unavailable("an answer was not an object");
        }
        const whole = etag === undefined ? body : mend(name, body, etag);
        return { body: whole, sha256: metadata?.[SHA256], etag, sizeBytes };
      } catch (error) {
        if (readS3Failure(error).code === "NoSuchKey") return undefined;
        throw error;
      }
    });

  /** The rest is of the same object, or there is none. */
  function mend(name: string, body: Readable, etag: string): Readable {
    return resumeBody(body, {
      async askFrom(offset) {
        const range = { ...at(name), Range: `bytes=${offset}-`, IfMatch: etag };
        try {
          const rest = await withDeadline(
            clock,
            place,
            { timeoutMs: LOOKUP_TIMEOUT_MS },
            (signal) => client.send(new GetObjectCommand(range), { abortSignal: signal }),
          );
          if (!(rest.Body instanceof Readable)) return { kind: "refused" };
          if (rest.ContentRange?.startsWith(`bytes ${offset}-`)) {
            return { kind: "body", body: rest.Body };
          }
          discardBody(rest.Body);
          return { kind: "refused" };
        } catch (error) {
          const { status = 500 } = readS3Failure(error);
          return { kind: status < 500 ? "refused" : "failed" };
        }
      },
      pause: (fruitless) => clock.sleep(backoffMs(fruitless + 1, RESUME_BACKOFF)),
      isOver: () => false,
    });
  }

  return {
    place,
    get: (name) => get(name, READ_TIMEOUT_MS),
    put: (name, file, { sha256, replaces }) =>
      ask({ timeoutMs: TRANSFER_TIMEOUT_MS, graceMs: GRACE_MS }, (signal) =>
        uploadObject(client, { bucket, name: at(name).Key }, file, {
          partBytes: PART_BYTES,
          parallel: PARALLEL_PARTS,
          metadata: { [SHA256]: sha256 },
          replaces,
          signal,
        }),
      ),
    async readSmall(name) {
      const found = await get(name, LOOKUP_TIMEOUT_MS);
      if (!found) return undefined;
      const content = await ask({ timeoutMs: LOOKUP_TIMEOUT_MS }, () => readBytes(found.body));
      return { content, etag: found.etag };
    },
    writeSmall: (name, content, replaces) =>
      ask({ timeoutMs: LOOKUP_TIMEOUT_MS }, async (signal) => {
        const condition = replaces === undefined ? { IfNoneMatch: "*" } : { IfMatch: replaces };
        try {
          const command = new PutObjectCommand({ ...at(name), Body: content, ...condition });
          const { ETag: etag } = await client.send(command, { abortSignal: signal });
          if (etag === undefined) throw unavailable("an answer had no ETag");
          return etag;
        } catch (error) {
          if (readS3Failure(error).status === 412) return undefined;
          throw error;
        }
      }),
    async *list(prefix) {
      const all = at(prefix).Key;
      // Pages come one after the other as they are read, for as long as that takes.
      const { signal } = new AbortController();
      try {
        for await (const { name } of listObjects(client, all, { bucket, signal })) {
          yield prefix + name.slice(all.length);
        }
      } catch (error) {
        throw bucketError(place, error);
      }
    },
    remove: (name) =>
      ask({ timeoutMs: LOOKUP_TIMEOUT_MS }, async (signal) => {
        await client.send(new DeleteObjectCommand(at(name)), { abortSignal: signal });
      }),
  };
}
