import type { ModuleVersion } from "../../gomod/module-path.ts";
import { isWellKnownPublic } from "../../gomod/public-hosts.ts";
import { realPath } from "../../sidecar/told-roots.ts";
import type { WarmUpPlan } from "../../sidecar/warm-up.ts";
import type { MissingModules } from "../../store/module-cache.ts";
import type { ModuleFile } from "../../store/module-file.ts";
import type { Settings } from "../job/settings.ts";

/** What may be prefetched for the go commands of one root. */
export interface RootWants {
  /** A go command that goes by one of these files goes by this root. */
  files: readonly string[];
  /** Whether a job is likely to build it. */
  likely: boolean;
  /** Whether it is the root of the working directory. */
  isPrimary: boolean;
  wanted: MissingModules;
  /** Fetched before anything else, since go can do nothing without it. */
  toolchain: ModuleVersion | undefined;
}

export interface WarmUpInput {
  settings: Pick<Settings, "mirrors" | "offline" | "warm">;
  roots: readonly RootWants[];
  /** Whether the go commands of the job's steps go through the wrapper, which tells of them. */
  hasWrapper: boolean;
  /** Where the repository's owner may have private modules, such as `github.com/octo`. */
  ownPath: string;
}

/**
 * What is prefetched, and when. Which paths are private may be said by a later step alone: by the
 * `env` of the step that builds, or by `go env -w`. So nothing leaves before a go command has told
 * of its settings, unless the user named the mirrors for us. If no command will tell, what may be
 * private is left to go.
 *
 * Which of several modules a job builds is told by its go commands too. Before that, only those of the
 * working directory's root are fetched.
 */
export function planWarmUp(input: WarmUpInput): { files: ModuleFile[]; warmUp: WarmUpPlan } {
  const { settings, hasWrapper, ownPath } = input;
  const mayFetch = (file: ModuleFile) =>
    hasWrapper || settings.mirrors !== undefined || isWellKnownPublic(file.path, ownPath);
  const isOff = settings.offline || settings.warm === "off";
  const files: ModuleFile[] = [];
  const places = new Map<string, number>();
  const placeOf = (file: ModuleFile) => {
    const name = `${file.path}@${file.version}.${file.extension}`;
    const place = places.get(name) ?? files.push(file) - 1;
    places.set(name, place);
    return place;
  };
  const roots = (isOff ? [] : input.roots).map((root) => ({
    files: root.files.map(realPath),
    needs: planPrefetch(root.wanted, root.toolchain).filter(mayFetch).map(placeOf),
    atOnce: hasWrapper ? root.isPrimary || input.roots.length === 1 : root.likely,
  }));
  const when = hasWrapper && !settings.mirrors ? "when-asked" : "at-once";
  return { files, warmUp: { when, ownPath, roots } };
}

/**
 * What is prefetched, in the order in which go asks: the zip of a toolchain, of which go needs nothing
 * else; go.mod files, which decide the module graph; infos, which `go mod download` reads one after
 * another before it asks for the first zip; zips.
 */
export function planPrefetch(wanted: MissingModules, toolchain?: ModuleVersion): ModuleFile[] {
  const files = (extension: ModuleFile["extension"], modules: ModuleVersion[]) =>
    modules.map(({ path, version }) => ({ path, version, extension }));
  return [
    ...(toolchain ? files("zip", [toolchain]) : []),
    ...files("mod", wanted.mods),
    ...files("info", wanted.infos),
    ...files("zip", wanted.zips),
  ];
}
