import { releaseNotes } from "./changelog.ts";
import { isHighestStable, parseTag } from "./version.ts";

/** What is known of the repository about to be released. */
export interface ReleaseFacts {
  readonly tag: string;
  /** The commit that the tag names. Undefined if there is no such tag. */
  readonly taggedCommit: string | undefined;
  /** The commit that is checked out. */
  readonly head: string;
  readonly defaultBranch: string;
  readonly isOnDefaultBranch: boolean;
  /** Every tag of the repository. */
  readonly tags: readonly string[];
  /** Each version that a file states, with the file's name. */
  readonly versions: readonly (readonly [file: string, version: string | undefined])[];
  readonly changelog: string;
}

/** What a release does. */
export interface ReleasePlan {
  readonly tag: string;
  readonly commit: string;
  readonly isPrerelease: boolean;
  /** Whether GitHub shows it as the newest release: the highest version that is stable. */
  readonly isLatest: boolean;
  /**
   * The tag to point at the commit. Undefined for a pre-release, and for a version that is lower than
   * an earlier one of the same major version: users of `v1` must never get an older release.
   */
  readonly majorTag: string | undefined;
  /** Markdown. */
  readonly notes: string;
}

/** The plan, or every reason for which there must be no release. */
export type Verdict = { readonly plan: ReleasePlan } | { readonly problems: readonly string[] };

/** Decides whether the tagged commit may be released, and what that means. */
export function planRelease(facts: ReleaseFacts): Verdict {
  const { tag, taggedCommit, tags } = facts;
  const release = parseTag(tag);
  if (!release) return { problems: [`${tag} is not a version, such as v1.2.3 or v1.2.3-rc.1`] };
  if (taggedCommit === undefined) return { problems: [`there is no tag ${tag}`] };

  const notes = releaseNotes(facts.changelog, release.version);
  const problems = [
    ...findOtherVersions(facts, release.version),
    ...(facts.head === taggedCommit ? [] : [`${facts.head} is checked out, not ${tag}`]),
    ...(facts.isOnDefaultBranch ? [] : [`${tag} is not on ${facts.defaultBranch}`]),
    ...(notes ? [] : [`CHANGELOG.md says nothing under "## ${release.version}"`]),
  ];
  if (problems.length > 0 || !notes) return { problems };

  const ofSameMajor = tags.filter((other) => parseTag(other)?.majorTag === release.majorTag);
  return {
    plan: {
      tag,
      commit: taggedCommit,
      isPrerelease: release.isPrerelease,
      isLatest: isHighestStable(release, tags),
      majorTag: isHighestStable(release, ofSameMajor) ? release.majorTag : undefined,
      notes,
    },
  };
}

function findOtherVersions({ tag, versions }: ReleaseFacts, expected: string): string[] {
  return versions
    .filter(([, version]) => version !== expected)
    .map(([file, version]) => `${tag} is tagged, but ${file} has ${version ?? "no version"}`);
}
