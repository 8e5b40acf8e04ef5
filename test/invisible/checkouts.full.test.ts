import { describeScenario } from "../support/invisible/describe-scenario.ts";
import { SCENARIOS } from "./recipes/index.ts";

SCENARIOS.checkouts.forEach(describeScenario);
