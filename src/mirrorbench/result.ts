import type { Comparison } from "./compare.ts";
import type { MirrorFigures } from "./figures.ts";
import type { Freshness } from "./freshness.ts";
import type { StopReason } from "./measure.ts";
import { firstPassRounds } from "./plan-rounds.ts";
import type { Recommendation } from "./recommend.ts";
import type { Sample } from "./sample.ts";

/** What a bench found of one mirror. */
export interface MirrorResult extends MirrorFigures {
  /** Base URL without credentials. */
  url: string;
  /** For people: the URL without its scheme. */
  name: string;
  /** 1 for the best. Mirrors between which no difference was found share one. */
  rank: number;
  /** Nothing came from it, so it was not asked to the end. */
  givenUp: boolean;
  freshness: Freshness;
}

interface AskedModule {
  path: string;
  version: string;
  /** No mirror has it, so it does not count. */
  isAbsent: boolean;
}

/** What a bench found. Times are in milliseconds, sizes in bytes. */
export interface BenchResult {
  schema: "go-accel/mirror-bench@1";
  startedAt: string;
  tookMs: number;
  /** Why no more rounds were asked. */
  stop: StopReason;
  rounds: number;
  /** What difference does not matter: 0.1 for 10 %. */
  precision: number;
  seed: string;
  sample: Omit<Sample, "modules"> & { modules: AskedModule[] };
  /** Best first. */
  mirrors: MirrorResult[];
  /** Each two sound mirrors, by their places in `mirrors`: time of the first over time of the second. */
  comparisons: Comparison[];
  recommendation: Recommendation;
}

/** Whether the time was over before each module was asked for, so that content may be unchecked. Pure. */
export function isUnfinished({
  stop,
  rounds,
  sample,
}: Pick<BenchResult, "stop" | "rounds" | "sample">): boolean {
  return stop === "budget" && rounds < firstPassRounds(sample.modules.length);
}
