import { restoreCache } from "@actions/cache";
import { saveState } from "@actions/core";
import { keyOf, PATHS } from "./settings.mjs";

const key = keyOf("go.sum");
saveState("key", key);
saveState("matched", (await restoreCache(PATHS, key)) ?? "");
process.exit();
