const PSEUDO_VERSION = /[.-][0-9]{14}-[0-9a-f]{12}(\+incompatible)?$/;

/** Whether the version names a commit: those are in no list. */
export function isPseudoVersion(version: string): boolean {
  return PSEUDO_VERSION.test(version);
}

/** Orders canonical versions from the oldest to the newest, as semantic versioning does. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [splitVersion(a), splitVersion(b)];
  return (
    compareIdentifiers(left.numbers, right.numbers) ||
    Number(left.prerelease.length === 0) - Number(right.prerelease.length === 0) ||
    compareIdentifiers(left.prerelease, right.prerelease)
  );
}

/** What `@latest` means: the newest release, else the newest pre-release, else the newest commit. */
export function pickLatest(sortedVersions: readonly string[]): string | undefined {
  return (
    sortedVersions.findLast((version) => splitVersion(version).prerelease.length === 0) ??
    sortedVersions.findLast((version) => !isPseudoVersion(version)) ??
    sortedVersions.at(-1)
  );
}

function splitVersion(version: string): { numbers: string[]; prerelease: string[] } {
  const [release = ""] = version.slice(1).split("+", 1);
  const dash = release.indexOf("-");
  if (dash < 0) return { numbers: release.split("."), prerelease: [] };
  return {
    numbers: release.slice(0, dash).split("."),
    prerelease: release.slice(dash + 1).split("."),
  };
}

function compareIdentifiers(left: readonly string[], right: readonly string[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index];
    if (b === undefined) return 1;
    const order = compareIdentifier(a, b);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareIdentifier(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
