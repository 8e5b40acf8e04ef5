import type { Scenario } from "../../support/invisible/recipe.ts";
import {
  filterOfMachine,
  gitLfs,
  largeFiles,
  sparse,
  submodule,
  twoCheckouts,
} from "./checkouts.ts";
import { environment } from "./environment.ts";
import { byHand, foreignCommit, issueComment, nested } from "./events.ts";
import { kept } from "./kept.ts";
import { native, systemHeader } from "./native.ts";
import { earlyPrivate, latePrivate } from "./privacy.ts";
import { processes } from "./processes.ts";
import { released } from "./released.ts";
import { repository } from "./repository.ts";
import { cleared, neverReused, nightly, outsideWorld } from "./results.ts";
import { goEnvWrites, jobVariables, settings } from "./settings.ts";
import { shells } from "./shells.ts";
import { tests } from "./tests.ts";
import { modules, partly, verbose, workspaces } from "./tools.ts";

/** All scenarios by theme. Each theme has a test file of its name. */
export const SCENARIOS = {
  checkouts: [submodule, twoCheckouts, sparse, largeFiles, gitLfs, filterOfMachine],
  environment: [environment],
  events: [byHand, foreignCommit, issueComment, nested],
  kept: [kept],
  native: [native, systemHeader],
  privacy: [earlyPrivate, latePrivate],
  processes: [processes],
  released: [released],
  repository: [repository],
  results: [outsideWorld, nightly, neverReused, cleared],
  settings: [settings, goEnvWrites, jobVariables],
  shells: [shells],
  tests: [tests],
  tools: [modules, partly, verbose, workspaces],
} as const satisfies Record<string, readonly Scenario[]>;
