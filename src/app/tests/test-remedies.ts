import { isOutsideInput, type TestInput } from "../../buildcache/test-log.ts";
import { isPerJobVariable } from "../../buildcache/test-reruns.ts";

/** What git and the first step know of a file or folder that a test asked for. */
export type FileStanding =
  /** Tracked, with a time that stands for its content. */
  | "timed"
  /** Tracked and unchanged, but a step of the job wrote it again. */
  | "rewritten"
  /** Tracked, but its time is that of the checkout. */
  | "untimed"
  /** A folder with tracked entries and with others, or with changed ones. */
  | "mixed"
  | "untracked"
  /** Tracked, and the job changed or removed it. */
  | "changed"
  /** Not in the checkout, or there is none that could be read. */
  | "outside";

export interface StandingFile {
  /** As the report names it. */
  name: string;
  standing: FileStanding;
}

/** For tests whose code is what it was, but whose binary got another value from the linker. */
export const CHANGING_FLAGS_REMEDY =
  "-ldflags has another value than in earlier jobs: leave out of go test what differs between jobs, such as a date or the commit";

/**
 * What the user can do so that tests that read a variable need not run again; `isReplaced` if go has a
 * value of ours instead of the job's. Undefined if nothing can be said. Pure.
 */
export function remedyForVariable(name: string, isReplaced: boolean): string | undefined {
  if (!isPerJobVariable(name, isReplaced)) return undefined;
  if (isReplaced) {
    return `the job sets ${name} as a variable, and its tests see go-accel's own address in it, another one in each job: name the mirrors in the input mirrors instead of the variable`;
  }
  return `${name} differs between jobs: read it outside the tests, or unset it for them`;
}

/**
 * What the user can do so that tests that read a file or folder need not run again. Undefined if
 * nothing is wrong, as with a file whose content changed, or if nothing can be said. Pure.
 */
export function remedyForFile(
  input: TestInput,
  { name, standing }: StandingFile,
): string | undefined {
  if (isOutsideInput(input)) return undefined;
  switch (standing) {
    case "untimed":
      return `${name} gets a new time with each checkout: set reuse-tests to always`;
    case "rewritten":
      return `${name} is written again in the job with the same content, and so has a new time: write it only if its content changes`;
    case "mixed":
      return `${name} holds files that git does not track or that the job changed, with new times in every job: commit them, or keep them elsewhere`;
    case "untracked":
      return `${name} is not tracked and gets a new time in every job: commit it, or keep it outside the module`;
    case "timed":
    case "changed":
    case "outside":
      return undefined;
  }
}
