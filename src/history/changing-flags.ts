import type { History } from "./record.ts";

/** A go command of a job, as far as it matters for the results of tests. */
export interface TestCommand {
  command: string;
  /** Checksum of the values of -ldflags; absent without any. */
  ldflags?: string;
}

/**
 * Whether each `go test` of a job got with -ldflags what the same command of no recorded job got. All
 * its test binaries are others then, whatever is in them, and if the value is a date or a commit, no
 * later job can take their results. A value that comes back, as in the job after one that changed it
 * for good, is none of those. Pure.
 */
export function haveTestFlagsChanged(
  commands: readonly TestCommand[],
  { runs }: Pick<History, "runs">,
): boolean {
  const tests = commands.filter(({ command }) => command.split(" ", 1)[0] === "test");
  const known = runs.flatMap(({ testFlags = [] }) => testFlags);
  return (
    tests.length > 0 &&
    tests.every(({ command, ldflags }) => {
      const earlier = known.filter((one) => one.command === command);
      return (
        ldflags !== undefined &&
        earlier.length > 0 &&
        earlier.every((one) => one.ldflags !== ldflags)
      );
    })
  );
}
