import type { GoEnv } from "../../gocmd/go-env.ts";
import type { ReplacedVariable } from "../../gocmd/go-wrapper.ts";
import type { Mirrors } from "../job/plan-mirrors.ts";
import type { Settings } from "../job/settings.ts";
import { offlineVariables } from "./offline.ts";
import { planGoFlags } from "./parallelism.ts";

export interface SettingsInput {
  goEnv: Pick<GoEnv, "GOFLAGS" | "GOSUMDB">;
  goVersion: string;
  mirrors: Pick<Mirrors, "text">;
  settings: Pick<Settings, "mirrors" | "offline" | "parallelism" | "testParallelism">;
  /** Undefined if no sidecar runs. */
  sidecarUrl: string | undefined;
  cpuCount: number;
  /** Limit of the container, in CPUs; undefined without one. */
  quotaCpus: number | undefined;
}

/**
 * The settings of go that later steps are to have instead of the job's own, by name. GOMODCACHE and
 * GOCACHE are not among them: what we restore is where go looks anyway. Pure.
 */
export function planGoSettings(input: SettingsInput): Record<string, string> {
  const { goEnv, mirrors, settings, sidecarUrl } = input;
  const goFlags = planGoFlags({
    goFlags: goEnv.GOFLAGS,
    goVersion: input.goVersion,
    parallelism: settings.parallelism,
    testParallelism: settings.testParallelism,
    cpuCount: input.cpuCount,
    quotaCpus: input.quotaCpus,
  });
  return {
    ...(goFlags === undefined ? {} : { GOFLAGS: goFlags }),
    ...(settings.offline ? offlineVariables(goEnv, sidecarUrl) : {}),
    ...(!settings.offline && sidecarUrl !== undefined
      ? // Behind `|` go turns to the list itself after any failure: a dead sidecar breaks nothing.
        { GOPROXY: `${sidecarUrl}|${mirrors.text}` }
      : {}),
    ...(!settings.offline && sidecarUrl === undefined && settings.mirrors
      ? { GOPROXY: mirrors.text }
      : {}),
  };
}

/** How the settings reach go. */
export interface Delivery {
  /** Lines of our file. */
  file: ReadonlyMap<string, string>;
  /** Variables that the wrapper replaces for go alone. */
  replaced: ReplacedVariable[];
  /** Variables for all later steps. */
  exported: ReadonlyMap<string, string>;
}

/**
 * A setting goes into our file. A variable that the job's environment sets outranks the file. With
 * the wrapper the steps keep it, and the wrapper replaces it. Without the wrapper it is replaced for
 * the steps too, and so it is if the job is offline: nothing may get past that. Pure.
 */
export function planDelivery(
  settings: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
  { hasWrapper, offline }: { hasWrapper: boolean; offline: boolean },
): Delivery {
  const file = new Map<string, string>();
  const replaced: ReplacedVariable[] = [];
  const exported = new Map<string, string>();
  for (const [name, value] of Object.entries(settings)) {
    const current = env[name] ?? "";
    // Flags can hold secrets, and must not get from a variable into a file.
    if (current === "" || name !== "GOFLAGS") file.set(name, value);
    if (current === "") continue;
    const replacement = hasWrapper && !offline ? planReplacement(name, current, value) : undefined;
    if (replacement) replaced.push(replacement);
    else exported.set(name, value);
  }
  return { file, replaced, exported };
}

/** Undefined for a value that shells count in different ways. */
function planReplacement(
  name: string,
  current: string,
  value: string,
): ReplacedVariable | undefined {
  if (!/^[\x20-\x7e]+$/.test(current)) return undefined;
  const { length } = current;
  if (name !== "GOFLAGS") {
    return { name, value: withoutCredentials(current), length, isAdded: false, text: value };
  }
  // `planGoFlags()` adds at the end.
  const added = ` ${value.slice(current.trim().length).trim()}`;
  return { name, value: withoutFlagValues(current), length, isAdded: true, text: added };
}

/** A GOPROXY list in pieces: what is before the `@` of a URL is in none. */
function withoutCredentials(list: string): string[] {
  return list.split(/(?<=:\/\/)[^,|@]*(?=@)/);
}

/** GOFLAGS up to its first value. */
function withoutFlagValues(goFlags: string): string[] {
  const end = goFlags.indexOf("=");
  return end < 0 ? [goFlags] : [goFlags.slice(0, end + 1), ""];
}
