/** For how long answers that change with time are given, in milliseconds. */
export interface Freshness {
  /** Lists and latest versions, until the mirrors are asked again. */
  listMs: number;
  /** What a branch, a tag or a commit stands for, until the mirrors are asked again. */
  queryMs: number;
  /** That no mirror has a file or a list, until they are asked again. */
  absentMs: number;
  /** The same of a path that only modules begin with. */
  absentPrefixMs: number;
  /** The age up to which a list or latest version is given if no mirror answers. */
  staleMs: number;
}

/**
 * One step of a job runs several go commands in a row, and each asks for the same lists again. Ten
 * seconds save most of these requests. A version that is published in that time takes longer to get
 * through a mirror anyway. A go command that names a branch wants its newest commit, so that is
 * asked for nearly every time. To find the module of a package, go asks for every prefix of the
 * package's path, again in each go command; such a prefix is hardly ever a module, and rarely becomes one.
 */
export const DEFAULT_FRESHNESS: Freshness = {
  listMs: 10_000,
  queryMs: 2_000,
  absentMs: 10_000,
  absentPrefixMs: 60_000,
  staleMs: 7 * 24 * 60 * 60 * 1000,
};
