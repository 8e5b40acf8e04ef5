import type { GoEnv } from "../../gocmd/go-env.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import type { MissingModules } from "../../store/module-cache.ts";
import type { Host } from "../job/ports.ts";

const SHOWN_IN_WARNING = 10;
/** No such folder: instead of asking a database, go says that it cannot open it. */
const NO_DATABASE = "file:///go-accel-offline";

/**
 * Variables that keep every go command off the network. Modules, private ones included, come from
 * the sidecar at `proxy` alone, or from nowhere without one; `direct` has no effect any more. What is
 * in GOMODCACHE is used as usual, and hashes are still compared with go.sum. Pure.
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
    // If the database has a URL, go asks that instead of the proxies and the database's host.
    ...(database === "off" || database === "" ? {} : { GOSUMDB: `${database} ${NO_DATABASE}` }),
  };
}

/**
 * What cannot be had, each file once: `module@version` for a module's sources, followed by `/go.mod`,
 * as in go.sum, for its go.mod alone, and by `.info` for its version and time. Sorted. Pure.
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

/** Lists all of them in a group of the log, and warns once with the first ones. */
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
      `${more > 0 ? ` and ${more} more` : ""}; go fails if it needs them`,
  );
}

function nameOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}
