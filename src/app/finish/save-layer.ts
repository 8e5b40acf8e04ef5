import { mkdir } from "node:fs/promises";
import path from "node:path";
import { packArchive } from "../../archive/pack.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryFileSize } from "../../lib/fs.ts";
import type { LayerSave } from "../../report/model/model.ts";
import type { Step } from "../job/step.ts";

/** What is to be saved: the named files and folders of `root`. */
export interface LayerContent {
  root: string;
  names: readonly string[];
  /** Name with the backend, if it differs from that of the layer. */
  backendName?: string;
}

/** What the report says of the entry beforehand. */
export type LayerTitle = Pick<LayerSave, "name" | "kind" | "contentBytes"> & {
  key: string;
  /** Why it is saved. */
  reason: string;
};

/** Up to this size, packing takes no longer than the cache takes to answer a look-up. */
const SOON_PACKED_BYTES = 16 * 1024 * 1024;

/**
 * Saves one layer under its key. An entry that exists cannot be replaced, so the key is looked up
 * before the layer is packed, which is the expensive part, or meanwhile if there is little to pack.
 * A failure is a fault.
 */
export async function saveLayer(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  title: LayerTitle,
  content: LayerContent,
): Promise<LayerSave> {
  const { name, key, reason } = title;
  const stored = content.backendName ?? name;
  const existing = { ...title, status: "exists", reason: "another job saved this entry" } as const;
  try {
    const exists = timeline.time(`look up ${name}`, "transfer", () => backend.has(stored, key));
    // If packing fails first, nobody awaits this, and its rejection would be unhandled.
    exists.catch(() => {});
    const isSoonPacked = (title.contentBytes ?? Number.POSITIVE_INFINITY) <= SOON_PACKED_BYTES;
    if (!isSoonPacked && (await exists)) return existing;
    const archive = backend.stagingFile(stored);
    await mkdir(path.dirname(archive), { recursive: true });
    const packBeganMs = timeline.elapsedMs();
    await timeline.time(`pack ${name}`, "transfer", () =>
      packArchive(content.root, content.names, archive),
    );
    const packMs = timeline.elapsedMs() - packBeganMs;
    const sizeBytes = (await tryFileSize(archive)) ?? 0;
    if (await exists) return existing;
    const uploadBeganMs = timeline.elapsedMs();
    const result = await timeline.time(`upload ${name}`, "transfer", () =>
      backend.save(stored, key),
    );
    const saved = {
      ...title,
      sizeBytes,
      packMs,
      uploadMs: timeline.elapsedMs() - uploadBeganMs,
    };
    switch (result) {
      case "saved":
        return { ...saved, status: "saved", reason };
      case "exists":
        return { ...saved, status: "exists", reason: "another job was faster" };
      case "denied":
        return {
          ...saved,
          status: "skipped",
          reason: "the cache service allows this job to read only",
        };
    }
  } catch (error) {
    const message = errorMessage(error);
    faults.report("cache", `the ${name} layer could not be saved: ${message}`);
    return { ...title, status: "failed", reason: message };
  }
}
