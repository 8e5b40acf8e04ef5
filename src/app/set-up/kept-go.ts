import type { Unpack } from "../../archive/unpack.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { toolchainPrefix } from "../../cache/key.ts";
import type { History } from "../../history/record.ts";
import { planToolchainSkip } from "../../history/toolchain-times.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import type { KeptReleases } from "../../toolchain/install.ts";
import { planCachePolicy } from "../job/cache-policy.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";

/** The cache, as far as a Go may come from it. */
interface GoCacheAccess {
  backend: CacheBackend;
  unpack: Unpack;
  /** What is known of earlier runs, waited for as long as is worth it. */
  history: { wait(): Promise<{ history: History | undefined }> };
}

/** A place in the cache for each release, and what became of asking for one. */
export interface KeptGo extends KeptReleases {
  prefixOf(release: string): string;
  restore(): LayerRestore;
  /** How long it took to find that there is nothing to be used, in milliseconds. */
  searchedMs(): number;
}

/** An archive holds one GOROOT. Its hash is checked once it is unpacked, so any names may come. */
const CONTENT = { unit: /^$/ };

/**
 * Asks the cache for a Go that an earlier job has installed and kept. If the cache fails, nothing is said:
 * the layers ask the same cache, and warn of it.
 */
export function createKeptGo(
  { host, timeline }: Pick<Step, "host" | "timeline">,
  { backend, unpack, history }: GoCacheAccess,
  { settings, job }: { settings: Pick<Settings, "cache" | "cacheEpoch">; job: Job },
): KeptGo {
  // What is checked out decides about writes only.
  const policy = planCachePolicy(settings.cache, job, []);
  const platform = { os: process.platform, arch: process.arch, epoch: settings.cacheEpoch };
  const prefixOf = (release: string) => toolchainPrefix(platform, release);
  let result = row("off", "nothing had to be installed", []);
  let searchedMs = 0;

  async function whyNotAsked(): Promise<string | undefined> {
    if (!policy.read) return policy.reason;
    // A user who asks for reads gets them.
    if (settings.cache !== "auto") return undefined;
    const { history: earlier } = await history.wait();
    return earlier && planToolchainSkip(earlier);
  }

  async function fetch(release: string, dir: string): Promise<boolean> {
    const keys = [prefixOf(release)];
    const reason = await timeline.time("wait for history", "transfer", whyNotAsked);
    if (reason !== undefined) {
      result = row("off", reason, keys);
      return false;
    }
    result = row("miss", "no job has kept it", keys);
    const beganMs = timeline.elapsedMs();
    try {
      const found = await timeline.time("fetch toolchain", "transfer", () =>
        backend.fetch("toolchain", keys),
      );
      if (!found) return false;
      await timeline.time("unpack toolchain", "transfer", () =>
        unpack(found.read(), dir, { content: CONTENT }),
      );
      result = {
        ...row("exact", "the same release", keys),
        matchedKey: found.key,
        sizeBytes: found.sizeBytes,
        lookupMs: found.lookupMs,
        downloadMs: found.downloadMs,
        unpackMs: timeline.elapsedMs() - beganMs - found.lookupMs - found.downloadMs,
      };
      return true;
    } catch (error) {
      const isDamaged = error instanceof CacheError && error.code === "ARCHIVE";
      const problem = errorMessage(error);
      if (isDamaged) host.warning(`go-accel: the Go in the cache is not used: ${problem}`);
      result = { ...row("miss", problem, keys), failed: isDamaged ? "archive" : "service" };
      return false;
    }
  }

  return {
    prefixOf,
    restore: () => result,
    searchedMs: () => searchedMs,
    async fetch(release, dir) {
      const beganMs = timeline.elapsedMs();
      const isThere = await fetch(release, dir);
      searchedMs = timeline.elapsedMs() - beganMs;
      return isThere;
    },
    refuse(problem) {
      host.warning(
        `go-accel: the Go in the cache (${result.matchedKey}) is not what the checksum database says, ` +
          `so it comes from a mirror: ${problem}`,
      );
      result = { ...row("miss", problem, result.keys), failed: "archive" };
    },
  };
}

function row(
  status: LayerRestore["status"],
  reason: string,
  keys: readonly string[],
): LayerRestore {
  return { name: "toolchain", status, reason, keys: [...keys] };
}
