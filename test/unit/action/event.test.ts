import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseDefaultBranch,
  parseFollowedRun,
  parseHasInputs,
  parsePullRequest,
  readEvent,
} from "../../../src/action/event.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const REPOSITORY = "octo/app";

function payload(number: unknown, head: unknown = { repo: { full_name: REPOSITORY } }): unknown {
  return { pull_request: { number, head } };
}

describe("parseHasInputs()", () => {
  test.each([{}, { inputs: null }, { inputs: {} }, null, undefined, [], "inputs"])(
    "finds none in %j",
    (event) => {
      expect(parseHasInputs(event)).toBe(false);
    },
  );

  test.each([{ inputs: { pr: "7" } }, { inputs: { pr: "" } }, { inputs: ["7"] }, { inputs: "7" }])(
    "finds some in %j",
    (event) => {
      expect(parseHasInputs(event)).toBe(true);
    },
  );
});

describe("parsePullRequest()", () => {
  test.each(["pull_request", "pull_request_target"])("takes the number of a %s", (event) => {
    expect(parsePullRequest(event, payload(7), REPOSITORY)).toEqual({ number: 7, isFork: false });
  });

  test.each(["push", "issue_comment", "pull_request_review", "workflow_run", ""])(
    "takes nothing from a %j, whatever its payload says",
    (event) => {
      expect(parsePullRequest(event, payload(7), REPOSITORY)).toBeUndefined();
    },
  );

  test.each([
    ["of another repository", { repo: { full_name: "stranger/app" } }, true],
    ["of a repository that is gone", { repo: null }, true],
    ["without a head", null, true],
    ["with a head that is text", "octo/app", true],
    ["of the same repository, in other letters", { repo: { full_name: "Octo/App" } }, false],
  ])("knows a fork: %s", (_what, head, isFork) => {
    expect(parsePullRequest("pull_request", payload(1, head), REPOSITORY)).toEqual({
      number: 1,
      isFork,
    });
  });

  test.each([["7"], [0], [-1], [1.5], [1e300], [Number.NaN], [null], [[7]], [{ valueOf: 7 }]])(
    "takes no number out of %j",
    (number) => {
      expect(parsePullRequest("pull_request", payload(number), REPOSITORY)).toBeUndefined();
    },
  );

  test("does not look at what a payload inherits", () => {
    const event = Object.create({ pull_request: { number: 7 } });
    expect(parsePullRequest("pull_request", event, REPOSITORY)).toBeUndefined();
  });

  test("gives a valid number or nothing for any payload", () => {
    const events = fc.oneof(
      fc.anything(),
      fc.record({
        pull_request: fc.oneof(
          fc.anything(),
          fc.record({ number: fc.anything(), head: fc.anything() }),
        ),
      }),
    );
    fc.assert(
      fc.property(events, (event) => {
        const found = parsePullRequest("pull_request", event, REPOSITORY);
        if (found) expect(Number.isSafeInteger(found.number) && found.number > 0).toBe(true);
      }),
    );
  });
});

describe("parseFollowedRun()", () => {
  const run = { id: 55, run_attempt: 2, name: "CI", head_sha: "c0ffee", event: "pull_request" };

  test("takes the run that the event names", () => {
    expect(parseFollowedRun({ workflow_run: run })).toEqual({
      id: 55,
      attempt: 2,
      workflow: "CI",
      headSha: "c0ffee",
      isOfPullRequest: true,
    });
  });

  test("takes a first attempt without a name from a short payload", () => {
    expect(parseFollowedRun({ workflow_run: { id: 55, head_sha: "c0ffee" } })).toEqual({
      id: 55,
      attempt: 1,
      workflow: "",
      headSha: "c0ffee",
      isOfPullRequest: false,
    });
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["no run", {}],
    ["a run that is null", { workflow_run: null }],
    ["a run without a number", { workflow_run: { ...run, id: "55" } }],
    ["a run without a commit", { workflow_run: { ...run, head_sha: undefined } }],
  ])("finds no run in %s", (_what, event) => {
    expect(parseFollowedRun(event)).toBeUndefined();
  });
});

describe("parseDefaultBranch()", () => {
  test("takes the branch of the repository", () => {
    expect(parseDefaultBranch({ repository: { default_branch: "trunk" } })).toBe("trunk");
  });

  test.each<unknown>([undefined, null, [], {}, { repository: "octo/app" }])(
    "finds none in %j",
    (event) => {
      expect(parseDefaultBranch(event)).toBeUndefined();
    },
  );

  test.each<unknown>(["", null, 7, { name: "main" }])("takes %j for no branch", (branch) => {
    expect(parseDefaultBranch({ repository: { default_branch: branch } })).toBeUndefined();
  });
});

describe("readEvent()", () => {
  test("gives what the file holds", async () => {
    const file = join(await makeTempDir("event"), "event.json");
    await writeFile(file, '{"number":7}');
    expect(await readEvent({ GITHUB_EVENT_PATH: file })).toEqual({ number: 7 });
  });

  test("gives nothing for a file that is no JSON", async () => {
    const file = join(await makeTempDir("event"), "event.json");
    await writeFile(file, "{");
    expect(await readEvent({ GITHUB_EVENT_PATH: file })).toBeUndefined();
  });

  test.each([undefined, "", "/nowhere/event.json"])(
    "gives nothing for the file %j",
    async (file) => {
      expect(await readEvent({ GITHUB_EVENT_PATH: file })).toBeUndefined();
    },
  );
});
