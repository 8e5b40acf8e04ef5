import { compareGoVersions } from "../../gocmd/go-env.ts";
import { findGoFlag } from "../../gocmd/go-flags.ts";

export interface ParallelismInput {
  /** GOFLAGS as the job has them. */
  goFlags: string;
  goVersion: string;
  parallelism: number | "auto";
  testParallelism: number | undefined;
  cpuCount: number;
  /** Limit of the container, in CPUs; undefined without one. */
  quotaCpus: number | undefined;
}

/** From here on go reads the container's limit itself. */
const READS_QUOTA_SINCE = "go1.25.0";

/**
 * GOFLAGS for the job's later steps, or undefined if there is nothing to add. What the user set
 * stays: a `-p` or `-parallel` of theirs is never changed.
 */
export function planGoFlags(input: ParallelismInput): string | undefined {
  const added: string[] = [];
  const packages = packagesAtOnce(input);
  if (packages !== undefined && findGoFlag(input.goFlags, "p") === undefined)
    added.push(`-p=${packages}`);
  if (input.testParallelism !== undefined && findGoFlag(input.goFlags, "parallel") === undefined) {
    added.push(`-parallel=${input.testParallelism}`);
  }
  if (added.length === 0) return undefined;
  return [input.goFlags.trim(), ...added].filter((flag) => flag !== "").join(" ");
}

function packagesAtOnce(input: ParallelismInput): number | undefined {
  if (input.parallelism !== "auto") return input.parallelism;
  if (input.quotaCpus === undefined) return undefined;
  if (compareGoVersions(input.goVersion, READS_QUOTA_SINCE) >= 0) return undefined;
  const cpus = Math.max(1, Math.ceil(input.quotaCpus));
  return cpus < input.cpuCount ? cpus : undefined;
}

/**
 * The CPU limit of a cgroup v2 `cpu.max` file (`<quota> <period>`, in microseconds); undefined for
 * `max`, which is none, and for anything else.
 */
export function parseCpuMax(text: string): number | undefined {
  const [quota, period] = text.trim().split(/\s+/).map(Number);
  if (!quota || !period || Number.isNaN(quota) || Number.isNaN(period)) return undefined;
  return quota / period;
}
