import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { keyPath, tryReadKeyPath } from "../entry-name.ts";
import { unavailable } from "../unavailable.ts";
import type { RemoteObject } from "./download.ts";

export interface FoundObject extends RemoteObject {
  key: string;
}

/** An object as a list of the bucket names it. */
interface ListedObject extends RemoteObject {
  /** Milliseconds since the epoch; some services give it in seconds. */
  createdMs: number;
}

export interface ObjectSearch {
  bucket: string;
  /** The names of all entries of one layer begin with it. */
  folder: string;
  /** How many names one answer holds. */
  pageSize?: number;
  signal: AbortSignal;
}

/**
 * The entry with this key, or else the newest whose key begins with it. If several have the same
 * time, which some services give in seconds, it is the last one by key. It lists names, because
 * only a list tells a missing bucket from a missing object. Throws what the client throws.
 */
export async function findObject(
  client: S3Client,
  key: string,
  search: ObjectSearch,
): Promise<FoundObject | undefined> {
  let newest: ListedObject | undefined;
  const prefix = search.folder + keyPath(key);
  for await (const listed of listObjects(client, prefix, search)) {
    const found = tryReadKeyPath(listed.name.slice(search.folder.length));
    if (found === undefined) continue;
    // In the order of the list a name comes before all longer names that begin with it.
    if (found === key) return { ...listed, key };
    if (!newest || listed.createdMs >= newest.createdMs) newest = listed;
  }
  const found = newest && tryReadKeyPath(newest.name.slice(search.folder.length));
  return newest && found !== undefined ? { ...newest, key: found } : undefined;
}

/** Lists objects whose names begin with `prefix`. Throws what the client throws. */
export async function* listObjects(
  client: S3Client,
  prefix: string,
  search: Pick<ObjectSearch, "bucket" | "pageSize" | "signal">,
): AsyncIterable<ListedObject> {
  const { bucket, pageSize, signal } = search;
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(pageSize === undefined ? {} : { MaxKeys: pageSize }),
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
      { abortSignal: signal },
    );
    // Without this check the page of a captive portal would look like an empty list.
    if (page.Name === undefined) throw unavailable("an answer was not a list of the bucket");
    for (const { Key: name, LastModified: created, Size: sizeBytes, ETag: etag } of page.Contents ??
      []) {
      if (!name?.startsWith(prefix) || sizeBytes === undefined) continue;
      yield { bucket, name, sizeBytes, etag, createdMs: created?.getTime() ?? 0 };
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}
