import type { Clock } from "../../lib/clock.ts";
import type { ProcessIdentity } from "../../lib/process-identity.ts";
import { type SidecarHandle, stopSidecar } from "../../sidecar/control.ts";
import { createMissingLookup, findMissing, type MissingModules } from "../../store/module-cache.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { listMissing } from "./offline.ts";
import type { JobPlan } from "./plan-job.ts";
import type { PlannedRoot } from "./plan-roots.ts";
import { findMissingToolchain } from "./plan-toolchain.ts";
import type { RootWants } from "./plan-warm-up.ts";
import { type ModulesRestored, restoreModules } from "./restore-modules.ts";
import { restorePrivateZips } from "./restore-zips.ts";
import { type SidecarStart, startSidecar } from "./start-sidecar.ts";
import type { LayerSource } from "./try-keys.ts";

export interface ModulesPrepared extends ModulesRestored {
  sidecar: SidecarStart;
  /** Files that an offline job needs and cannot get; undefined if the job is online. */
  unobtainable: string[] | undefined;
}

/** What a sidecar runs with. */
interface SidecarSite {
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** The script that runs a sidecar or a zip worker. */
  entry: string;
  /** Used if it is free. */
  port: number;
  /** The process that lives as long as the job; undefined if it cannot be told. */
  runnerProcess: ProcessIdentity | undefined;
}

interface PreparationParts {
  settings: Settings;
  job: Pick<Job, "repository" | "serverUrl">;
  site: SidecarSite;
  /** The go wrapper, once it is made; undefined if there is none. */
  wrapper: Promise<object | undefined>;
}

/** Restores the modules layer, and starts the sidecar once it is known what the layer lacks. */
export async function prepareModules(
  step: Step,
  plan: JobPlan,
  source: LayerSource,
  { settings, job, site, wrapper }: PreparationParts,
): Promise<ModulesPrepared> {
  const verifier = settings.verifyModules ? site.entry : undefined;
  const modules = await restoreModules(step, plan, source, verifier);
  const { goEnv, mirrors, workspace, sumLines } = plan;
  const zips =
    modules.restore.matchedKey === undefined
      ? undefined
      : restorePrivateZips(step, plan, site.entry);
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
    roots: await planWants(step, plan, settings.warm === "all" ? undefined : modules.missing),
    hasWrapper: (await wrapper) !== undefined,
    ownPath: ownPathOf(job),
    ...site,
  });
  await zips;
  return { ...modules, sidecar, unobtainable };
}

/** What may be prefetched for each root: what is missing, or else whatever it needs. */
async function planWants(
  { env }: Pick<Step, "env">,
  { roots, goEnv }: JobPlan,
  missing: MissingModules | undefined,
): Promise<RootWants[]> {
  const wantedOf = missing ? createMissingLookup(missing) : (needs: MissingModules) => needs;
  const findToolchain = ({ toolchain, goVersion }: PlannedRoot) =>
    findMissingToolchain(toolchain, goVersion, goEnv.GOMODCACHE, env["PATH"]);
  return Promise.all(
    roots.map(async (planned) => ({
      files: planned.root.files,
      likely: planned.root.likely,
      isPrimary: planned.isPrimary,
      wanted: wantedOf(planned.needs),
      toolchain: await findToolchain(planned),
    })),
  );
}

/** What the paths of the owner's modules begin with, such as `github.com/octo`; empty without one. */
function ownPathOf({ repository, serverUrl }: PreparationParts["job"]): string {
  const [owner = ""] = repository.split("/");
  return owner === "" ? "" : `${new URL(serverUrl).hostname}/${owner}`;
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
