import type { TestResult } from "../../buildcache/test-outputs.ts";
import type { RerunReason } from "../../buildcache/test-reruns.ts";
import type { TestRerun } from "../../report/model/model.ts";
import type { ChangedCode } from "./changed-code.ts";
import type { TestCheckout } from "./test-checkout.ts";
import { CHANGING_FLAGS_REMEDY, remedyForFile, remedyForVariable } from "./test-remedies.ts";

/** A reason that the report gives; a test without an earlier result needs none. */
export type KnownReason = Exclude<RerunReason, { reason: "new" }>;

/** What the checkout tells of a reason. */
export interface RerunEvidence {
  checkout: Pick<TestCheckout, "describe" | "standingOf">;
  /** Variables of which go and its tests have another value than the job's steps. */
  replacedEnv: Pick<ReadonlyMap<string, string>, "has">;
  changedFor(name: string): ChangedCode;
  /**
   * The last job that is kept used the result of this package. Sources are those of that job: with
   * an older result, more than they show may have changed.
   */
  isRecent: boolean;
  /** Its `go test` got other values with -ldflags than in all recorded jobs. */
  testFlagsChanged: boolean;
}

const MAX_LISTED = 5;

/** Says why the tests of a package ran again, and what the user can do about it. */
export function describeRerun(
  { package: name, seconds }: Pick<TestResult, "package" | "seconds">,
  reason: KnownReason,
  { checkout, replacedEnv, changedFor, isRecent, testFlagsChanged }: RerunEvidence,
): TestRerun {
  if (reason.reason === "inputs") {
    return { package: name, seconds, ...describeInputs(reason, { checkout, replacedEnv }) };
  }
  if (reason.reason === "unknown" || !isRecent) {
    return { package: name, seconds, reason: reason.reason };
  }
  const changed = changedFor(name);
  const more = changed.packages.length - MAX_LISTED;
  // With changed code it would have run in any case.
  const isForFlags = testFlagsChanged && changed.packages.length === 0 && !changed.modules;
  return {
    package: name,
    seconds,
    reason: "code",
    packages: changed.packages.slice(0, MAX_LISTED),
    modules: changed.modules,
    ...(more > 0 ? { more } : {}),
    ...(isForFlags ? { certain: true, remedy: CHANGING_FLAGS_REMEDY } : {}),
  };
}

function describeInputs(
  { inputs, certain }: Extract<KnownReason, { reason: "inputs" }>,
  { checkout, replacedEnv }: Pick<RerunEvidence, "checkout" | "replacedEnv">,
): Omit<TestRerun, "package" | "seconds"> {
  const described = inputs.map((input) => {
    const shown = checkout.describe(input);
    const remedy =
      input.kind === "env"
        ? remedyForVariable(input.name, replacedEnv.has(input.name))
        : remedyForFile(input, { name: shown.name, standing: checkout.standingOf(input.name) });
    return { shown, remedy };
  });
  // What the user can change stands first.
  const sorted = described.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
  const [remedy] = sorted.flatMap((input) => input.remedy ?? []);
  const more = sorted.length - MAX_LISTED;
  return {
    reason: "inputs",
    certain,
    inputs: sorted.slice(0, MAX_LISTED).map(({ shown }) => shown),
    ...(more > 0 ? { more } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

const RANKS: Record<TestRerun["reason"], number> = { inputs: 1, code: 2, unknown: 3 };

/** Lists a package that was tested in several ways once, with what is known best. Pure. */
export function onePerPackage(reruns: readonly TestRerun[]): TestRerun[] {
  const rank = ({ remedy, reason }: TestRerun) => (remedy ? 0 : RANKS[reason]);
  const sorted = reruns.toSorted((a, b) => rank(a) - rank(b) || b.seconds - a.seconds);
  const first = new Map<string, TestRerun>();
  for (const rerun of sorted) if (!first.has(rerun.package)) first.set(rerun.package, rerun);
  return [...first.values()];
}
