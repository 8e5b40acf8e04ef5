import { beforeAll, describe, expect, it, type TestContext } from "vitest";
import { notShown, unexplained } from "./compare.ts";
import type { DifferenceId } from "./known-differences.ts";
import { findMissing } from "./needs.ts";
import type { Observation, Pair } from "./observation.ts";
import type { JobAspect, Recipe, Scenario } from "./recipe.ts";
import {
  complaintsOf,
  type Leg,
  ownSteps,
  runScenario,
  type ScenarioResult,
} from "./run-scenario.ts";

/** Of all jobs of a scenario, on a machine that does much else at the same time. */
const TIMEOUT_MS = 900_000;

/** Each step gets these; a scenario need not name them. */
const IN_EACH_ENVIRONMENT: readonly DifferenceId[] = ["path", "goenv"];

/** Makes the tests of a scenario: one of each recipe, and some of the jobs as a whole. */
export function describeScenario(scenario: Scenario): void {
  describe(scenario.title, () => {
    let seen: ScenarioResult;

    beforeAll(async () => {
      seen = await runScenario(scenario);
    }, TIMEOUT_MS);

    for (const recipe of scenario.recipes) {
      const missing = findMissing(recipe.needs);
      const { shows = [], mayShow = [] } = recipe;
      testOf(missing === undefined ? recipe.broken : undefined)(recipe.title, (context) => {
        if (missing !== undefined) context.skip(missing);
        const step = (leg: Leg) => leg.steps.get(recipe.title) ?? {};
        expectSame(seen, pairsOf(seen, step), shows, mayShow);
      });
    }

    it("the steps do without go-accel what their recipes say", () => {
      expect(misdescribed(seen, scenario.recipes)).toEqual([]);
    });

    const { shows = [], mayShow = [], broken = {} } = scenario;
    const whole = (aspect: JobAspect, title: string, check: () => void) =>
      testOf(broken[aspect])(title, check);

    whole("environment", "each step gets the same environment", () => {
      for (const pair of pairsOf(seen, ({ environments }) => environments)) {
        expectExplained(seen, pair, IN_EACH_ENVIRONMENT);
      }
    });
    whole("requests", "mirrors and the checksum database are asked for no more", () => {
      const pairs = pairsOf(seen, ({ requests }) => ({ requests }));
      expectSame(seen, pairs, requestRows(shows), requestRows(mayShow));
    });
    whole("checkout", "the checkout is the same after the job", () => {
      expectSame(
        seen,
        pairsOf(seen, ({ checkout }) => checkout),
        [],
      );
    });
    whole("home", "HOME and TMPDIR hold the same after the job", () => {
      expectSame(
        seen,
        pairsOf(seen, ({ home }) => ({ home })),
        [],
      );
    });
    whole("orphans", "the same processes outlive the steps", () => {
      expectSame(
        seen,
        pairsOf(seen, ({ orphans }) => ({ orphans })),
        processRows(shows),
      );
    });
    whole("complaints", "go-accel works, and has nothing to complain of", () => {
      for (const leg of [seen.cold, seen.warm]) {
        expect(ownSteps(leg.result).map(({ conclusion }) => conclusion)).toEqual([
          "success",
          "success",
        ]);
        expect(complaintsOf(leg)).toEqual([]);
      }
      if (scenario.restores !== false) {
        const [main] = ownSteps(seen.warm.result);
        expect(main?.outputs["build-cache"]).toMatch(/^(exact|fallback)$/);
      }
    });
    if (scenario.savesNothing) {
      whole("saves", "nothing is left in the cache", () => {
        expect([...seen.cold.savedKeys, ...seen.warm.savedKeys]).toEqual([]);
      });
    }
  });
}

/** A test that must fail today if a reason is given. */
function testOf(
  broken: string | undefined,
): (title: string, check: (context: TestContext) => void) => void {
  return broken === undefined ? it : it.fails;
}

/** What the cold and the warm job are compared with. */
function pairsOf(
  { plain, cold, warm }: ScenarioResult,
  pick: (leg: Leg) => Observation,
): readonly Pair[] {
  return [
    { plain: pick(plain.first), accel: pick(cold) },
    { plain: pick(plain.next), accel: pick(warm) },
  ];
}

/** Recipes whose step does without go-accel something else than they say: they compare nothing. */
function misdescribed({ plain }: ScenarioResult, recipes: readonly Recipe[]): readonly unknown[] {
  return recipes.flatMap((recipe) => {
    const { title, needs, says, saysNext = says, exits = 0, exitsNext = exits } = recipe;
    if (findMissing(needs) !== undefined) return [];
    const first = plain.first.steps.get(title);
    const next = plain.next.steps.get(title);
    const isRight =
      first?.["exit"] === String(exits) &&
      next?.["exit"] === String(exitsNext) &&
      includes(first["output"], says) &&
      includes(next["output"], saysNext);
    const shown = (step: Observation | undefined) => ({
      exit: step?.["exit"],
      output: step?.["output"],
    });
    return isRight ? [] : [{ title, first: shown(first), next: shown(next) }];
  });
}

function includes(output: string | undefined, expected: string | RegExp): boolean {
  if (output === undefined) return false;
  return typeof expected === "string" ? output.includes(expected) : expected.test(output);
}

function expectSame(
  seen: ScenarioResult,
  pairs: readonly Pair[],
  shows: readonly DifferenceId[],
  mayShow: readonly DifferenceId[] = [],
): void {
  for (const pair of pairs) expectExplained(seen, pair, [...shows, ...mayShow]);
  expect(notShown(pairs, seen.place, shows, mayShow)).toEqual([]);
}

function expectExplained(
  { place }: ScenarioResult,
  pair: Pair,
  differences: readonly DifferenceId[],
): void {
  const { plain, accel } = unexplained(pair, place, differences);
  expect(accel).toEqual(plain);
}

const REQUEST_ROWS: ReadonlySet<DifferenceId> = new Set(["fewerRequests", "prefetch"]);

function requestRows(differences: readonly DifferenceId[]): readonly DifferenceId[] {
  return differences.filter((id) => REQUEST_ROWS.has(id));
}

function processRows(differences: readonly DifferenceId[]): readonly DifferenceId[] {
  return differences.filter((id) => !REQUEST_ROWS.has(id));
}
