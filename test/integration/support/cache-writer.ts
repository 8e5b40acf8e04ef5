/**
 * A process that saves its staged archive: `node cache-writer.ts <setting> <folder> <key>`. Tests
 * kill it on its way.
 */
import { parseBackendSetting } from "../../../src/cache/backend-setting.ts";
import { createBackend } from "../../../src/cache/create-backend.ts";
import { systemClock } from "../../../src/lib/clock.ts";

const [setting = "", dir = "", key = ""] = process.argv.slice(2);
const backend = await createBackend(parseBackendSetting(setting), {
  entry: "",
  dir,
  env: process.env,
  clock: systemClock,
});
await backend.save("modules", key);
