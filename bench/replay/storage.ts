import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { median } from "../support/ci.ts";

/**
 * Bytes of the archive that the cache client would make of the folders: tar through zstd with the
 * client's own options, `zstd -T0`. Nothing is written. Throws if one of the two programs fails.
 */
export async function measureArchive(folders: readonly string[]): Promise<number> {
  const names = folders.map((folder) => path.relative("/", folder));
  const script = 'tar --create --file=- --directory=/ "$@" | zstd -T0 --quiet --stdout';
  const child = spawn("bash", ["-o", "pipefail", "-c", script, "bash", ...names], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  let sizeBytes = 0;
  for await (const chunk of child.stdout) sizeBytes += chunk.length;
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar through zstd: exit code ${code}`);
  return sizeBytes;
}

/** What one push stored with each of the two ways. */
export interface PushStorage {
  kind: string;
  what: string;
  /** What ours fetched from the cache in the job of this push. */
  restoredBytes: number;
  /** What ours stored in it. */
  storedBytes: number;
  /** The archive that the rolling key stores. */
  combinedBytes: number;
}

export interface StorageSummary {
  storedBytes: number;
  combinedBytes: number;
  /** Share of what the combined archives take together. */
  share: number;
  /** Restores of all pushes except the first, which has nothing to restore. */
  restored: { minBytes: number; medianBytes: number; maxBytes: number };
  /** The largest distance of a restore from the median, as a share of the median. */
  deviation: number;
}

export const MAX_SHARE = 0.4;
export const MAX_DEVIATION = 0.2;

export function summarizeStorage(pushes: readonly PushStorage[]): StorageSummary {
  const sum = (name: "storedBytes" | "combinedBytes") =>
    pushes.reduce((total, push) => total + push[name], 0);
  const restored = pushes.slice(1).map(({ restoredBytes }) => restoredBytes);
  const [minBytes, maxBytes] = [Math.min(...restored), Math.max(...restored)];
  const medianBytes = median(restored);
  return {
    storedBytes: sum("storedBytes"),
    combinedBytes: sum("combinedBytes"),
    share: sum("storedBytes") / sum("combinedBytes"),
    restored: { minBytes, medianBytes, maxBytes },
    deviation: Math.max(medianBytes - minBytes, maxBytes - medianBytes) / medianBytes,
  };
}
