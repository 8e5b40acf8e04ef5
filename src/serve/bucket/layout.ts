import { escapeModulePath } from "../../gomod/module-path.ts";
import { tryParseJson } from "../../lib/json.ts";
import { integer, object, type TypeOf, tryRead } from "../../lib/shape.ts";
import { type ModuleFile, parseStorePath, storePath } from "../../store/module-file.ts";
import { BucketError } from "./bucket-error.ts";
import type { BucketObjects } from "./objects.ts";

/*
 * What is in the bucket, below the prefix:
 *
 *   store.json                 the version of this layout; written by the first replica
 *   modules/<path>/@v/<file>   a file of a module, named as in GOMODCACHE's cache/download, with its
 *                              sha256 as metadata
 *   leases/<path>/@v/<file>    a server is fetching that file just now
 *   denied.json                modules that nobody gets, on any server
 *   asked.json                 what clients ask for most
 *   preheats/<name>.json       how the last run of a scheduled preheat ended
 *   leases/preheats/<name>     a server is at it just now
 *   private-paths.json         what was private on any server
 */

const VERSION = 1;
const MARKER = "store.json";
const FILES = "modules/";
/** Longer names than any that S3 takes. */
const MAX_NAME_BYTES = 1024;

const MARKER_SHAPE = object("storeMarker", "Says how the objects of a bucket are named.", {
  layout: integer("Version of the layout"),
});

/** The object that holds a file, relative to the prefix; undefined if no bucket takes such a name. */
export function objectName(file: ModuleFile, prefix: string): string | undefined {
  const name = `${FILES}${storePath(file)}`;
  return Buffer.byteLength(`${prefix}/${name}`) <= MAX_NAME_BYTES ? name : undefined;
}

/** The files in the bucket; of one module only, if its path is given. Throws `BucketError`. */
export async function* listFiles(
  bucket: Pick<BucketObjects, "list">,
  modulePath?: string,
): AsyncIterable<ModuleFile> {
  const below = modulePath === undefined ? "" : `${escapeModulePath(modulePath)}/@v/`;
  for await (const name of bucket.list(`${FILES}${below}`)) {
    const file = parseStorePath(name.slice(FILES.length));
    if (file) yield file;
  }
}

/** The object that stands for the right to fetch a file; undefined as above. */
export function leaseName(file: ModuleFile, prefix: string): string | undefined {
  // Shorter than the name of the file itself.
  return objectName(file, prefix) && `leases/${storePath(file)}`;
}

/**
 * Makes sure that the bucket is empty or has this layout, and marks it if it is new. Throws `BucketError`.
 */
export async function ensureLayout(bucket: BucketObjects): Promise<void> {
  const found = await bucket.readSmall(MARKER);
  if (found) return checkMarker(bucket.place, found.content);
  const marker: TypeOf<typeof MARKER_SHAPE> = { layout: VERSION };
  if ((await bucket.writeSmall(MARKER, `${JSON.stringify(marker)}\n`)) !== undefined) return;
  // Another replica was faster.
  checkMarker(bucket.place, (await bucket.readSmall(MARKER))?.content);
}

function checkMarker(place: string, content: Buffer | undefined): void {
  const layout = tryRead(MARKER_SHAPE, tryParseJson(content?.toString("utf8") ?? ""))?.layout;
  if (layout === VERSION) return;
  const said = layout === undefined ? "cannot be read" : `says layout ${layout}`;
  throw new BucketError(
    "layout",
    `${place}: ${MARKER} ${said}, and this version knows layout ${VERSION}; use another prefix`,
  );
}
