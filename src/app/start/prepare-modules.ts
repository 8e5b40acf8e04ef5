import type { Clock } from "../../lib/clock.ts";
import { type SidecarHandle, stopSidecar } from "../../sidecar/control.ts";
import { findMissing } from "../../store/module-cache.ts";
import type { Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { listMissing } from "./offline.ts";
import type { JobPlan } from "./plan-job.ts";
import { findMissingToolchain } from "./plan-toolchain.ts";
import { type ModulesRestored, restoreModules } from "./restore-modules.ts";
import { type SidecarStart, startSidecar } from "./start-sidecar.ts";
import type { LayerSource } from "./try-keys.ts";

export interface ModulesPrepared extends ModulesRestored {
  sidecar: SidecarStart;
  /** Files that an offline job needs and cannot get; undefined if the job is online. */
  unobtainable: string[] | undefined;
}

/**
 * Restores the modules layer, and starts the sidecar as soon as it is known what the layer lacks.
 * `entry` is the script that runs a sidecar or a zip worker; `dir` is our folder.
 */
export async function prepareModules(
  step: Step,
  plan: JobPlan,
  source: LayerSource,
  { settings, dir, entry }: { settings: Settings; dir: string; entry: string },
): Promise<ModulesPrepared> {
  const verifier = settings.verifyModules ? entry : undefined;
  const modules = await restoreModules(step, plan, source, verifier);
  const { goEnv, mirrors, workspace, sumLines } = plan;
  const toolchain = await findMissingToolchain(
    plan.toolchain,
    plan.goVersion,
    goEnv.GOMODCACHE,
    step.env["PATH"],
  );
  const unobtainable = settings.offline
    ? listMissing(findMissing(goEnv.GOMODCACHE, plan.allNeeds), toolchain)
    : undefined;
  const sidecar = await startSidecar(step, {
    settings,
    goEnv,
    mirrors,
    vendored: workspace.vendored,
    sumLines,
    wanted: settings.warm === "all" ? plan.needs : modules.missing,
    toolchain,
    dir,
    entry,
  });
  return { ...modules, sidecar, unobtainable };
}

/**
 * Stops the sidecar at the end of its scope unless `keep()` was called: without a state there is no
 * last step that would stop it.
 */
export function stopUnlessKept(
  starting: Promise<SidecarHandle | undefined>,
  clock: Clock,
): AsyncDisposable & { keep(): void } {
  // If it never started, the failure is already on its way to the caller.
  const started = starting.catch(() => undefined);
  let isKept = false;
  return {
    keep() {
      isKept = true;
    },
    async [Symbol.asyncDispose]() {
      if (isKept) return;
      const handle = await started;
      if (handle) await stopSidecar(handle, clock);
    },
  };
}
