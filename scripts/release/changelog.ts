const UNRELEASED = "Unreleased";

/**
 * What the changelog says of a version: the text below its heading, `## <version>` with a date or
 * without. Undefined if there is no such heading.
 */
export function releaseNotes(changelog: string, version: string): string | undefined {
  return splitSections(changelog).find(({ title }) => title.split(" ")[0] === version)?.body;
}

/**
 * The changelog with the heading `## <version> (<date>)` in place of `## Unreleased`. Throws if
 * there is nothing unreleased, or if the version has a section already.
 */
export function nameUnreleased(changelog: string, version: string, date: string): string {
  if (releaseNotes(changelog, version) !== undefined) {
    throw new Error(`the changelog already has a section for ${version}`);
  }
  if (!releaseNotes(changelog, UNRELEASED)) {
    throw new Error(`the changelog has nothing under "## ${UNRELEASED}"`);
  }
  return changelog.replace(new RegExp(`^## ${UNRELEASED}$`, "m"), `## ${version} (${date})`);
}

interface Section {
  readonly title: string;
  readonly body: string;
}

function splitSections(changelog: string): Section[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return { title: title.trim(), body: lines.join("\n").trim() };
    });
}
