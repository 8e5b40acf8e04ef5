import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFiles } from "../../support/git.ts";
import { STD_PROJECT } from "../../support/prepared/compiled-std.ts";
import { removeTree } from "../../support/temp-dir.ts";
import { COMPILED_STD_DIR, GO_ROOT, toHostPath } from "./folders.ts";
import { MACHINE_ENV } from "./machine.ts";
import { startWorker } from "./wine.ts";

const PLACE = "C:\\std";
const COMMANDS = [
  ["build", "./..."],
  ["test", "./..."],
];

/** Compiles with Go for Windows what programs and tests need of the standard library: some minutes, once. */
export async function compileStd(): Promise<void> {
  if (existsSync(COMPILED_STD_DIR)) return;
  console.log("compiling the standard library for Windows");
  const place = toHostPath(PLACE);
  await removeTree(place);
  writeFiles(join(place, "project"), STD_PROJECT);
  const env = {
    ...MACHINE_ENV,
    GOCACHE: `${PLACE}\\cache`,
    GOENV: "off",
    GOPATH: `${PLACE}\\gopath`,
    GOPROXY: "off",
    GOTOOLCHAIN: "local",
    TEMP: PLACE,
    TMP: PLACE,
  };
  await using worker = await startWorker();
  for (const args of COMMANDS) {
    const file = `${GO_ROOT}\\bin\\go.exe`;
    const { exitCode, output } = await worker.run({ file, args, cwd: `${PLACE}\\project`, env });
    if (exitCode !== 0) throw new Error(`go ${args.join(" ")} under Wine: ${output}`);
  }
  mkdirSync(dirname(COMPILED_STD_DIR), { recursive: true });
  renameSync(join(place, "cache"), COMPILED_STD_DIR);
  await removeTree(place);
}
