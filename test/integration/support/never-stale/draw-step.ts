import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../../support/random.ts";
import {
  appendTo,
  type Edit,
  editOf,
  fillFile,
  remove,
  rename,
  retarget,
  swapFileAndFolder,
  toggleExecutable,
  writeOver,
} from "./edit.ts";
import type { Environment } from "./expected.ts";
import { goMod, goValue, MODULE_LINKS, PACKAGES } from "./project.ts";
import type { Step } from "./step.ts";

/** Few, of few sizes: equal contents at several places are what confuses. */
export const CONTENTS = ["aaaa", "bbbb", "cccc", "ffff", "a", "b", "aaaabbbb"];
const NAMES = ["a.txt", "b.txt", "maybe.txt", "new.txt", "deep/new.txt", "deep/a.txt"];
const DIRS = ["file", "folder", "walk", "stat", "env", "indirect", "verdict"];

/** The edits of a step to the module itself. */
export type DrawnEdits = Pick<
  Step,
  "committed" | "revertTo" | "touched" | "before" | "inJob" | "env"
>;

/** Draws the edits of a step. `commits` is how many there are to come back to. */
export function drawStep(random: Random, commits: number, env: Environment): DrawnEdits {
  const committed: Edit[] = [];
  const before: Edit[] = [];
  const inJob: Edit[] = [];
  const touched: string[] = [];
  let revertTo: number | undefined;
  let nextEnv = env;
  const count = random.pick([0, 1, 1, 2, 3]);
  for (let index = 0; index < count; index++) {
    const roll = random.next();
    if (roll < 0.58) committed.push(drawDataEdit(random));
    else if (roll < 0.68) committed.push(drawCodeEdit(random));
    else if (roll < 0.76) nextEnv = drawEnv(random, nextEnv);
    else if (roll < 0.82) touched.push(drawName(random));
    else if (roll < 0.88) inJob.push(drawDataEdit(random));
    else if (roll < 0.94) before.push(drawDataEdit(random));
    else if (committed.length === 0) revertTo = random.below(commits);
  }
  return { committed, revertTo, touched, before, inJob, env: nextEnv };
}

function drawName(random: Random): string {
  return `${random.pick(DIRS)}/testdata/${random.pick(NAMES)}`;
}

function drawEnv(random: Random, env: Environment): Environment {
  const name = random.pick(["ACCEL_A", "ACCEL_FILE"]);
  const { [name]: _, ...rest } = env;
  const value = random.pick(["a", "b", "unset"]);
  return value === "unset" ? rest : { ...rest, [name]: value };
}

function drawDataEdit(random: Random): Edit {
  const name = drawName(random);
  const content = random.pick(CONTENTS);
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return sameSize(random);
    case 3:
      return writeOver(name, content);
    case 4:
      return appendTo(name);
    case 5:
      return remove(name);
    case 6:
      return rename(name, `${name.slice(0, name.indexOf("/"))}/testdata/${random.pick(NAMES)}`);
    case 7:
      return toggleExecutable(random.pick(["stat/testdata/run.sh", name]));
    default:
      return random.chance(0.5)
        ? retarget(random.pick(Object.keys(MODULE_LINKS)))
        : swapFileAndFolder(`${random.pick(["folder", "walk", "stat"])}/testdata/b.txt`);
  }
}

/** Same number of bytes, other bytes, in any file of test data. */
function sameSize(random: Random): Edit {
  const name = random.pick([
    ...DIRS.map((dir) => `${dir}/testdata/a.txt`),
    "indirect/testdata/index.txt",
    "chdir/testdata/deep/a.txt",
    "link/testdata/one.txt",
    "link/testdata/red/a.txt",
    "walk/testdata/deep/er/a.txt",
    "shared/s.txt",
    "base/embedded.txt",
  ]);
  return fillFile(name, random.pick(["a", "b", "c"]));
}

function drawCodeEdit(random: Random): Edit {
  const value = random.pick(["aaaa", "bbbb", "cccc"]);
  if (random.chance(0.15)) {
    const goVersion = random.pick(["1.22", "1.23"]);
    return editOf(`go ${goVersion} in go.mod`, "go.mod", (file) => {
      const replaced = /=> \.\/(\w+)/.exec(readFileSync(file, "utf8"))?.[1];
      writeFileSync(file, goMod(goVersion, replaced ?? ""));
    });
  }
  if (random.chance(0.25)) {
    const replacement = random.pick(["nested", "other"]);
    return editOf(`replace by ${replacement} in go.mod`, "go.mod", (file) => {
      const goVersion = /^go (.*)$/m.exec(readFileSync(file, "utf8"))?.[1];
      writeFileSync(file, goMod(goVersion ?? "", replacement));
    });
  }
  const [dir, name] = random.pick([
    ...Object.keys(PACKAGES).map((name) => [name, name] as const),
    ["base", "base"] as const,
    ["nested", "nested"] as const,
    ["other", "nested"] as const,
  ]);
  return editOf(`Value = ${value} in ${dir}`, join(dir, `${name}.go`), (file) =>
    writeFileSync(file, goValue(name, value)),
  );
}
