import { createRandom, seedOf } from "../random.ts";

/** What a kill takes away. */
export type Victim =
  /** The step's own process; its children go on until the job ends. */
  | "process"
  /** With all that it started, the sidecar too. */
  | "tree"
  /** Everything, and no later step runs. */
  | "machine";

export interface KillPlan {
  seed: number;
  phase: "main" | "post";
  victim: Victim;
  /** When, as a share of the time that the phase takes if nothing is killed. */
  fraction: number;
  /** Whether the next job finds the machine as the killed one left it, or a new one. */
  nextMachine: "same" | "new";
  /** Which of the modules the project needs; others than before, so that there is work to do. */
  modules: readonly number[];
}

/** A kill that only the seed decides. Even seeds hit main, odd ones post. */
export function planKill(seed: number, moduleCount: number): KillPlan {
  const random = createRandom(seedOf("kill", seed));
  // The root module is the first, and requires all others.
  const leaves = Array.from({ length: moduleCount - 1 }, (_, index) => index + 1);
  return {
    seed,
    phase: seed % 2 === 0 ? "main" : "post",
    victim: random.pick(["process", "tree", "tree", "machine"]),
    // Up to a little after the end, because no two jobs take the same time.
    fraction: random.next() * 1.1,
    nextMachine: random.pick(["same", "new"]),
    modules: leaves.filter(() => random.chance(0.6)),
  };
}

export function describeKill({ phase, victim, fraction, nextMachine }: KillPlan): string {
  return `${victim} in ${phase} at ${Math.round(fraction * 100)} %, then the ${nextMachine} machine`;
}
