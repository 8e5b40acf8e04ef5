import { readdir } from "node:fs/promises";
import type { CacheBackend } from "../../cache/backend.ts";
import { toolchainKey } from "../../cache/key.ts";
import type { LayerSave } from "../../report/model/model.ts";
import { findReleaseDifference } from "../../toolchain/install.ts";
import { createToolchainThreads } from "../../toolchain/share-threads.ts";
import type { RunState } from "../handover.ts";
import type { InstalledGo } from "../job/installed-go.ts";
import type { Step } from "../job/step.ts";
import { saveLayer } from "./save-layer.ts";
import { didCacheFail } from "./save-target.ts";

/**
 * Keeps the Go that the first step has installed from a mirror, so that later jobs take it from the cache
 * if that is faster. Undefined if it has installed none. A failure is a fault.
 */
export async function finishToolchain(
  step: Pick<Step, "timeline" | "faults">,
  state: RunState,
  { backend, entry }: { backend: CacheBackend; entry: string },
): Promise<LayerSave | undefined> {
  const { installedGo } = state;
  if (!installedGo) return undefined;
  const { goRoot, h1, release, platform } = installedGo;
  const key = keyFor(installedGo, state);
  const reason = whyNotKept(installedGo, state);
  if (reason !== undefined) return { name: "toolchain", key, ...reason };
  const { hash } = createToolchainThreads(entry);
  // Steps may have put files into it, as `go install` with -buildmode does. No later job would take it.
  const difference = await step.timeline
    .time("check toolchain", "own", () =>
      findReleaseDifference(goRoot, { release, platform, h1 }, { hash }),
    )
    .catch((error: unknown) => String(error));
  if (difference !== undefined) {
    return { name: "toolchain", key, status: "skipped", reason: `steps changed it: ${difference}` };
  }
  const title = { name: "toolchain", key, reason: "it came from a mirror" } as const;
  return saveLayer(step, backend, title, { root: goRoot, names: await readdir(goRoot) });
}

/** An entry cannot be replaced, so what takes the place of a wrong one has a key of its own. */
function keyFor({ keyPrefix, h1, restore }: InstalledGo, { report }: RunState): string {
  const key = toolchainKey(keyPrefix, h1);
  const { runId, runAttempt } = report.job;
  return restore.failed === "archive" ? `${key}-${runId}.${runAttempt}` : key;
}

function whyNotKept(
  { restore }: InstalledGo,
  state: RunState,
): Pick<LayerSave, "status" | "reason"> | undefined {
  const { policy } = state.report;
  if (restore.status === "exact") {
    return { status: "unchanged", reason: "it was restored from this key" };
  }
  if (!policy.write) return { status: "skipped", reason: policy.reason };
  if (restore.status === "off" && policy.read) return { status: "skipped", reason: restore.reason };
  return didCacheFail(state)
    ? { status: "skipped", reason: "the cache failed when the job began" }
    : undefined;
}
