import { formatProxyList, type ProxyEntry, type ProxyList } from "../gomod/proxy-list.ts";
import type { Soundness } from "./figures.ts";
import type { Place } from "./rank.ts";

/** What a mirror's answers say of its place in a list. */
export interface Candidate {
  /** Base URL without credentials. */
  url: string;
  /** For people: the URL without its scheme. */
  name: string;
  soundness: Soundness;
  /** It answered 401 or 403. */
  refuses: boolean;
  /** It does not have all modules, and has no other fault. */
  isPartial: boolean;
  /** Nothing right came from it at all. */
  isUseless: boolean;
}

export interface Recommendation {
  /** A list in GOPROXY's syntax, without credentials; undefined if no mirror can be recommended. */
  goProxy: string | undefined;
  /** The list that go has now, without credentials and without go-accel's own proxy. */
  current: string;
  isChange: boolean;
  /** One sentence each. */
  reasons: string[];
}

export interface RecommendParts {
  candidates: readonly Candidate[];
  places: readonly Place[];
  /** The list that go has now. */
  current: ProxyList;
  /** go.sum names modules that were not asked for, as they may be private. */
  hasUnknownModules: boolean;
}

/** A third mirror would be asked when two others fail at once. */
const MAX_NEW_MIRRORS = 2;

/**
 * The list to use. Sound mirrors come by rank. A mirror of the present list stays in it, unless its content
 * is wrong: it may have modules that were not asked for. One that has only some modules, and stands in front
 * of the sound ones now, stays there, so that no other is asked for those. Pure.
 */
export function recommend(parts: RecommendParts): Recommendation {
  const { candidates, current } = parts;
  const present = formatProxyList(current);
  const ranked = parts.places.flatMap(({ mirror }) => candidates[mirror] ?? []);
  const isCurrent = ({ url }: Candidate) =>
    current.some((entry) => entry.kind === "mirror" && entry.url === url);

  const isSound = (url: string) =>
    candidates.some((one) => one.url === url && one.soundness === "sound");
  const leading = takeLeading(current, (entry) => entry.kind !== "mirror" || !isSound(entry.url));
  const front = candidates.filter(
    (one) =>
      one.soundness === "failing" &&
      one.isPartial &&
      leading.some((entry) => entry.kind === "mirror" && entry.url === one.url),
  );
  const sound = ranked
    .filter(({ soundness }) => soundness === "sound")
    .filter((one, index) => index < MAX_NEW_MIRRORS || isCurrent(one));
  const behind = ranked.filter(
    (one) =>
      one.soundness === "failing" && !front.includes(one) && (isCurrent(one) || sound.length === 0),
  );
  const compared = [...front, ...sound, ...behind];
  const uncompared = listUncompared(parts);
  const wrong = ranked.filter(({ soundness }) => soundness === "wrong");
  const reasons = [
    ...wrong.map(({ name }) => `${name} is left out: it gave content that go.sum does not know.`),
    ...front.map(
      ({ name }) =>
        `${name} stays in front: it has only some modules, perhaps those that others lack.`,
    ),
    ...behind.map(({ name, isPartial }) =>
      isPartial
        ? `${name} comes last: it has only some modules.`
        : `${name} comes last: too many of its answers failed.`,
    ),
    ...ranked
      .filter((one) => one.soundness === "failing" && !compared.includes(one))
      .map(({ name, isPartial }) =>
        isPartial
          ? `${name} is not in the list: it has only some modules.`
          : `${name} is not in the list: too many of its answers failed.`,
      ),
    ...uncompared.map(({ name }) => `${name} was not compared, and stays in the list.`),
  ];
  if (compared.every(({ isUseless }) => isUseless)) {
    return {
      goProxy: undefined,
      current: present,
      isChange: false,
      reasons: [...reasons, ...describeFailure(wrong.length, candidates.length)],
    };
  }

  const usable = [...compared.filter((one) => isCurrent(one) || !one.isUseless), ...uncompared];
  const separators = usable.map((one, index) => {
    const next = usable[index + 1];
    if (!next) return undefined;
    return planSeparator(one, next, {
      isFront: front.includes(one),
      hasUnknownModules: parts.hasUnknownModules,
    });
  });
  const last = current.at(-1);
  const end = last && last.kind !== "mirror" ? last : undefined;
  const beforeEnd = current.at(-2)?.fallback ?? "not-found";
  const list: ProxyEntry[] = usable.map(({ url }, index) => ({
    kind: "mirror",
    url,
    fallback: separators[index]?.fallback ?? beforeEnd,
  }));
  const goProxy = formatProxyList(end ? [...list, end] : list);
  return {
    goProxy,
    current: present,
    isChange: goProxy !== present,
    reasons: [
      ...reasons,
      ...describeTies(sound, parts),
      ...separators.flatMap((separator) => separator?.reason ?? []),
      ...describeEnd(end, beforeEnd),
    ],
  };
}

