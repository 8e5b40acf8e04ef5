import { isPseudoVersion } from "../gomod/module-path.ts";
import { compareVersions } from "../gomod/semver.ts";

/** A module whose newest version a mirror does not list. */
interface Lag {
  path: string;
  /** The newest version that another mirror lists. */
  newest: string;
  /** The newest one that this mirror lists; undefined if it lists none. */
  listed: string | undefined;
}

/** How new the lists of a mirror are. */
export interface Freshness {
  /** Modules of which the mirror gave a list, and at least one other mirror that is trusted too. */
  compared: number;
  lags: Lag[];
}

/** What one mirror lists of each module; undefined if no list came. */
export type Lists = readonly (readonly string[] | undefined)[];

/**
 * Compares the newest versions in the lists of all mirrors. A mirror that gave wrong content may list
 * what does not exist, so only the `trusted` ones say what is newest. Pure.
 */
export function compareLists(
  paths: readonly string[],
  mirrors: readonly { lists: Lists; trusted: boolean }[],
): Freshness[] {
  return mirrors.map(({ lists }, index) => {
    const others = mirrors.filter(({ trusted }, other) => trusted && other !== index);
    const compared = paths.flatMap((path, position) => {
      const own = lists[position];
      const known = others.flatMap((other) => other.lists[position] ?? []);
      const hasOther = others.some((other) => other.lists[position] !== undefined);
      if (!own || !hasOther) return [];
      return [{ path, listed: newestOf(own), newest: newestOf(known) }];
    });
    return {
      compared: compared.length,
      lags: compared.flatMap(({ path, listed, newest }) => {
        if (newest === undefined) return [];
        const isCurrent = listed !== undefined && compareVersions(listed, newest) >= 0;
        return isCurrent ? [] : [{ path, newest, listed }];
      }),
    };
  });
}

/** The version that go would take for the latest: a release, or else a prerelease. */
function newestOf(versions: readonly string[]): string | undefined {
  const tagged = versions.filter((version) => !isPseudoVersion(version));
  const releases = tagged.filter((version) => !version.includes("-"));
  const candidates = releases.length > 0 ? releases : tagged;
  return candidates.toSorted(compareVersions).at(-1);
}
