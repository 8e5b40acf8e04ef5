import type { Scenario } from "../../support/invisible/recipe.ts";
import { environment } from "./environment.ts";
import { kept } from "./kept.ts";
import { goEnvWrites, jobVariables, settings } from "./settings.ts";
import { shells } from "./shells.ts";

/** All scenarios by theme. Each theme has a test file of its name. */
export const SCENARIOS = {
  environment: [environment],
  kept: [kept],
  settings: [settings, goEnvWrites, jobVariables],
  shells: [shells],
} as const satisfies Record<string, readonly Scenario[]>;