/** What stands before the first item that does not match. */
function takeLeading<T>(items: readonly T[], matches: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !matches(item));
  return items.slice(0, end < 0 ? items.length : end);
}

function describeFailure(wrong: number, all: number): string[] {
  const agree = "All mirrors contradict go.sum: is it right, or was a version published again?";
  return [
    "No mirror gave the modules as go.sum names them.",
    ...(wrong === all && all > 1 ? [agree] : []),
  ];
}

/** A sentence for sound mirrors that follow each other though none is known to be faster. */
function describeTies(
  sound: readonly Candidate[],
  { candidates, places }: Pick<RecommendParts, "candidates" | "places">,
): string[] {
  const rankOf = (one: Candidate | undefined) =>
    places.find(({ mirror }) => candidates[mirror] === one)?.rank;
  return sound.flatMap((one, index) => {
    const next = sound[index + 1];
    if (!next || rankOf(one) !== rankOf(next)) return [];
    return [`No difference was found between ${one.name} and ${next.name}: they keep their order.`];
  });
}

/** Mirrors of the present list of which nothing is known. */
function listUncompared({ candidates, current }: RecommendParts): Candidate[] {
  return current.flatMap((entry) => {
    if (entry.kind !== "mirror" || candidates.some(({ url }) => url === entry.url)) return [];
    const { url } = entry;
    const name = displayName(url);
    return [{ url, name, soundness: "sound", refuses: false, isPartial: false, isUseless: false }];
  });
}

/** A mirror's URL for people. Pure. */
export function displayName(url: string): string {
  return url.replace(/^https?:\/\//, "");
}

/** Whether the next mirror is asked only for what this one does not have, or after any failure. */
function planSeparator(
  { name, refuses }: Candidate,
  next: Candidate,
  { isFront, hasUnknownModules }: { isFront: boolean; hasUnknownModules: boolean },
): { fallback: ProxyEntry["fallback"]; reason: string } {
  if (refuses) {
    const reason = `"," after ${name}: it refuses modules, and "|" would ask ${next.name} for them.`;
    return { fallback: "not-found", reason };
  }
  if (hasUnknownModules) {
    const reason = `"," after ${name}: go.sum has modules that may be private, and "|" would tell ${next.name} their names when ${name} fails.`;
    return { fallback: "not-found", reason };
  }
  if (isFront) {
    const reason = `"," after ${name}: ${next.name} is asked for what it does not have.`;
    return { fallback: "not-found", reason };
  }
  const reason = `"|" after ${name}: go asks a mirror only once, and with "," a failure of ${name} would fail the build.`;
  return { fallback: "any-error", reason };
}

function describeEnd(end: ProxyEntry | undefined, fallback: ProxyEntry["fallback"]): string[] {
  if (end?.kind !== "direct") return [];
  return fallback === "any-error"
    ? ['"|" before direct is as it was: go clones from version control whenever the mirrors fail.']
    : ['"," before direct: go clones from version control only what no mirror has.'];
}
