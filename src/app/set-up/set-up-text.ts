import type { Choice, Listed, LocalGo } from "../../toolchain/choose.ts";
import { compareReleases } from "../../toolchain/release.ts";

const MAX_SHOWN = 5;

/** What there was to choose from, for people: `PATH 1.26.8; tool cache 1.25.3, 1.26.8; mirrors 118`. */
export function describeCandidates(local: readonly LocalGo[], listed: Listed): string {
  const of = (from: LocalGo["from"]) => local.filter((go) => go.from === from);
  const parts = [
    ...of("PATH").map(({ release = "no release" }) => `PATH ${release}`),
    ...describeAll(
      "tool cache",
      of("tool cache").flatMap(({ release }) => release ?? []),
    ),
    ...describeListed(listed),
  ];
  return parts.join("; ") || "nothing";
}

function describeListed(listed: Listed): string[] {
  switch (listed.kind) {
    case "unasked":
      return [];
    case "unknown":
      return ["mirrors not known"];
    case "known":
      return describeAll(
        "mirrors",
        listed.releases.map(({ release }) => release),
      );
  }
}

function describeAll(title: string, releases: readonly string[]): string[] {
  if (releases.length === 0) return [];
  return [`${title} ${newestOf(releases)}`];
}

/** The newest of them, and how many more there are. */
function newestOf(releases: readonly string[]): string {
  const newestFirst = [...new Set(releases)].sort((a, b) => compareReleases(b, a));
  const rest = newestFirst.length - MAX_SHOWN;
  const shown = newestFirst.slice(0, MAX_SHOWN).join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** Why a wanted Go cannot be had of mirrors that answered. */
export function describeAbsence(choice: Choice, listed: Listed, platform: string): string {
  const releases = listed.kind === "known" ? listed.releases : [];
  const tried = choice.kind === "install" ? choice.releases : [];
  const elsewhere = releases.filter(({ release }) => tried.includes(release));
  const others = [...new Set(elsewhere.map((entry) => entry.platform))].sort();
  if (others.length > 0) {
    return `the mirrors have ${tried.join(" and ")} for ${others.join(", ")}, and not for ${platform}`;
  }
  const here = releases.filter((entry) => entry.platform === platform);
  if (here.length === 0) return `the mirrors have no ${tried.join(" or ") || "Go"} for ${platform}`;
  return `the mirrors have ${newestOf(here.map(({ release }) => release))} for ${platform}`;
}
