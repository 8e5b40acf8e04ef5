import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Patience } from "../../doctor/explain-command.ts";
import { parseEnvFile } from "../../gocmd/env-file.ts";
import { FAILURE_SETTINGS, type FailedCommand, parseGoFailures } from "../../gocmd/go-failures.ts";
import { findGoFlag } from "../../gocmd/go-flags.ts";
import { askAgainFor, mayChangeModFile } from "../../gocmd/go-question.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { Diagnosis, RunReport } from "../../report/model/model.ts";
import { sidecarUrl } from "../../sidecar/control.ts";
import { GO_FAILURES_FILE, type RunState } from "../handover.ts";
import { ownEnvFiles } from "../job/own-env-file.ts";
import type { Step } from "../job/step.ts";
import { copyModFile, keepWorkspaceSums } from "./checkout-mod-files.ts";
import { toDiagnosis } from "./to-diagnosis.ts";

/**
 * Without asking servers go is done in some tenths of a second, on a busy machine in more. A job whose tests
 * failed must not wait for much longer.
 */
const PATIENCE: Patience = { offlineMs: 3_000, onlineMs: 20_000 };
/** Their credentials are with the sidecar, which has ended: what it met itself is in its own report. */
const WITHOUT_CREDENTIALS: readonly string[] = ["mirror-unauthorized", "mirror-forbidden"];

/** The settings that the job's go commands read from our file; undefined if there is none. */
export async function readJobSettings({
  envFile,
  sidecar,
}: Pick<RunState, "envFile" | "sidecar">): Promise<string | undefined> {
  if (!envFile) return undefined;
  const text = await tryReadText(ownEnvFiles(envFile.dir).settings).catch(() => undefined);
  return text === undefined ? undefined : withoutSidecar(text, sidecar);
}

/**
 * If the job failed and so did a go command, asks go again for the packages of that command, with its
 * settings, and explains what go says. It comes after all else: it may take some seconds if something
 * has to be downloaded, and seldom as much as one if not. Nothing is found if the packages are complete, as of
 * a test that failed. Never throws.
 */
export async function askAgain(
  { env, timeline, faults }: Pick<Step, "env" | "timeline" | "faults">,
  {
    state,
    jobSettings,
    jobStatus,
    laterGo,
    sidecar,
    patience = PATIENCE,
  }: {
    state: Pick<RunState, "dir" | "envFile" | "noProxy" | "offline" | "searchPath" | "sidecar">;
    /** As `readJobSettings()` read them before they were returned. */
    jobSettings: string | undefined;
    jobStatus: string;
    /** Of a Go that a step has put on PATH, which does not run here. */
    laterGo: string | undefined;
    sidecar: RunReport["sidecar"];
    patience?: Patience;
  },
): Promise<Diagnosis[]> {
  if (jobStatus === "success" || jobStatus === "cancelled" || laterGo !== undefined) return [];
  try {
    const failures = parseGoFailures(
      (await tryReadText(path.join(state.dir, GO_FAILURES_FILE))) ?? "",
    );
    const askable = failures.filter((failed) => askAgainFor(failed, "go.mod"));
    // The first one, and the one after which no step ran any more, if it is another.
    const asked = [...new Set([...askable.slice(0, 1), ...askable.slice(-1)])];
    if (asked.length === 0) return [];
    const settingsFile = await keepSettings(state, jobSettings);
    const ask = async () => {
      const { explainCommand } = await import("../../doctor/explain-command.ts");
      const found = await Promise.all(
        asked.map(async (told) => {
          const goEnv = environmentOf(told, { env, state, settingsFile });
          const failed = (await changesFiles(goEnv["GOENV"]))
            ? { ...told, mod: told.mod ?? ("mod" as const) }
            : told;
          const copy = mayChangeModFile(failed) ? await copyModFile(failed, state.dir) : undefined;
          const args = askAgainFor(failed, copy);
          if (!args) return [];
          return explainCommand({
            args,
            dir: failed.dir,
            env: goEnv,
            noProxy: privatePatterns(failed, state.noProxy),
            patience,
            mayAskServers: !state.offline && !failed.hidesMirrors,
            suspectsServers: hasLost(sidecar),
          });
        }),
      );
      const isKnown = (id: string) =>
        sidecar.status === "served" && WITHOUT_CREDENTIALS.includes(id);
      return found.flat().flatMap((one) => (isKnown(one.id) ? [] : [toDiagnosis(one)]));
    };
    return await timeline.time("ask go again", "own", () => keepWorkspaceSums(asked, ask));
  } catch (error) {
    faults.report("report", `go was not asked again why a command failed: ${errorMessage(error)}`);
    return [];
  }
}

/** A file for GOENV with the settings that the job had; undefined if there is none. */
async function keepSettings(
  { dir }: Pick<RunState, "dir">,
  jobSettings: string | undefined,
): Promise<string | undefined> {
  if (jobSettings === undefined) return undefined;
  const file = path.join(dir, "go-env-of-job");
  await writeFile(file, jobSettings, { mode: 0o600 });
  return file;
}

function environmentOf(
  { settings }: FailedCommand,
  {
    env,
    state,
    settingsFile,
  }: {
    env: Step["env"];
    state: Pick<RunState, "envFile" | "searchPath" | "sidecar">;
    settingsFile: string | undefined;
  },
): Record<string, string | undefined> {
  const own = state.envFile && ownEnvFiles(state.envFile.dir).settings;
  const { GOENV, GOPROXY } = settings;
  return {
    ...env,
    // What the command did not have, the job may have set since.
    ...Object.fromEntries(FAILURE_SETTINGS.map((name) => [name, settings[name]])),
    GOENV: GOENV !== undefined && GOENV === own ? (settingsFile ?? GOENV) : GOENV,
    GOPROXY: GOPROXY && withoutSidecar(GOPROXY, state.sidecar),
    // The flags that matter are arguments.
    GOFLAGS: "",
    // Programs that steps put first on PATH do not run here.
    PATH: state.searchPath,
  };
}

/** Whether a setting lets go write go.mod and go.sum. */
async function changesFiles(goEnv: string | undefined): Promise<boolean> {
  if (goEnv === undefined || !path.isAbsolute(goEnv)) return false;
  const goFlags = parseEnvFile((await tryReadText(goEnv)) ?? "").get("GOFLAGS") ?? "";
  return findGoFlag(goFlags, "mod") === "mod";
}

/** What is private for the command is so for its report. */
function privatePatterns({ settings }: FailedCommand, noProxy: string): string {
  return [noProxy, settings.GONOPROXY, settings.GOPRIVATE].filter(Boolean).join(",");
}

/** Whether go did not get something that it asked for, or went to the origin of a private module. */
function hasLost({ stats }: RunReport["sidecar"]): boolean {
  return (
    stats !== undefined &&
    (stats.unanswered.length > 0 || stats.denied.length > 0 || stats.requestErrors > 0)
  );
}

/** It has ended, and another process may have its port. */
function withoutSidecar(text: string, sidecar: RunState["sidecar"]): string {
  return sidecar ? text.replaceAll(`${sidecarUrl(sidecar)}|`, "") : text;
}
