import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeFiles } from "../support/git.ts";
import { NODE, toHostPath } from "./support/folders.ts";
import { MACHINE_ENV, PLACES, renewMachine } from "./support/machine.ts";
import { startWorker } from "./support/wine.ts";

const LIB = join(import.meta.dirname, "../../src/lib");

/** Closes the file when it is told that it cannot be replaced yet. */
const SCRIPT = `
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { replaceFile } from "./lib/fs.ts";
writeFileSync("new", "new");
writeFileSync("old", "old");
const reader = openSync("old", "r");
let refusals = 0;
const pause = () => void (refusals++ === 0 && closeSync(reader));
replaceFile("new", "old", { pause });
console.log(refusals, readFileSync("old", "utf8"));
`;

it("replaceFile() replaces a file that is open once it is closed, which Windows refuses before", async () => {
  await renewMachine({});
  const workspace = toHostPath(PLACES.workspace);
  cpSync(LIB, join(workspace, "lib"), { recursive: true });
  writeFiles(workspace, { "script.ts": SCRIPT, "package.json": '{ "type": "module" }' });
  await using worker = await startWorker();
  const args = ["--disable-warning=ExperimentalWarning", "script.ts"];
  const record = await worker.run({ file: NODE, args, cwd: PLACES.workspace, env: MACHINE_ENV });
  expect(record).toEqual({ exitCode: 0, output: "1 new\n", hasHeldPipes: false });
});
