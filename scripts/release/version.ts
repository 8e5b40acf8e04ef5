import { canonicalVersion, compareVersions, majorOf } from "../../src/gomod/semver.ts";

/** A version as a release has it. */
export interface ReleaseVersion {
  /** `v1.2.3` or `v1.2.3-rc.1`. */
  readonly tag: string;
  /** The tag without its `v`, as in package.json. */
  readonly version: string;
  /** The tag that moves with the releases of a major version, such as `v1`. */
  readonly majorTag: string;
  readonly isPrerelease: boolean;
}

/** Undefined unless the tag is `v` and a complete semantic version without build metadata. */
export function parseTag(tag: string): ReleaseVersion | undefined {
  const majorTag = majorOf(tag);
  if (majorTag === undefined || tag.includes("+") || canonicalVersion(tag) !== tag) {
    return undefined;
  }
  return { tag, version: tag.slice(1), majorTag, isPrerelease: tag.includes("-") };
}

/**
 * Whether the release is stable, and no other stable one of `tags` is higher. Tags that are not
 * versions do not count.
 */
export function isHighestStable(release: ReleaseVersion, tags: readonly string[]): boolean {
  const stable = tags.flatMap((tag) => parseTag(tag) ?? []).filter((other) => !other.isPrerelease);
  return !release.isPrerelease && stable.every(({ tag }) => compareVersions(tag, release.tag) <= 0);
}
