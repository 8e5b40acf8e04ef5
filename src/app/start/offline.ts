import type { GoEnv } from "../../gocmd/go-env.ts";
import type { ModuleVersion } from "../../gomod/module-set.ts";
import type { MissingModules } from "../../store/module-cache.ts";
import type { Host } from "../job/ports.ts";

const SHOWN_IN_WARNING = 10;
/** No such folder: go says that it cannot open it, where it would have asked a database. */
const NO_DATABASE = "file:///go-accel-offline";

/**
 * Variables that keep every go command off the network: modules come from the sidecar at `proxy`
 * alone, or from nowhere without one. `direct` has no say any more, private modules included; what
 * is in GOMODCACHE is used as ever, and hashes are still compared with go.sum. Pure.
 */
export function offlineVariables(
  goEnv: Pick<GoEnv, "GOSUMDB">,
  proxy: string | undefined,
): Record<string, string> {
  const [database = "off"] = goEnv.GOSUMDB.trim().split(/\s+/);
  return {
    GOPROXY: proxy ?? "off",
    // GOVCS is not enough: go asks a private module's host for its repository first.
    GONOPROXY: "none",
    GOVCS: "*:off",
    // A URL of its own is asked in place of the proxies and of the database's host.
    ...(database === "off" || database === "" ? {} : { GOSUMDB: `${database} ${NO_DATABASE}` }),
  };
}

/**
 * What cannot be had, each file once: `module@version` for a module's sources, with `/go.mod` behind
 * it, as in go.sum, for its go.mod alone, and with `.info` for what tells its time. Sorted. Pure.
 */
export function listMissing(
  missing: MissingModules,
  toolchain: ModuleVersion | undefined,
): string[] {
  const sources = new Set(missing.zips.map(nameOf));
  const besides = (modules: readonly ModuleVersion[]) =>
    modules.map(nameOf).filter((name) => !sources.has(name));
  return [
    ...(toolchain ? [nameOf(toolchain)] : []),
    ...[
      ...sources,
      ...besides(missing.mods).map((name) => `${name}/go.mod`),
      ...besides(missing.infos).map((name) => `${name}.info`),
    ].sort(),
  ];
}

/** Tells the job's log: all of them in a group, and the first in one warning. */
export function warnOfMissing(
  host: Pick<Host, "group" | "warning">,
  missing: readonly string[],
): void {
  if (missing.length === 0) return;
  const more = missing.length - SHOWN_IN_WARNING;
  const shown = missing.slice(0, SHOWN_IN_WARNING).join(", ");
  host.group("go-accel: missing, and offline", missing);
  host.warning(
    `go-accel: offline, and the cache did not bring ${shown}` +
      `${more > 0 ? ` and ${more} more` : ""}; go fails where it needs them`,
  );
}

function nameOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}
