import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { findSecrets } from "../support/e2e/secret-search.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { writeConsumer } from "../support/module-graph.ts";

const PULL = 7;
const OTHER = 8;
const REPOSITORY = "octo/app";
/** An input of the outer action that has the same name as ours, and is not for us. */
const FOREIGN = `foreign-${randomBytes(9).toString("hex")}`;

const PULL_REQUEST = {
  eventName: "pull_request",
  ref: `refs/pull/${PULL}/merge`,
  event: { pull_request: { number: PULL, head: { repo: { full_name: REPOSITORY } } } },
};

describe("a post step that gets the inputs of an outer action", () => {
  let machine: Machine;
  let api: GithubApi;
  let folder: string;
  let push: AccelJob;
  let comment: AccelJob;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
    api = await startGithubApi({ repository: REPOSITORY, issues: [PULL, OTHER] });
    folder = join(machine.scratchDir, "cache");
    const inputs = { "cache-backend": `dir:${folder}`, "pr-comment": "always" };
    const action = { ...ACTION, with: inputs, postInputs: { token: FOREIGN } };
    const githubToken = api.issueToken();
    await writeConsumer(machine.runner.workspace, machine.modules);
    push = await machine.run({ apiUrl: api.url, githubToken, steps: [action, GO_BUILD] });
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    comment = await machine.run({
      ...PULL_REQUEST,
      apiUrl: api.url,
      githubToken,
      steps: [action, GO_BUILD],
    });
  });
  afterAll(async () => {
    await api.close();
    await machine.close();
  });

  it("saves to the backend from which the main step restored", () => {
    expect(push.conclusion).toBe("success");
    expect(reportOf(push).saves.map(({ status }) => status)).toEqual(["saved", "saved"]);
    expect(existsSync(folder) && readdirSync(folder).length > 0).toBe(true);
    expect(machine.service.entries()).toEqual([]);
    expect(reportOf(comment).restores.map(({ status }) => status)).toEqual(["exact", "exact"]);
  });

  it("sends a foreign secret nowhere", () => {
    expect(api.requests).toEqual([]);
    expect(findSecrets(JSON.stringify(comment.reports), [FOREIGN])).toEqual([]);
  });

  it("says once why there is no comment, and only if there would have been one", () => {
    expect(complaintLines(push)).toEqual([]);
    expect(complaintLines(comment)).toEqual([
      expect.stringContaining("was not given the token of the main step"),
    ]);
  });
});

it("a step that changes the event's payload moves no comment to another pull request", async () => {
  const machine = await createMachine({ compiledStd: "programs", moduleCount: 2 });
  const api = await startGithubApi({ repository: REPOSITORY, issues: [PULL, OTHER] });
  try {
    await writeConsumer(machine.runner.workspace, machine.modules);
    const forged = JSON.stringify({
      pull_request: { number: OTHER, head: { repo: { full_name: REPOSITORY } } },
    });
    await machine.run({
      ...PULL_REQUEST,
      apiUrl: api.url,
      githubToken: api.issueToken(),
      steps: [
        { ...ACTION, with: { "pr-comment": "always" } },
        { kind: "run", run: `echo '${forged}' >"$GITHUB_EVENT_PATH"` },
        GO_BUILD,
      ],
    });
    expect(api.comments(PULL)).toHaveLength(1);
    expect(api.comments(OTHER)).toEqual([]);
  } finally {
    await api.close();
    await machine.close();
  }
});
