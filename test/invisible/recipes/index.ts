import type { Scenario } from "../../support/invisible/recipe.ts";
import { environment } from "./environment.ts";
import { byHand, foreignCommit, issueComment, nested } from "./events.ts";
import { kept } from "./kept.ts";
import { cleared, neverReused, nightly, outsideWorld } from "./results.ts";
import { goEnvWrites, jobVariables, settings } from "./settings.ts";
import { shells } from "./shells.ts";
import { tests } from "./tests.ts";

/** All scenarios by theme. Each theme has a test file of its name. */
export const SCENARIOS = {
  environment: [environment],
  events: [byHand, foreignCommit, issueComment, nested],
  kept: [kept],
  results: [outsideWorld, nightly, neverReused, cleared],
  settings: [settings, goEnvWrites, jobVariables],
  shells: [shells],
  tests: [tests],
} as const satisfies Record<string, readonly Scenario[]>;
