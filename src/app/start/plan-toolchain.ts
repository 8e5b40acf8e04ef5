import { existsSync } from "node:fs";
import path from "node:path";
import { compareGoVersions, type GoEnv } from "../../gocmd/go-env.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { findOnPath } from "../../lib/executable.ts";
import { downloadName, treeName } from "../../store/module-cache.ts";
import type { ToolchainMode } from "../job/settings.ts";

const MODULE_PATH = "golang.org/toolchain";
/** Releases and their candidates; a toolchain of another name comes from PATH. */
const RELEASE = /^go1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?$/;

/**
 * The toolchain that go downloads before it does anything else, as a module
 * (https://go.dev/doc/toolchain#download), if `goVersion`, which builds, is not the installed one.
 * Undefined if go would take it from PATH alone or from no mirror, or would refuse it without a
 * checksum database. Pure.
 */
export function planToolchain(goEnv: GoEnv, goVersion: string): ModuleVersion | undefined {
  if (compareGoVersions(goVersion, goEnv.GOVERSION) === 0) return undefined;
  if (!RELEASE.test(goVersion) || /(?:^|\+)path$/.test(goEnv.GOTOOLCHAIN)) return undefined;
  if (goEnv.GOSUMDB === "off" || matchPrefixPatterns(goEnv.GONOPROXY, MODULE_PATH)) {
    return undefined;
  }
  const platform = `${goEnv.GOHOSTOS}-${goEnv.GOHOSTARCH}`;
  return { path: MODULE_PATH, version: `v0.0.1-${goVersion}.${platform}` };
}

/**
 * GOTOOLCHAIN for the job's go commands. `local`: they never switch. `verified`: they switch from the Go
 * that is installed, whatever the job had set, and get others through the sidecar. Pure.
 */
export function planToolchainSetting(
  mode: ToolchainMode,
  goVersion: string,
  current: string,
): string {
  if (mode === "auto") return current;
  // Of a build of somebody's own there is no name that go takes.
  return mode === "verified" && RELEASE.test(goVersion) ? `${goVersion}+auto` : "local";
}

/** The planned toolchain, unless it is unpacked in GOMODCACHE or a program of its name on PATH. */
export async function findMissingToolchain(
  toolchain: ModuleVersion | undefined,
  goVersion: string,
  goModCache: string,
  pathVariable: string | undefined,
): Promise<ModuleVersion | undefined> {
  if (!toolchain) return undefined;
  const has = (name: string) => existsSync(path.join(goModCache, name));
  if (has(treeName(toolchain)) && !has(downloadName(toolchain, "partial"))) return undefined;
  return (await findOnPath(goVersion, pathVariable)) === undefined ? toolchain : undefined;
}
