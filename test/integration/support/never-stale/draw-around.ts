import type { Random } from "../../../support/random.ts";
import { CONTENTS } from "./draw-step.ts";
import {
  bringBack,
  type Edit,
  fillFile,
  putAside,
  remove,
  retarget,
  swapFileAndFolder,
  toggleExecutable,
  writeOver,
} from "./edit.ts";
import { OUTSIDE_DIR, OUTSIDE_LINKS } from "./project.ts";
import type { Step } from "./step.ts";

/*
 * What happens around the edits of a step. Each part is drawn with numbers of its own: a seed that
 * failed must go on to mean the same edits.
 */

/** What a step has besides its edits. */
export type Surroundings = Pick<Step, "beside" | "submodule" | "filter"> & { fixed: Edit[] };

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

/** Edits of files that a test reads outside of its module, and of what is beside them. */
export type OutsideEdits = Pick<Step, "committed" | "before" | "inJob" | "after">;

export function drawOutsideEdits(random: Random): OutsideEdits {
  const name = `${OUTSIDE_DIR}/values.txt`;
  const content = random.pick(["aaaa", "bbbb"]);
  const committed = [drawOutsideEdit(random), drawOutsideEdit(random)];
  const inJob = drawOutsideEdit(random);
  const before = drawOutsideEdit(random);
  const after = random.pick([drawOutsideEdit(random), fillFile("file/testdata/a.txt", "b")]);
  const count = random.pick([0, 0, 0, 1, 1, 2]);
  const isPutAside = random.chance(0.08);
  return {
    committed: committed.slice(0, count),
    before: random.chance(0.08) ? [before] : [],
    inJob: [
      ...(random.chance(0.08) ? [inJob] : []),
      ...(isPutAside ? [putAside(name, content)] : []),
    ],
    after: [
      ...(random.chance(0.08) ? [after] : []),
      ...(isPutAside && random.chance(0.8) ? [bringBack(name)] : []),
    ],
  };
}

function drawOutsideEdit(random: Random): Edit {
  const file = random.pick(["values.txt", "red/a.txt", "deep/a.txt", "deep/er/a.txt", "run.sh"]);
  const letter = random.pick(["a", "b"]);
  const content = random.pick(CONTENTS);
  const link = random.pick(Object.keys(OUTSIDE_LINKS));
  switch (random.below(10)) {
    case 0:
      return writeOver(`${OUTSIDE_DIR}/maybe.txt`, content);
    case 1:
      return remove(`${OUTSIDE_DIR}/maybe.txt`);
    case 2:
      return toggleExecutable(`${OUTSIDE_DIR}/run.sh`);
    case 3:
      return swapFileAndFolder(`${OUTSIDE_DIR}/swap`);
    case 4:
      return retarget(link);
    case 5:
      return writeOver(`${OUTSIDE_DIR}/deep/new.txt`, content);
    case 6:
      return fillFile("outside/chart/testdata/a.txt", letter);
    case 7:
      return fillFile("filtered/testdata/a.txt", letter);
    default:
      return fillFile(`${OUTSIDE_DIR}/${file}`, letter);
  }
}

/** Where the job stands among the others: what it is, where it begins, and what it finds. */
export type Epoch = Pick<Step, "event" | "at" | "layers" | "kept">;

/** `number` is that of the job; those before it count from 0. */
export function drawEpoch(random: Random, number: number): Epoch {
  const roll = random.next();
  const earlier = random.below(number);
  const marked = random.chance(0.5);
  const event = random.chance(0.12) ? "schedule" : "push";
  const newest: Epoch = { event, at: undefined, layers: "newest", kept: undefined };
  const from = earlier === 0 ? undefined : { from: earlier, marked };
  if (roll < 0.6) return newest;
  // Some pull requests are up to date.
  if (roll < 0.7) return { ...newest, event: "pull_request", at: earlier };
  if (roll < 0.74) return { ...newest, event: "pull_request" };
  if (roll < 0.84) return { ...newest, layers: earlier };
  if (roll < 0.88) return { ...newest, layers: "none" };
  if (roll < 0.94) return { ...newest, kept: from };
  return { ...newest, layers: "none", kept: from };
}
