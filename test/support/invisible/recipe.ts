import type { Files } from "../git.ts";
import type { SyntheticModule } from "../module-builder.ts";
import type { JobOptions, RunStep } from "../runner.ts";
import type { DifferenceId } from "./known-differences.ts";
import type { Need } from "./needs.ts";

/**
 * One step as users write it. It is run without go-accel, with it on a machine that has nothing,
 * and with it on a machine that restores what the job before has saved. What can be seen of the
 * three must be the same, except for the known differences that the recipe names.
 */
export interface Recipe {
  /** A sentence about what stays as it is; unique within its scenario. */
  readonly title: string;
  /** What the step runs. Its standard error goes where its standard output goes. */
  readonly run: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /**
   * What the step prints without go-accel. Without it a step that fails in all three runs, for a
   * reason of its own, would pass.
   */
  readonly says: string | RegExp;
  /** The same for the second commit; default: as for the first. */
  readonly saysNext?: string | RegExp;
  /** How the step ends without go-accel. Default 0. */
  readonly exits?: number;
  readonly exitsNext?: number;
  /** Without these the recipe is skipped. */
  readonly needs?: readonly Need[];
  /** The known differences that it shows: neither more nor fewer. */
  readonly shows?: readonly DifferenceId[];
  /** Known differences that it shows only in some runs, by what is faster. */
  readonly mayShow?: readonly DifferenceId[];
  /** Why the test fails today. It must fail then: the change that mends it removes this line. */
  readonly broken?: string;
}

/** What is looked at of a job as a whole. */
export type JobAspect =
  | "environment"
  | "requests"
  | "checkout"
  | "home"
  | "orphans"
  | "complaints"
  | "saves";

/** A project, and steps of one job on it that do not influence each other. */
export interface Scenario {
  readonly title: string;
  /** The first commit. */
  readonly files: Files;
  /** What the second commit changes, which the second job builds. Default: there is no second one. */
  readonly next?: Files;
  /** Changes the repository before each commit, for what files alone do not describe. */
  readonly prepare?: (repository: string, scratchDir: string, commit: CommitName) => void;
  /** Arguments of `git clone`, as a checkout step has inputs. */
  readonly cloneArgs?: readonly string[];
  /** Files outside of the checkout, below HOME, as something else than the repository makes them. */
  readonly outside?: Files;
  readonly outsideNext?: Files;
  /** Paths of the checkout that come back in the second job with their times, as from a cache step. */
  readonly kept?: readonly string[];
  /** What the mirror serves. */
  readonly modules?: readonly SyntheticModule[];
  /**
   * Whether the mirror also has what the mirrors of this machine have. What was asked for once stays on
   * the disk.
   */
  readonly usesRealModules?: boolean;
  /** Whether go asks a checksum database. Default: no. */
  readonly checksumDatabase?: boolean;
  /** Module paths that no mirror may hear of, each with what is below it. */
  readonly privateModules?: readonly string[];
  /**
   * Where the machine names the mirror and other settings of go: in variables of the job, or in the
   * file that `go env -w` writes. Default: the file.
   */
  readonly settings?: "environment" | "file";
  /** Further settings of go, or others than the default ones. */
  readonly goSettings?: Readonly<Record<string, string>>;
  /** Of the job: event, ref, and so on. */
  readonly job?: Partial<Omit<JobOptions, "steps" | "name" | "onStep">>;
  readonly jobNext?: Partial<Omit<JobOptions, "steps" | "name" | "onStep">>;
  /** GITHUB_SHA, if it is not the commit that is checked out. */
  readonly eventSha?: string;
  /** Whether the action is a part of a composite action that is a part of another one. */
  readonly isNested?: boolean;
  /** Inputs of the action. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Steps in front of the action. */
  readonly before?: readonly RunStep[];
  readonly recipes: readonly Recipe[];
  /** Known differences of the job as a whole: all of them are seen. */
  readonly shows?: readonly DifferenceId[];
  /** Known differences of the job as a whole that depend on what is faster. */
  readonly mayShow?: readonly DifferenceId[];
  /** Whether the second job restores the build layer. Default: yes. */
  readonly restores?: boolean;
  /** Whether the job may leave nothing in the cache, as its code may be a stranger's. */
  readonly savesNothing?: boolean;
  /** What fails of the job as a whole today, with the reason. */
  readonly broken?: Partial<Readonly<Record<JobAspect, string>>>;
}

export type CommitName = "first" | "next";
