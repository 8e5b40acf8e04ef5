import { errorMessage } from "../lib/errors.ts";
import { fileName, type ModuleFile, storePath } from "../store/module-file.ts";
import type { EventSink } from "../telemetry/events.ts";
import { BucketError } from "./bucket/bucket-error.ts";
import type { ServeSettings } from "./config/settings.ts";
import { openProxy, type ProxyParts } from "./proxy.ts";
import { takeInventory } from "./tiers/inventory.ts";

/** What a scrub looked at, and what it found. */
export interface ScrubResult {
  /** On the disk. */
  files: number;
  /** In the bucket. */
  objects: number;
  /** How many of both were not what they should be. */
  damaged: number;
  /** What could not be put right, a line for each. */
  problems: string[];
  /** How many files of the disk the bucket did not have. */
  uploaded: number;
}

/**
 * Looks at all that a store has, on the disk and in the bucket, as if each file were asked for after a
 * start. What is damaged is fetched again, and what only the disk has is uploaded. A server may use the
 * store meanwhile. Throws the system's error, and `ServeConfigError` if the bucket is of another version.
 */
export async function scrub(settings: ServeSettings, parts: ProxyParts): Promise<ScrubResult> {
  const result: ScrubResult = { files: 0, objects: 0, damaged: 0, problems: [], uploaded: 0 };
  /** An object is found to be damaged once more when it is to be copied. */
  const damaged = new Set<string>();
  const emit: EventSink = (event) => {
    if (event.kind === "corrupt") damaged.add(`${event.subject}@${event.version}${event.fault}`);
    if (event.kind === "bucket" && event.state === "damaged") damaged.add(event.detail);
    parts.emit(event);
  };
  const proxy = await openProxy(settings, { ...parts, emit });
  const { tiered } = proxy;

  /** Whether there is a file that is right. If it was not, it has been fetched again. */
  async function bring(file: ModuleFile): Promise<boolean> {
    try {
      if ((await proxy.fetch(file)) !== "notFound") return true;
      result.problems.push(`${fileName(file)}: no mirror has it`);
    } catch (error) {
      result.problems.push(`${fileName(file)}: ${errorMessage(error)}`);
    }
    return false;
  }

  try {
    const inBucket = new Set<string>();
    for await (const file of tiered?.listAll() ?? []) {
      result.objects++;
      inBucket.add(storePath(file));
      if (await tiered?.isRight(file)) continue;
      if (await bring(file)) await tiered?.upload(file);
    }
    for (const { name: file } of await takeInventory(settings.storeDir)) {
      result.files++;
      if (!(await bring(file)) || !tiered || inBucket.has(storePath(file))) continue;
      await tiered.upload(file);
      result.uploaded++;
    }
  } catch (error) {
    if (!(error instanceof BucketError)) throw error;
    result.problems.push(error.message);
  } finally {
    await proxy.retire();
  }
  return { ...result, damaged: damaged.size };
}
