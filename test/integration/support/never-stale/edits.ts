import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Random } from "../../../support/random.ts";
import type { Environment } from "./expected.ts";
import { goMod, goValue, LINKS, PACKAGES } from "./project.ts";

/** A change to files of a folder: the repository's, or those of a checkout in a job. */
export interface Edit {
  /** For the report of a failure. */
  text: string;
  apply(root: string): void;
}

/** What comes before a job, and what happens in it. */
export interface Step {
  /** Go into the next commit. */
  committed: readonly Edit[];
  /** Commit whose files come back, counted from the first; undefined for none. */
  revertTo: number | undefined;
  /** Files of the persistent checkout that get another time and nothing else. */
  touched: readonly string[];
  /** Done by a step of the job before the times are restored. */
  before: readonly Edit[];
  /** Done by a process that runs beside our first step, again and again while that works. */
  beside: readonly Rewrite[];
  /** Done by a step of the job right before the tests. */
  inJob: readonly Edit[];
  /** Go into the next commit of the submodule. */
  submodule: readonly Edit[];
  /**
   * What a filter that the machine configures makes of the letters of some files in a fresh
   * checkout; undefined for a machine without.
   */
  filter: string | undefined;
  env: Environment;
}

/** A file that gets other content of the same size. */
export interface Rewrite {
  name: string;
  content: string;
}

/** Few, of few sizes: equal contents at several places are what confuses. */
const CONTENTS = ["aaaa", "bbbb", "cccc", "ffff", "a", "b", "aaaabbbb"];
const NAMES = ["a.txt", "b.txt", "maybe.txt", "new.txt", "deep/new.txt", "deep/a.txt"];
const DIRS = ["file", "folder", "walk", "stat", "env", "indirect", "verdict"];
/** Only these are written by steps of a job, as generators write golden files. */
const SAME_SIZE = /^[ab]$/;

/** A job like the first. */
export const NO_CHANGE: Step = {
  committed: [],
  revertTo: undefined,
  touched: [],
  before: [],
  beside: [],
  inJob: [],
  submodule: [],
  filter: undefined,
  env: { ACCEL_FILE: "a" },
};

/** What a step has besides its edits. */
export type Surroundings = Pick<Step, "beside" | "submodule" | "filter"> & { fixed: Edit[] };

/**
 * Draws what happens around the edits. With numbers of its own: a seed that failed must go on to
 * mean the same edits.
 */
export function drawSurroundings(random: Random, hasFilter: boolean): Surroundings {
  const besideName = random.pick(["file/testdata/a.txt", "shared/s.txt", "verdict/testdata/a.txt"]);
  const beside = { name: besideName, content: random.pick(["aaaa", "bbbb", "cccc"]) };
  const submodule = fillFile(random.pick(["s.txt", "deep/t.txt"]), random.pick(["a", "b"]));
  const fixed = fillFile("fixed/testdata/a.txt", random.pick(["a", "b"]));
  const filter = random.pick(["abc", "abc", "bca"]);
  return {
    beside: random.chance(0.25) ? [beside] : [],
    submodule: random.chance(0.25) ? [submodule] : [],
    fixed: random.chance(0.25) ? [fixed] : [],
    filter: hasFilter ? filter : undefined,
  };
}

