import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../../../support/git.ts";
import { settle, startClock, touch } from "./file-clock.ts";
import { runTests, type TestRun } from "./go-test.ts";
import type { Place } from "./place.ts";
import type { Step } from "./step.ts";
import { presentIn } from "./writer.ts";

/**
 * A job in a checkout that stays, as a machine of one's own updates it: git writes what changed and
 * takes away what the job before left. If there is neither, nothing touches the files.
 */
export async function runPersistentJob(place: Place, step: Step, number: number): Promise<TestRun> {
  const { persistent, persistentCache } = place;
  update(persistent, step.at === undefined ? "origin/main" : `c${step.at}`);
  for (const edit of step.before) edit.apply(persistent);
  for (const { name, content } of presentIn(persistent, step.beside)) {
    writeFileSync(join(persistent, name), content);
  }
  const now = startClock(number);
  for (const name of step.touched) touch(join(persistent, name), now());
  settle(persistent, now);
  for (const edit of step.inJob) edit.apply(persistent);
  settle(persistent, now);
  const run = await runTests(persistent, { root: place.root, goCache: persistentCache }, step.env);
  for (const edit of step.after) edit.apply(persistent);
  return run;
}

function update(checkout: string, target: string): void {
  git(
    checkout,
    "fetch",
    "--quiet",
    "--force",
    "--tags",
    "origin",
    "+main:refs/remotes/origin/main",
  );
  git(checkout, "update-index", "-q", "--refresh");
  const isThere = commitOf(checkout, "HEAD") === commitOf(checkout, target);
  if (isThere && git(checkout, "status", "--porcelain") === "") return;
  git(checkout, "reset", "--quiet", "--hard", target);
  git(checkout, "clean", "-ffdxq");
  git(checkout, "submodule", "--quiet", "update", "--force");
}

function commitOf(checkout: string, name: string): string {
  return git(checkout, "rev-parse", `${name}^{commit}`);
}
