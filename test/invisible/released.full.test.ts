import { describeScenario } from "../support/invisible/describe-scenario.ts";
import { SCENARIOS } from "./recipes/index.ts";

SCENARIOS.released.forEach(describeScenario);
