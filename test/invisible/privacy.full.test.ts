import { describeScenario } from "../support/invisible/describe-scenario.ts";
import { SCENARIOS } from "./recipes/index.ts";

SCENARIOS.privacy.forEach(describeScenario);
