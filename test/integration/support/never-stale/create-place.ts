import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitAll, git, makeRepository } from "../../../support/git.ts";
import { linkCompiledStd } from "../../../support/prepared/compiled-std.ts";
import { removeTree } from "../../../support/temp-dir.ts";
import { type Knowledge, learn, NOTHING_KNOWN } from "./compare.ts";
import { runFreshJob } from "./fresh-job.ts";
import { writeLinkOnce } from "./link-once.ts";
import { runPersistentJob } from "./persistent-job.ts";
import { keepLayers, type Place, placeAt } from "./place.ts";
import { MACHINE_ATTRIBUTES, MODULE_LINKS, OUTSIDE_LINKS, PROJECT, SUBMODULE } from "./project.ts";
import { NO_CHANGE, type Step } from "./step.ts";

/** Where sequences begin. */
export interface FirstJob {
  place: Place;
  /** What is known of the tests after the first job, by the entry that it saved. */
  first: ReadonlyMap<string, Knowledge>;
}

/** Makes the repository, and runs the first job on both sides. */
export async function createPlace(root: string): Promise<FirstJob> {
  const place = placeAt(root);
  mkdirSync(root, { recursive: true });
  writeLinkOnce(root);
  makeRepository(place.origin, PROJECT, "--initial-branch=main");
  for (const [link, [target]] of Object.entries({ ...MODULE_LINKS, ...OUTSIDE_LINKS })) {
    symlinkSync(target, join(place.origin, link));
  }
  writeFileSync(place.attributes, MACHINE_ATTRIBUTES);
  makeRepository(place.submodule, SUBMODULE);
  git(place.origin, "submodule", "--quiet", "add", place.submodule, "spec");
  commitAll(place.origin);
  // Its commit is set in the index alone.
  git(place.origin, "submodule", "--quiet", "deinit", "--force", "spec");
  git(root, "clone", "--quiet", "--recurse-submodules", place.origin, place.persistent);
  linkCompiledStd(place.persistentCache, "tests");
  const step: Step = { ...NO_CHANGE, layers: "none" };
  const stayed = await runPersistentJob(place, step, 0);
  const ours = await runFreshJob(place, step, 0);
  const { savedEntry, problems } = ours;
  if (savedEntry === undefined || problems.length > 0) throw new Error(problems.join("\n"));
  keepLayers(place, 0);
  // Each job begins without them, so a copy of the place need not hold them.
  await removeTree(place.fresh);
  await removeTree(place.freshCache);
  return { place, first: new Map([[savedEntry, learn(NOTHING_KNOWN, { step, stayed, ours })]]) };
}
