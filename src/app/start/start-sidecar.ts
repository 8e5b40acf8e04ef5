import { readFile } from "node:fs/promises";
import path from "node:path";
import { KNOWN_KEYS_FILE, readChecksumDatabase } from "../../gocmd/checksum-database.ts";
import type { GoEnv } from "../../gocmd/go-env.ts";
import { findGoFlag } from "../../gocmd/go-flags.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { ProcessIdentity } from "../../lib/process-identity.ts";
import type { SidecarHandle } from "../../sidecar/control.ts";
import { createSecret } from "../../sidecar/door.ts";
import { launchSidecar } from "../../sidecar/launch.ts";
import { countCertain } from "../../sidecar/warm-up.ts";
import { GO_ROOTS_FILE, GO_SETTINGS_FILE } from "../handover.ts";
import { planJobTokens } from "../job/plan-job-tokens.ts";
import type { Mirrors } from "../job/plan-mirrors.ts";
import type { Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { planWarmUp, type RootWants } from "./plan-warm-up.ts";

export interface SidecarStart {
  status: "started" | "off" | "failed";
  reason: string;
  warmFiles: number;
  handle: SidecarHandle | undefined;
}

export interface SidecarPlan {
  settings: Pick<Settings, "mirrors" | "sidecar" | "offline" | "warm" | "mirrorSelection">;
  goEnv: GoEnv;
  mirrors: Mirrors;
  vendored: boolean;
  sumLines: readonly string[];
  /** What may be prefetched, for each root by which go commands may go. */
  roots: readonly RootWants[];
  /** Whether the go commands of the job's steps go through the wrapper, which tells of settings. */
  hasWrapper: boolean;
  /** Where the repository's owner may have private modules, such as `github.com/octo`. */
  ownPath: string;
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** The script that runs a sidecar. */
  entry: string;
  /** Used if it is free, so that the address changes as little as possible from job to job. */
  port: number;
  /** The process that lives as long as the job; undefined if it cannot be told. */
  runnerProcess: ProcessIdentity | undefined;
}

const HOUR_MS = 60 * 60 * 1000;
const IDLE_TIMEOUT_MS = 6 * HOUR_MS;
/** Longer than a job of a hosted runner may take. */
const MAX_LIFETIME_MS = 6.5 * HOUR_MS;

/** Starts the sidecar if it is of use. A failure is a fault; go then has only its own list. */
export async function startSidecar(
  { host, timeline, clock, faults, env }: Step,
  plan: SidecarPlan,
): Promise<SidecarStart> {
  const { settings, goEnv, mirrors } = plan;
  const off = { warmFiles: 0, handle: undefined };
  const reason = sidecarOff(plan);
  if (reason !== undefined) return { ...off, status: "off", reason };
  try {
    const { offline } = settings;
    const { files: prefetch, warmUp } = planWarmUp(plan);
    const sumdb = readChecksumDatabase(goEnv.GOSUMDB, await readKnownKeys(goEnv.GOROOT));
    const jobTokens = offline ? undefined : planJobTokens(settings, mirrors.auth, env);
    // GitHub's runner masks it, and others of its kind may not.
    if (jobTokens?.service) host.mask(jobTokens.service.token);
    const handle = await timeline.time("start sidecar", "own", () =>
      launchSidecar({
        entry: plan.entry,
        env,
        clock,
        config: {
          dir: path.join(plan.dir, "sidecar"),
          // Offline it is told of no mirror, so it cannot ask one.
          list: offline ? [{ kind: "off", fallback: "not-found" }] : mirrors.list,
          auth: offline ? [] : mirrors.auth,
          ...(jobTokens ? { jobTokens } : {}),
          ...(sumdb === undefined ? {} : { sumdb }),
          sumLines: [...plan.sumLines],
          mirrorSelection: settings.mirrorSelection,
          offline,
          noProxy: goEnv.GONOPROXY,
          noSumdb: goEnv.GONOSUMDB,
          moduleCacheDir: goEnv.GOMODCACHE,
          unpackAhead: { readOnly: !isSet(findGoFlag(goEnv.GOFLAGS, "modcacherw")) },
          prefetch,
          warmUp,
          ...(plan.hasWrapper
            ? {
                goSettings: {
                  file: path.join(plan.dir, GO_SETTINGS_FILE),
                  goSumdb: goEnv.GOSUMDB,
                },
                goRoots: path.join(plan.dir, GO_ROOTS_FILE),
              }
            : {}),
          secret: createSecret(),
          port: plan.port,
          idleTimeoutMs: IDLE_TIMEOUT_MS,
          maxLifetimeMs: MAX_LIFETIME_MS,
          ...(plan.runnerProcess ? { endsWith: plan.runnerProcess } : {}),
        },
      }),
    );
    const warmFiles = countCertain(warmUp, prefetch.length) ?? prefetch.length;
    return { status: "started", reason: "", warmFiles, handle };
  } catch (error) {
    const message = errorMessage(error);
    faults.report("sidecar", message);
    return { ...off, status: "failed", reason: message };
  }
}

function sidecarOff({ settings, goEnv, mirrors, vendored }: SidecarPlan): string | undefined {
  if (settings.sidecar === "off") return "sidecar: off";
  // Offline it serves what was restored, whatever mirrors there are.
  if (!settings.offline) {
    if (mirrors.problem !== undefined) return mirrors.problem;
    if (mirrors.list[0]?.kind !== "mirror") return "the GOPROXY list does not begin with a mirror";
  }
  if (settings.sidecar === "on") return undefined;
  if (findGoFlag(goEnv.GOFLAGS, "mod") === "vendor") return "GOFLAGS has -mod=vendor";
  return vendored ? "all dependencies are vendored" : undefined;
}

/** Whether a flag is there, without a value or with one that go takes for true. */
function isSet(flag: string | undefined): boolean {
  return flag !== undefined && !/^(0|f|false)$/i.test(flag);
}

/** Undefined if this Go keeps its keys elsewhere: then go alone checks what comes from a database. */
async function readKnownKeys(goRoot: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(goRoot, KNOWN_KEYS_FILE), "utf8");
  } catch {
    // ENOENT: a Go without its sources.
    return undefined;
  }
}
