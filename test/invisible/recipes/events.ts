import type { Scenario } from "../../support/invisible/recipe.ts";

const FILES = {
  "go.mod": "module example.com/app\n\ngo 1.21\n",
  "lib/lib.go": "package lib\n",
  "lib/lib_test.go": 'package lib\n\nimport "testing"\n\nfunc TestLib(t *testing.T) {}\n',
};

/** "ok to test": somebody starts a workflow of the default branch on a commit of a stranger. */
export const foreignCommit: Scenario = {
  title: "workflow_dispatch that builds a commit which is not the event's",
  files: FILES,
  eventSha: "0123456789abcdef0123456789abcdef01234567",
  job: { eventName: "workflow_dispatch", event: { inputs: { pr: "7" } } },
  restores: false,
  savesNothing: true,
  recipes: [{ title: "its tests run", run: "go test ./lib", says: "ok  \texample.com/app/lib" }],
};

/** A comment under an issue runs on the default branch. */
export const issueComment: Scenario = {
  title: "issue_comment",
  files: FILES,
  job: { eventName: "issue_comment" },
  restores: false,
  savesNothing: true,
  recipes: [{ title: "its tests run", run: "go test ./lib", says: "ok  \texample.com/app/lib" }],
};

/** What somebody starts by hand, on the default branch as it is. */
export const byHand: Scenario = {
  title: "workflow_dispatch on the commit of the event",
  files: FILES,
  job: { eventName: "workflow_dispatch" },
  recipes: [
    {
      title: "its tests are reused in the next job",
      run: "go test ./lib",
      says: "ok  \texample.com/app/lib",
      shows: ["cachedTests"],
    },
  ],
};

/** An organisation's action around ours, in an action of a team. */
export const nested: Scenario = {
  title: "go-accel in a composite action in a composite action",
  files: FILES,
  isNested: true,
  recipes: [
    {
      title: "tests are reused in the next job",
      run: "go test ./lib",
      says: "ok  \texample.com/app/lib",
      shows: ["cachedTests"],
    },
  ],
};
