import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { keyPath, tryReadKeyPath } from "../entry-name.ts";
import { unavailable } from "../unavailable.ts";
import type { RemoteObject } from "./download.ts";

export interface FoundObject extends RemoteObject {
  key: string;
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
  let newest: { object: FoundObject; createdMs: number } | undefined;
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: search.bucket,
        Prefix: search.folder + keyPath(key),
        ...(search.pageSize === undefined ? {} : { MaxKeys: search.pageSize }),
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
      { abortSignal: search.signal },
    );
    // Without this check the page of a captive portal would look like an empty list.
    if (page.Name === undefined) throw unavailable("an answer was not a list of the bucket");
    for (const { Key: name, LastModified: created, Size: sizeBytes, ETag: etag } of page.Contents ??
      []) {
      const found =
        name?.startsWith(search.folder) && tryReadKeyPath(name.slice(search.folder.length));
      if (!name || !found || sizeBytes === undefined) continue;
      const object = { bucket: search.bucket, name, key: found, sizeBytes, etag };
      // In the order of the list a name comes before all longer names that begin with it.
      if (found === key) return object;
      const createdMs = created?.getTime() ?? 0;
      if (!newest || createdMs >= newest.createdMs) newest = { object, createdMs };
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
  return newest?.object;
}
