import { compareReleases, languageOf } from "./release.ts";

/**
 * The first releases whose go command has none of the holes of 2026 in its checks of downloads:
 * CVE-2026-42501 (an answer of the checksum database that does not name the module),
 * CVE-2026-56864 (hashes beside the record) and CVE-2026-56865 (forged tiles). A module mirror can use
 * them to pass off its own content as checked. Releases of older versions were not mended.
 */
const MENDED: Readonly<Record<string, string>> = {
  "1.25": "1.25.13",
  "1.26": "1.26.6",
  "1.27": "1.27rc3",
};
const OLDEST_MENDED = "1.25";

/** The release to take instead of one whose go command has such a hole; undefined if it has none. */
export function findMendedRelease(release: string): string | undefined {
  const language = languageOf(release);
  const mended =
    MENDED[language] ?? (isOlder(language, OLDEST_MENDED) ? MENDED[OLDEST_MENDED] : undefined);
  return mended !== undefined && isOlder(release, mended) ? mended : undefined;
}

function isOlder(release: string, other: string): boolean {
  return compareReleases(release, other) < 0;
}
