import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { makeTempDir } from "../support/temp-dir.ts";

const MODULE = join(import.meta.dirname, "../../src/ci/state-dir.ts");
/** No user of this machine has it. */
const NAMELESS_UID = 54_321;

test("a user without a name, as containers have, gets places for the state", async (context) => {
  context.skip(process.getuid?.() !== 0, "needs root, to run a program as another user");
  const tmp = await makeTempDir("nameless");
  await chmod(tmp, 0o777);
  const script = `
    const { stateDirs, makeStateDir } = await import(${JSON.stringify(MODULE)});
    const dirs = stateDirs(undefined, { workspace: "/w", tempDir: undefined }, {});
    console.log(await makeStateDir(dirs, "/w"));
  `;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    uid: NAMELESS_UID,
    gid: NAMELESS_UID,
    // As docker sets it for such a user, who may not write there.
    env: { HOME: "/", TMPDIR: tmp },
  });
  const made = relative(tmp, out.trim());
  expect(made).toMatch(/^go-accel-54321\/go-accel-[0-9a-f]{12}$/);
});
