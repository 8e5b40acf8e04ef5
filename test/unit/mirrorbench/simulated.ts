import { type Measured, measure } from "../../../src/mirrorbench/measure.ts";
import type { Visit } from "../../../src/mirrorbench/visit.ts";
import { createRandom, type Random, seedOf } from "../../support/random.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { normal } from "./noise.ts";

/** A mirror as a simulation has it: how long a module takes, and what may go wrong. */
export interface SimulatedMirror {
  /** Median time of a module, in milliseconds. */
  medianMs: number;
  /** Standard deviation of the logarithm of times; 0.2 by default. */
  spread?: number;
  /** How probable it is that a visit fails. */
  failing?: number;
  /** What the failure is; `status 502` by default. */
  fault?: string;
  isTimeout?: boolean;
  /** How long it then wants not to be asked; 0 by default. */
  pauseMs?: number;
  /** Positions of the modules that it does not have. */
  missing?: readonly number[];
  /** Positions of the modules of which it gives wrong bytes. */
  wrong?: readonly number[];
}

export const MODULES = 10;

/** Measures mirrors that do not exist, in time that does not pass. */
export async function simulate(
  mirrors: readonly SimulatedMirror[],
  {
    seed,
    precision = 0.1,
    budgetMs = 600_000,
  }: { seed: number; precision?: number; budgetMs?: number },
): Promise<Measured> {
  const clock = createVirtualClock();
  const random = createRandom(seedOf("simulated", seed));
  return clock.run(
    measure({
      mirrors: mirrors.length,
      modules: MODULES,
      seed: String(seed),
      precision,
      budgetMs,
      clock,
      onRound() {},
      async visit(position, { module }, signal) {
        const mirror = mirrors[position];
        if (!mirror) throw new Error("no such mirror");
        const visit = visitOf(mirror, module, random);
        await clock.sleep(visit.totalMs ?? 1, signal);
        return visit;
      },
    }),
  );
}

function visitOf(mirror: SimulatedMirror, module: number, random: Random): Visit {
  if (random.chance(mirror.failing ?? 0)) {
    const fault = mirror.fault ?? "status 502";
    const { pauseMs = 0, isTimeout = false } = mirror;
    return {
      requests: [{ file: "info", outcome: "failed", fault, status: undefined, isTimeout, pauseMs }],
      totalMs: undefined,
      versions: undefined,
    };
  }
  if (mirror.missing?.includes(module)) {
    return {
      requests: [{ file: "info", outcome: "missing" }],
      totalMs: undefined,
      versions: undefined,
    };
  }
  const size = 1 + module / 3;
  const totalMs = mirror.medianMs * size * Math.exp((mirror.spread ?? 0.2) * normal(random));
  const times = { firstByteMs: totalMs / 6, totalMs: totalMs / 3, sizeBytes: 1_000 };
  const isWrong = mirror.wrong?.includes(module) === true;
  return {
    requests: [
      { file: "info", outcome: "right", ...times },
      { file: "mod", outcome: "right", ...times },
      isWrong
        ? { file: "zip", outcome: "wrong", ...times, problem: "another hash" }
        : { file: "zip", outcome: "right", ...times },
    ],
    totalMs,
    versions: undefined,
  };
}
