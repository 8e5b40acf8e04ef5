/**
 * Sets up the Go that the repository's own commands need, unless one on PATH is new enough, and prints
 * the folder of its programs. What is installed stays below node_modules, or in the folder that is named.
 * If none can be had, it says why, and the commands run with what there is.
 *
 *     node scripts/install-go.ts [folder]
 */
import path from "node:path";
import { setUpGo } from "../src/app/set-up/set-up-go.ts";
import { createTextHost } from "../src/ci/text-host.ts";
import { readInputs } from "../src/inputs/read-inputs.ts";
import { systemClock } from "../src/lib/clock.ts";
import { errorMessage } from "../src/lib/errors.ts";
import { createTimeline } from "../src/lib/timeline.ts";

const root = path.join(import.meta.dirname, "..");
const toolCacheDir = path.resolve(root, process.argv[2] ?? "node_modules/.cache/go");
const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const inputs = new Map([["go-version", ">=1.26"]]);
  // Programs of `go install` are the user's own affair.
  const env = { ...process.env, GOPATH: path.join(toolCacheDir, "gopath"), GOBIN: "" };
  const result = await setUpGo(
    {
      host: createTextHost(env, say),
      clock: systemClock,
      timeline: createTimeline(systemClock),
      env,
    },
    {
      settings: readInputs((name) => inputs.get(name) ?? "", root),
      job: { workspace: root, tempDir: toolCacheDir },
      toolCacheDir,
      kept: undefined,
      entry: path.join(root, "src", "index.ts"),
    },
  );
  const { goSetUp, addedToPath } = result ?? {};
  if (goSetUp && goSetUp.from !== "PATH") process.stdout.write(addedToPath?.[0] ?? "");
} catch (error) {
  say(errorMessage(error));
}
