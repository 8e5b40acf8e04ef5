import {
  carryExpiry,
  later,
  readCarriedExpiry,
  readExpiry,
  writeExpiry,
} from "../../buildcache/test-expiry.ts";
import { errorMessage } from "../../lib/errors.ts";
import { NANOSECONDS_PER_MILLISECOND } from "../../lib/nanoseconds.ts";
import type { TestExpiry } from "../handover.ts";
import type { Step } from "../job/step.ts";

/**
 * Makes `go clean -testcache` of an earlier job hold in this one, and expires all earlier results if
 * the job is to take none. Returns what the last step needs. Throws if the disk does: results that
 * must not be taken would be.
 */
export async function expireResults(
  goCache: string,
  { expires, nowMs }: { expires: boolean; nowMs: number },
): Promise<TestExpiry> {
  const onMachine = await readExpiry(goCache);
  const held = later(onMachine, await readCarriedExpiry(goCache));
  const own = expires ? BigInt(Math.floor(nowMs)) * NANOSECONDS_PER_MILLISECOND : undefined;
  const wanted = later(held, own);
  if (wanted !== onMachine) await writeExpiry(goCache, wanted);
  return { heldNs: held?.toString(), ownNs: wanted === held ? undefined : own?.toString() };
}

/**
 * Puts back what this job alone expired, and hands what a step expired (`go clean -testcache`) on to
 * later jobs. Returns the time up to which such a step expired them, in nanoseconds since the epoch;
 * undefined if none did. A failure is a fault.
 */
export async function tryKeepExpiry(
  { faults }: Pick<Step, "faults">,
  goCache: string,
  { heldNs, ownNs }: TestExpiry,
): Promise<string | undefined> {
  try {
    const now = (await readExpiry(goCache))?.toString();
    if (now === (ownNs ?? heldNs)) {
      if (ownNs !== undefined) await writeExpiry(goCache, toTime(heldNs));
      return undefined;
    }
    if (now !== undefined) await carryExpiry(goCache, BigInt(now));
    return now;
  } catch (error) {
    faults.report("disk", `expired test results were not recorded: ${errorMessage(error)}`);
    return undefined;
  }
}

function toTime(text: string | undefined): bigint | undefined {
  return text === undefined ? undefined : BigInt(text);
}
