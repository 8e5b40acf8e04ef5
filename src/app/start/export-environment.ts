import { readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { changeEnvFile } from "../../gocmd/env-file.ts";
import { errorMessage } from "../../lib/errors.ts";
import { errnoOf } from "../../lib/fs.ts";
import { type SidecarHandle, sidecarUrl } from "../../sidecar/control.ts";
import { formatMarker, type OwnEnvFile, ownEnvFiles } from "../job/own-env-file.ts";
import type { Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import type { GoWrapper } from "./make-go-wrapper.ts";
import { parseCpuMax } from "./parallelism.ts";
import { planDelivery, planGoSettings } from "./plan-environment.ts";
import type { JobPlan } from "./plan-job.ts";
import { makeStableDir } from "./stable-dir.ts";

const CGROUP_CPU_MAX = "/sys/fs/cgroup/cpu.max";

export interface EnvironmentInput {
  plan: Pick<JobPlan, "goEnv" | "goVersion" | "mirrors">;
  settings: Pick<Settings, "mirrors" | "offline" | "parallelism" | "testParallelism">;
  sidecar: SidecarHandle | undefined;
  /** Undefined if the steps keep the go command that they had. */
  wrapper: GoWrapper | undefined;
  /** Folder that lives as long as the job. */
  tempDir: string;
}

export interface JobEnvironment {
  /** GOPROXY as the go commands of later steps have it. */
  goProxy: string;
  /** Undefined if there is none. */
  envFile: OwnEnvFile | undefined;
  /** What is to be first on PATH, if it could be completed. */
  wrapperDir: string | undefined;
}

/**
 * Gives the go commands of the job's later steps our settings. The steps themselves see nothing of
 * them but GOENV, which then names a file of ours. If that cannot be made, the settings become
 * variables of the steps, with a fault.
 */
export async function exportEnvironment(
  step: Pick<Step, "host" | "faults" | "env">,
  input: EnvironmentInput,
): Promise<JobEnvironment> {
  const { plan, sidecar } = input;
  const ours = planGoSettings({
    ...plan,
    settings: input.settings,
    sidecarUrl: sidecar && sidecarUrl(sidecar),
    cpuCount: availableParallelism(),
    quotaCpus: await readCpuQuota(),
  });
  const goProxy = ours["GOPROXY"] ?? plan.mirrors.text;
  try {
    return { goProxy, ...(await deliver(step, input, ours)) };
  } catch (error) {
    step.faults.report("internal", `go's settings are not in a file: ${errorMessage(error)}`);
    for (const [name, value] of Object.entries(ours)) step.host.exportVariable(name, value);
    return { goProxy, envFile: undefined, wrapperDir: undefined };
  }
}

async function deliver(
  { host, env }: Pick<Step, "host" | "env">,
  { plan, settings: { offline }, wrapper, tempDir }: EnvironmentInput,
  ours: Readonly<Record<string, string>>,
): Promise<Omit<JobEnvironment, "goProxy">> {
  const { GOENV } = plan.goEnv;
  if (Object.keys(ours).length === 0) {
    await wrapper?.install(undefined);
    return { envFile: undefined, wrapperDir: wrapper?.dir };
  }
  const delivery = planDelivery(ours, env, { hasWrapper: wrapper !== undefined, offline });
  const envFile: OwnEnvFile = {
    dir: await makeStableDir(path.join(tempDir, "go-accel"), "env", 0o711),
    // Empty for GOENV=off.
    userFile: path.isAbsolute(GOENV) ? GOENV : undefined,
  };
  await writeEnvFiles(envFile, env["GOENV"], delivery.file);
  const { settings, baseline } = ownEnvFiles(envFile.dir);
  const { replaced } = delivery;
  // In an offline job `go env` says what holds, so that no tool asks the list that it would read.
  await wrapper?.install(
    offline
      ? undefined
      : {
          file: settings,
          baseline,
          goEnv: env["GOENV"],
          configHome: `${env["XDG_CONFIG_HOME"] ?? ""}:${env["HOME"] ?? ""}`,
          replaced,
        },
  );
  if (delivery.file.size > 0) host.exportVariable("GOENV", settings);
  for (const [name, value] of delivery.exported) host.exportVariable(name, value);
  return { envFile, wrapperDir: wrapper?.dir };
}

/** Ours begins as a copy of the user's file. As for go, one that cannot be read is empty. */
async function writeEnvFiles(
  { dir, userFile }: OwnEnvFile,
  goEnv: string | undefined,
  lines: ReadonlyMap<string, string>,
): Promise<void> {
  const text = userFile === undefined ? "" : await readFile(userFile, "utf8").catch(() => "");
  const files = ownEnvFiles(dir);
  const content = changeEnvFile(text, lines);
  await writeFile(files.marker, formatMarker(goEnv), { mode: 0o600 });
  await writeFile(files.settings, content, { mode: await readableAs(userFile) });
  await writeFile(files.baseline, content, { mode: 0o600 });
}

/**
 * Who may read the user's file may read ours. A go command of another user that inherits GOENV would
 * otherwise have no settings at all, and ask public servers for private modules.
 */
async function readableAs(userFile: string | undefined): Promise<number> {
  try {
    return userFile === undefined ? 0o644 : ((await stat(userFile)).mode & 0o644) | 0o600;
  } catch {
    // There is none, so it says nothing about who may read what it would hold.
    return 0o644;
  }
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
