import type { ProxyList } from "../gomod/proxy-list.ts";
import { absentModules, withoutAbsent } from "./absent.ts";
import { type Comparison, compareMirrors } from "./compare.ts";
import { failedShare, type MirrorFigures, sumUp } from "./figures.ts";
import { compareLists, type Lists } from "./freshness.ts";
import { keptTimes, type Measured, visitsOf } from "./measure.ts";
import type { Round } from "./plan-rounds.ts";
import { type Place, rankMirrors } from "./rank.ts";
import { type Candidate, recommend } from "./recommend.ts";
import type { BenchResult } from "./result.ts";
import type { Sample } from "./sample.ts";
import type { Visit } from "./visit.ts";

/** A mirror to compare, without credentials. */
export interface NamedMirror {
  url: string;
  /** For people: the URL without its scheme. */
  name: string;
}

export interface AssembleParts {
  mirrors: readonly NamedMirror[];
  sample: Sample;
  measured: Measured;
  /** The list that go has now. */
  current: ProxyList;
  precision: number;
  seed: string;
  startedAtMs: number;
}

/** Makes of what was measured what is shown. Pure. */
export function assemble(parts: AssembleParts): BenchResult {
  const { mirrors, sample, measured, precision } = parts;
  const rounds = withoutAbsent(measured.rounds);
  const absent = absentModules(measured.rounds);
  const figures = mirrors.map((_, mirror) => figuresOf(rounds, mirror));
  const lists = compareLists(
    sample.modules.map(({ path }) => path),
    figures.map(({ soundness }, mirror) => ({
      lists: listsOf(rounds, mirror, sample.modules.length),
      trusted: soundness !== "wrong",
    })),
  );
  const sound = figures.flatMap(({ soundness }, mirror) => (soundness === "sound" ? [mirror] : []));
  const times = keptTimes(rounds);
  const comparisons = compareMirrors(sound, times, precision);
  const ranked = figures.map(({ soundness }, mirror) => ({
    soundness,
    failedShare: failedShare(visitsOf(rounds, mirror)),
  }));
  const places = rankMirrors(ranked, comparisons, times);
  return {
    schema: "go-accel/mirror-bench@1",
    startedAt: new Date(parts.startedAtMs).toISOString(),
    tookMs: measured.tookMs,
    stop: measured.stop,
    rounds: measured.rounds.length,
    precision,
    seed: parts.seed,
    sample: {
      ...sample,
      modules: sample.modules.map(({ path, version }, position) => {
        return { path, version, isAbsent: absent.has(position) };
      }),
    },
    mirrors: places.flatMap(({ mirror, rank }) => {
      const [named, found, freshness] = [mirrors[mirror], figures[mirror], lists[mirror]];
      if (!named || !found || !freshness) return [];
      return [{ ...named, rank, givenUp: measured.givenUp.includes(mirror), freshness, ...found }];
    }),
    comparisons: comparisons.map((comparison) => renumber(comparison, places)),
    recommendation: recommend({
      candidates: mirrors.map((mirror, index) =>
        candidateOf(mirror, visitsOf(rounds, index), figures[index]),
      ),
      places,
      current: parts.current,
      hasUnknownModules: sample.skippedUnknown > 0,
    }),
  };
}

function figuresOf(rounds: readonly Round[], mirror: number): MirrorFigures {
  const byConnection = (wanted: Round["connection"]) =>
    visitsOf(
      rounds.filter(({ connection }) => connection === wanted),
      mirror,
    );
  return sumUp({ cold: byConnection("new"), hot: byConnection("kept") });
}

/** What the mirror lists of each module of the sample. */
function listsOf(rounds: readonly Round[], mirror: number, modules: number): Lists {
  const lists: (string[] | undefined)[] = Array.from({ length: modules });
  for (const { module, visits } of rounds) lists[module] ??= visits[mirror]?.versions;
  return lists;
}

/** The better one of a pair comes first. */
function renumber(comparison: Comparison, places: readonly Place[]): Comparison {
  const placeOf = (wanted: number) => places.findIndex(({ mirror }) => mirror === wanted);
  const first = placeOf(comparison.first);
  const second = placeOf(comparison.second);
  if (first < second) return { ...comparison, first, second };
  const { ratio, verdict } = comparison;
  return {
    ...comparison,
    first: second,
    second: first,
    ratio: ratio && { estimate: 1 / ratio.estimate, low: 1 / ratio.high, high: 1 / ratio.low },
    verdict: verdict === "faster" ? "slower" : verdict === "slower" ? "faster" : verdict,
  };
}

function candidateOf(
  mirror: NamedMirror,
  visits: readonly Visit[],
  figures: MirrorFigures | undefined,
): Candidate {
  const requests = visits.flatMap((visit) => visit.requests);
  return {
    ...mirror,
    soundness: figures?.soundness ?? "failing",
    refuses: requests.some(
      (one) => one.outcome === "failed" && (one.status === 401 || one.status === 403),
    ),
    isPartial:
      requests.some(({ outcome }) => outcome === "missing") &&
      requests.every(({ outcome }) => outcome !== "failed"),
    isUseless: visits.every(({ totalMs }) => totalMs === undefined),
  };
}