/** Draws the edits of a step. `commits` is how many there are to come back to. */
export function drawStep(
  random: Random,
  commits: number,
  env: Environment,
): Omit<Step, "beside" | "submodule" | "filter"> {
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

export function describeStep(step: Step): string {
  return [
    ...(step.revertTo === undefined ? [] : [`revert to commit ${step.revertTo}`]),
    ...step.committed.map(({ text }) => text),
    ...step.touched.map((name) => `touch ${name}`),
    ...step.submodule.map(({ text }) => `in the submodule: ${text}`),
    ...(step.filter === undefined ? [] : [`filter abc to ${step.filter}`]),
    ...step.before.map(({ text }) => `first in the job: ${text}`),
    ...step.beside.map(({ name, content }) => `beside our step: write ${content} to ${name}`),
    ...step.inJob.map(({ text }) => `in the job: ${text}`),
    `env ${JSON.stringify(step.env)}`,
  ].join("; ");
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
      return named(`write ${content} to ${name}`, (root) => writeOver(join(root, name), content));
    case 4:
      return named(`append to ${name}`, (root) => {
        const file = join(root, name);
        if (isFile(file)) writeFileSync(file, `${readFileSync(file, "utf8")}a`);
      });
    case 5:
      return named(`remove ${name}`, (root) => {
        rmSync(join(root, name), { force: true, recursive: true });
        keepFolder(root, name);
      });
    case 6: {
      const to = `${name.slice(0, name.indexOf("/"))}/testdata/${random.pick(NAMES)}`;
      return named(`rename ${name} to ${to}`, (root) => {
        if (name === to || !isFile(join(root, name)) || isFolder(join(root, to))) return;
        makeFolder(dirname(join(root, to)));
        renameSync(join(root, name), join(root, to));
        keepFolder(root, name);
      });
    }
    case 7: {
      const file = random.pick(["stat/testdata/run.sh", name]);
      return named(`toggle the executable bit of ${file}`, (root) => {
        const target = join(root, file);
        if (isFile(target)) chmodSync(target, statSync(target).mode ^ 0o111);
      });
    }
    default:
      return random.chance(0.5) ? retarget(random) : swapFileAndFolder(random);
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

/** Other content of the same size. */
export function fillFile(name: string, letter: string): Edit {
  return named(`fill ${name} with ${letter}`, (root) => {
    const file = join(root, name);
    if (!isFile(file)) return;
    const old = readFileSync(file, "utf8");
    const next = SAME_SIZE.test(old) && letter === "c" ? "a" : letter;
    writeFileSync(file, next.repeat(old.length));
  });
}

function retarget(random: Random): Edit {
  const link = random.pick(Object.keys(LINKS));
  return named(`let ${link} lead elsewhere`, (root) => {
    const file = join(root, link);
    const [first, second] = LINKS[link] ?? ["", ""];
    const next = readlinkSync(file) === first ? second : first;
    rmSync(file);
    symlinkSync(next, file);
  });
}

function swapFileAndFolder(random: Random): Edit {
  const name = `${random.pick(["folder", "walk", "stat"])}/testdata/b.txt`;
  return named(`make ${name} a folder, or a file again`, (root) => {
    const file = join(root, name);
    const wasFolder = isFolder(file);
    rmSync(file, { recursive: true, force: true });
    if (wasFolder) writeFileSync(file, "aaaa");
    else writeOver(join(file, "a.txt"), "aaaa");
  });
}

function drawCodeEdit(random: Random): Edit {
  const value = random.pick(["aaaa", "bbbb", "cccc"]);
  if (random.chance(0.15)) {
    const goVersion = random.pick(["1.22", "1.23"]);
    return named(`go ${goVersion} in go.mod`, (root) => {
      const replaced = /=> \.\/(\w+)/.exec(readFileSync(join(root, "go.mod"), "utf8"))?.[1];
      writeFileSync(join(root, "go.mod"), goMod(goVersion, replaced ?? ""));
    });
  }
  if (random.chance(0.25)) {
    const replacement = random.pick(["nested", "other"]);
    return named(`replace by ${replacement} in go.mod`, (root) => {
      const goVersion = /^go (.*)$/m.exec(readFileSync(join(root, "go.mod"), "utf8"))?.[1];
      writeFileSync(join(root, "go.mod"), goMod(goVersion ?? "", replacement));
    });
  }
  const [dir, name] = random.pick([
    ...Object.keys(PACKAGES).map((name) => [name, name] as const),
    ["base", "base"] as const,
    ["nested", "nested"] as const,
    ["other", "nested"] as const,
  ]);
  return named(`Value = ${value} in ${dir}`, (root) =>
    writeFileSync(join(root, dir, `${name}.go`), goValue(name, value)),
  );
}

function named(text: string, apply: (root: string) => void): Edit {
  return { text, apply };
}

function writeOver(file: string, content: string): void {
  if (isFolder(file)) return;
  makeFolder(dirname(file));
  writeFileSync(file, content);
}

/** A file that is in the way of a folder gives way. */
function makeFolder(dir: string): void {
  if (existsSync(dir) && !isFolder(dir)) rmSync(dir);
  mkdirSync(dir, { recursive: true });
}

/** Git keeps no empty folder, and a fresh checkout lacks it: so no edit leaves one. */
function keepFolder(root: string, name: string): void {
  for (let dir = dirname(join(root, name)); dir !== root; dir = dirname(dir)) {
    if (!isFolder(dir) || readdirSync(dir).length > 0) return;
    rmSync(dir, { recursive: true });
  }
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
