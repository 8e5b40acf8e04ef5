import { saveCache } from "@actions/cache";
import { getState } from "@actions/core";
import { PATHS } from "./settings.mjs";

const key = getState("key");
if (key !== getState("matched")) await saveCache(PATHS, key);
process.exit();
