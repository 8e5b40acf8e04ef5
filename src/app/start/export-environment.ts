import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { errnoOf } from "../../lib/fs.ts";
import { type SidecarHandle, sidecarUrl } from "../../sidecar/control.ts";
import type { Host } from "../job/ports.ts";
import type { Settings } from "../job/settings.ts";
import { offlineVariables } from "./offline.ts";
import { parseCpuMax, planGoFlags } from "./parallelism.ts";
import type { JobPlan } from "./plan-job.ts";

const CGROUP_CPU_MAX = "/sys/fs/cgroup/cpu.max";

/**
 * Sets what the job's later steps see. GOMODCACHE and GOCACHE keep the paths that they have: both
 * are part of what is restored. Returns the GOPROXY that holds from here on.
 */
export async function exportEnvironment(
  host: Pick<Host, "exportVariable">,
  plan: JobPlan,
  settings: Settings,
  sidecar: SidecarHandle | undefined,
): Promise<string> {
  const { goEnv } = plan;
  host.exportVariable("GOMODCACHE", goEnv.GOMODCACHE);
  host.exportVariable("GOCACHE", goEnv.GOCACHE);
  const goFlags = planGoFlags({
    goFlags: goEnv.GOFLAGS,
    goVersion: plan.goVersion,
    parallelism: settings.parallelism,
    testParallelism: settings.testParallelism,
    cpuCount: availableParallelism(),
    quotaCpus: await readCpuQuota(),
  });
  if (goFlags !== undefined) host.exportVariable("GOFLAGS", goFlags);
  const { mirrors } = plan;
  if (settings.offline) {
    const variables = offlineVariables(goEnv, sidecar && sidecarUrl(sidecar));
    for (const [name, value] of Object.entries(variables)) host.exportVariable(name, value);
    return variables["GOPROXY"] ?? "";
  }
  if (sidecar) {
    // Behind `|` go turns to the list itself after any failure: a dead sidecar breaks nothing.
    const proxy = `${sidecarUrl(sidecar)}|${mirrors.text}`;
    host.exportVariable("GOPROXY", proxy);
    return proxy;
  }
  if (settings.mirrors) host.exportVariable("GOPROXY", mirrors.text);
  return mirrors.text;
}

async function readCpuQuota(): Promise<number | undefined> {
  try {
    return parseCpuMax(await readFile(CGROUP_CPU_MAX, "utf8"));
  } catch (error) {
    // ENOENT: no cgroup v2, as on macOS and Windows. Nothing hangs on an unreadable one either.
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}
