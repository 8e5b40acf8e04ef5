import type { Edit } from "./edit.ts";
import type { Environment } from "./expected.ts";
import { OUTSIDE_DIR } from "./project.ts";

/** What comes before a job, and what happens in it. */
export interface Step {
  /** Go into the next commit. */
  committed: readonly Edit[];
  /** Commit whose files come back, counted from the first; undefined for none. */
  revertTo: number | undefined;
  /** Files of the persistent checkout that get another time and nothing else. */
  touched: readonly string[];
  /** Done by a step of the job before ours. */
  before: readonly Edit[];
  /** Done by a process that runs beside our first step, again and again while that works. */
  beside: readonly Rewrite[];
  /** Done by a step of the job right before the tests. */
  inJob: readonly Edit[];
  /** Done by a step of the job after the tests. */
  after: readonly Edit[];
  /** Go into the next commit of the submodule. */
  submodule: readonly Edit[];
  /**
   * What a filter that the machine configures makes of the letters of some files in a fresh
   * checkout; undefined for a machine without.
   */
  filter: string | undefined;
  env: Environment;
  /** A pull request's job saves nothing, and a scheduled one takes no result. */
  event: "push" | "pull_request" | "schedule";
  /** Commit that the job is at, counted from the first; undefined for the newest. */
  at: number | undefined;
  /** What the job finds in the cache: what there is, nothing, or what there was after a job. */
  layers: "newest" | "none" | number;
  /** Job whose build cache the machine has kept; undefined for a machine that is new. */
  kept: KeptCache | undefined;
}

/** A build cache that stayed on its machine. */
interface KeptCache {
  /** Number of the job that left it. */
  from: number;
  /** It shows that such a job ran there. Otherwise the layers are restored on top of it. */
  marked: boolean;
}

/** A file that gets other content of the same size. */
export interface Rewrite {
  name: string;
  content: string;
}

/** A job like the first. */
export const NO_CHANGE: Step = {
  committed: [],
  revertTo: undefined,
  touched: [],
  before: [],
  beside: [],
  inJob: [],
  after: [],
  submodule: [],
  filter: undefined,
  env: { ACCEL_FILE: "a" },
  event: "push",
  at: undefined,
  layers: "newest",
  kept: undefined,
};

export function describeStep(step: Step): string {
  const { kept } = step;
  return [
    ...(step.revertTo === undefined ? [] : [`revert to commit ${step.revertTo}`]),
    ...step.committed.map(({ text }) => text),
    ...step.touched.map((name) => `touch ${name}`),
    ...step.submodule.map(({ text }) => `in the submodule: ${text}`),
    ...(step.event === "push" ? [] : [step.event]),
    ...(step.at === undefined ? [] : [`at commit ${step.at}`]),
    ...(step.layers === "newest" ? [] : [`layers of job ${step.layers}`]),
    ...(kept ? [`build cache${kept.marked ? "" : " of another kind"} from job ${kept.from}`] : []),
    ...(step.filter === undefined ? [] : [`filter abc to ${step.filter}`]),
    ...step.before.map(({ text }) => `first in the job: ${text}`),
    ...step.beside.map(({ name, content }) => `beside our step: write ${content} to ${name}`),
    ...step.inJob.map(({ text }) => `in the job: ${text}`),
    ...step.after.map(({ text }) => `after the tests: ${text}`),
    `env ${JSON.stringify(step.env)}`,
  ].join("; ");
}

/** Whether the job changes files outside of the module after our first step looked at them. */
export function changesOutside({ beside, inJob, after }: Step): boolean {
  return [...beside, ...inJob, ...after].some(({ name }) => name.startsWith(`${OUTSIDE_DIR}/`));
}
