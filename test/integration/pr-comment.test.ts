import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { publishComment } from "../../src/app/finish/publish/publish-comment.ts";
import type { Job } from "../../src/app/job/settings.ts";
import type { CommentBudgets } from "../../src/comment/github-api.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { CommentResult, RunReport } from "../../src/report/model/model.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";
import { makeJob } from "../support/make-job.ts";
import { makeReport } from "../unit/report/reports.ts";
import { SITUATIONS } from "../unit/report/situations.ts";
import { startForwardProxy } from "./support/upstream-fixture.ts";

const PULL = 7;
/** A second of a pause is a hundredth of one here. */
const BUDGETS: CommentBudgets = { totalMs: 10_000, attemptMs: 5_000, retries: 3, secondMs: 10 };

interface Run {
  report?: RunReport;
  runId?: number;
  attempt?: number;
  name?: string;
  scope?: string;
  token?: string;
  mode?: "always" | "on-regression" | "never";
  job?: Partial<Job>;
  budgets?: Partial<CommentBudgets>;
}

describe("the comment of a pull request", () => {
  let api: GithubApi;
  let token: string;

  beforeAll(async () => {
    api = await startGithubApi({ issues: Array.from({ length: 60 }, (_, index) => index + 1) });
    token = api.issueToken();
  });
  afterAll(() => api.close());

  let pull = PULL;
  beforeEach(() => {
    pull += 1;
    api.setFaults([]);
    api.clearRequests();
  });

  async function publish(run: Run = {}): Promise<CommentResult & { notices: readonly string[] }> {
    const { report = makeReport(), runId = 1, attempt = 1, name = "test", mode = "always" } = run;
    const host = createFakeHost();
    const job = { ...report.job, runId: String(runId), runAttempt: String(attempt), name };
    const result = await publishComment(
      host,
      { ...report, job: { ...job, ...(run.scope === undefined ? {} : { scope: run.scope }) } },
      {
        mode,
        leg: "0a1b2c3d",
        token: run.token ?? token,
        clock: systemClock,
        budgets: { ...BUDGETS, ...run.budgets },
        job: makeJob({
          apiUrl: api.url,
          eventName: "pull_request",
          pullRequest: { number: pull, isFork: false },
          ...run.job,
        }),
      },
    );
    return { ...result, notices: host.notices };
  }

  const bodies = () => api.comments(pull).map(({ body }) => body);
  const operations = () => api.requests.map(({ operation }) => operation);

  it("is made by the first run, and updated by the next", async () => {
    const first = await publish();
    expect(first).toMatchObject({ status: "created", notices: [] });
    const [made] = api.comments(pull);
    expect(first.url).toBe(`https://github.com/octo/app/pull/${pull}#issuecomment-${made?.id}`);
    const second = await publish({ runId: 2, report: SITUATIONS["test-regression"] as RunReport });
    expect(second).toMatchObject({ status: "updated", url: first.url });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain("regression");
    expect(api.comments(pull)[0]?.id).toBe(made?.id);
  });

  it("is not sent again where it says the same", async () => {
    await publish();
    api.clearRequests();
    expect(await publish()).toMatchObject({ status: "unchanged", reason: /same/ });
    expect(operations()).toEqual(["list", "viewer"]);
  });

  it("is left as it is by a run that is older than what it tells of", async () => {
    await publish({ runId: 12 });
    const [body] = bodies();
    expect((await publish({ runId: 11, attempt: 3 })).status).toBe("unchanged");
    expect(bodies()).toEqual([body]);
    expect((await publish({ runId: 12, attempt: 2 })).status).toBe("updated");
  });

  it("is found behind 250 comments of others", async () => {
    for (let index = 0; index < 150; index++) {
      api.addComment(pull, { login: "octocat", type: "User", body: `Comment ${index}` });
    }
    await publish();
    for (let index = 0; index < 100; index++) {
      api.addComment(pull, { login: "octocat", type: "User", body: `Later comment ${index}` });
    }
    api.clearRequests();
    expect((await publish({ runId: 2 })).status).toBe("updated");
    expect(operations()).toEqual(["list", "list", "list", "viewer", "update"]);
    expect(bodies().filter((body) => body.includes("go-accel"))).toHaveLength(1);
  });

  it("leaves the comment alone that somebody else wrote with our marker", async () => {
    await publish();
    const [ours = ""] = bodies();
    const quote = ours.split("\n").map((line) => `> ${line}`);
    const others = [
      { login: "octocat", type: "User", body: ours },
      { login: "helper[bot]", type: "Bot", body: `${quote.join("\n")}\n\nSo it is slower?` },
    ] as const;
    for (const other of others) api.addComment(pull, other);
    expect((await publish({ runId: 2 })).status).toBe("updated");
    expect(bodies().slice(1)).toEqual(others.map(({ body }) => body));
  });

  it("does not take over what somebody else wrote with our marker before us", async () => {
    await publish();
    const [ours = ""] = bodies();
    pull += 1;
    api.addComment(pull, { login: "octocat", type: "User", body: ours });
    expect((await publish({ runId: 2 })).status).toBe("created");
    expect(bodies()[0]).toBe(ours);
    expect(bodies()).toHaveLength(2);
  });

  it("does not let a comment of another app that names a later run stand for ours", async () => {
    await publish();
    const [ours = ""] = bodies();
    pull += 1;
    // Some apps repeat what anybody tells them.
    const planted = ours.replace(/ run \d+\.\d+ /, " run 999999999999.1 ");
    api.addComment(pull, { login: "helper[bot]", type: "Bot", body: planted });
    expect((await publish({ runId: 2 })).status).toBe("created");
    expect((await publish({ runId: 3 })).status).toBe("updated");
    expect(bodies()[0]).toBe(planted);
    expect(bodies()).toHaveLength(2);
  });

  it("is found again by the app that wrote it, and is not the workflow's", async () => {
    await publish();
    const own = api.issueToken({ login: "release[bot]" });
    expect((await publish({ token: own })).status).toBe("created");
    expect((await publish({ token: own, runId: 2 })).status).toBe("updated");
    expect((await publish({ runId: 3 })).status).toBe("updated");
    expect(api.comments(pull).map(({ login }) => login)).toEqual([
      "github-actions[bot]",
      "release[bot]",
    ]);
  });

  it("is one in the end if it cannot be told whose token it is", async () => {
    const own = api.issueToken({ login: "release[bot]" });
    await publish({ token: own });
    api.setFaults([{ on: "viewer", kind: "status", status: 404 }]);
    expect((await publish({ token: own, runId: 2 })).status).toBe("updated");
    expect(bodies()).toHaveLength(1);
  });

  it("is found again by the token of the user who wrote it", async () => {
    const own = api.issueToken({ login: "release-manager", type: "User" });
    expect((await publish({ token: own })).status).toBe("created");
    expect((await publish({ token: own, runId: 2 })).status).toBe("updated");
    expect(bodies()).toHaveLength(1);
    expect(api.comments(pull)[0]?.login).toBe("release-manager");
  });

  it("is one for each leg of a matrix, also where both begin at once", async () => {
    api.setFaults([{ on: "create", kind: "meet", parties: 2, times: 2 }]);
    const legs = ['{"go":"1.25"}', '{"go":"1.26"}'].map((leg) => `CI / test / ${leg}`);
    const results = await Promise.all(legs.map((scope) => publish({ scope })));
    expect(results.map(({ status }) => status)).toEqual(["created", "created"]);
    await Promise.all(legs.map((scope) => publish({ scope, runId: 2 })));
    expect(bodies()).toHaveLength(2);
    const titles = bodies().map((body) => /test &#40;(.*)&#41;/.exec(body)?.[1]);
    expect(titles.sort()).toEqual(["1.25", "1.26"]);
  });

  it("is one in the end where two attempts of a job make it at once", async () => {
    for (let round = 0; round < 2; round++) {
      pull += 1;
      api.setFaults([{ on: "create", kind: "meet", parties: 2, times: 2 }]);
      const results = await Promise.all([publish({ attempt: 1 }), publish({ attempt: 2 })]);
      expect(results.map(({ status }) => status)).toContain("created");
      expect(bodies()).toHaveLength(1);
    }
  });

  it("is one again where an attempt ended between its two steps", async () => {
    await publish();
    const [first] = api.comments(pull);
    api.addComment(pull, {
      login: "github-actions[bot]",
      type: "Bot",
      body: first?.body ?? "",
    });
    expect((await publish({ runId: 2 })).status).toBe("updated");
    expect(api.comments(pull).map(({ id }) => id)).toEqual([first?.id]);
  });

  describe("with pr-comment: on-regression", () => {
    const regression = SITUATIONS["test-regression"] as RunReport;

    it("is made by a regression only, and says later that it is gone", async () => {
      const quiet = await publish({ mode: "on-regression" });
      expect(quiet).toMatchObject({ status: "skipped", notices: [] });
      expect(bodies()).toEqual([]);
      const worse = await publish({ mode: "on-regression", runId: 2, report: regression });
      expect(worse.status).toBe("created");
      expect((await publish({ mode: "on-regression", runId: 3 })).status).toBe("updated");
      expect(bodies()).toEqual([expect.stringContaining("There is no longer a regression.")]);
    });
  });

  describe("is not asked for", () => {
    it.each([
      ["with pr-comment: never", { mode: "never" }],
      ["without a token", { token: "" }],
      ["outside of a pull request", { job: { pullRequest: undefined } }],
      ["without a repository", { job: { repository: "" } }],
    ] satisfies [string, Run][])("%s", async (_what, run) => {
      expect(await publish(run)).toMatchObject({ status: "skipped", notices: [] });
      expect(api.requests).toEqual([]);
    });
  });

  describe("without permission", () => {
    it.each([
      ["a fork, whose token may only read", true, /forks.*workflow_run/],
      ["a job without the permission", false, /pull-requests: write/],
    ])("is a notice with a hint, for %s", async (_what, isFork, hint) => {
      const reader = api.issueToken({ permission: "read" });
      const job = { pullRequest: { number: pull, isFork } };
      const result = await publish({ token: reader, job });
      expect(result).toMatchObject({ status: "denied", reason: expect.stringMatching(hint) });
      expect(result.reason).toContain("Resource not accessible by integration");
      expect(result.notices).toHaveLength(1);
      expect(operations()).toEqual(["list", "create"]);
    });

    it("is a notice where not even reading is allowed", async () => {
      const result = await publish({ token: api.issueToken({ permission: "none" }) });
      expect(result).toMatchObject({ status: "denied" });
      expect(operations()).toEqual(["list"]);
    });

    it("says that a token is not valid", async () => {
      const result = await publish({ token: "ghs_expired" });
      expect(result).toMatchObject({
        status: "denied",
        reason: expect.stringMatching(/401: Bad credentials\..*token/),
      });
      expect(operations()).toEqual(["list"]);
    });

    it("is a notice for a pull request that is not there", async () => {
      const job = { pullRequest: { number: 999, isFork: false } };
      expect(await publish({ job })).toMatchObject({ status: "denied" });
    });
  });

  describe("when the API", () => {
    it.each([403, 429] as const)(
      "has its limit spent (%i), waits for a short while",
      async (status) => {
        api.setFaults([
          { on: "list", kind: "primary-limit", status, resetsInSeconds: 1, times: 1 },
          { on: "create", kind: "primary-limit", status, resetsInSeconds: 1, times: 1 },
        ]);
        expect((await publish()).status).toBe("created");
        expect(operations()).toEqual(["list", "list", "create", "create", "list"]);
      },
    );

    it.each([403, 429] as const)(
      "has its limit spent (%i) for an hour, gives up at once",
      async (status) => {
        api.setFaults([{ on: "list", kind: "primary-limit", status, resetsInSeconds: 3_600 }]);
        const result = await publish();
        expect(result).toMatchObject({
          status: "failed",
          reason: expect.stringContaining("API rate limit exceeded"),
        });
        expect(result.notices).toHaveLength(1);
        expect(operations()).toEqual(["list"]);
      },
    );

    it.each([403, 429] as const)(
      "asks for a pause (%i, secondary limit), makes it and goes on",
      async (status) => {
        api.setFaults([
          { on: "create", kind: "secondary-limit", status, retryAfterSeconds: 2, times: 1 },
        ]);
        expect((await publish()).status).toBe("created");
        expect(operations()).toEqual(["list", "create", "create", "list"]);
        expect(bodies()).toHaveLength(1);
      },
    );

    it.each([
      ["a long pause", { retryAfterSeconds: 3_600 }],
      ["a pause of unknown length", {}],
    ])("asks for %s, gives up at once", async (_what, pause) => {
      api.setFaults([{ on: "create", kind: "secondary-limit", status: 429, ...pause }]);
      const result = await publish({ budgets: { totalMs: 500 } });
      expect(result).toMatchObject({
        status: "failed",
        reason: expect.stringContaining("secondary rate limit"),
      });
      expect(operations()).toEqual(["list", "create"]);
    });

    it("asks for pauses again and again, gives up", async () => {
      api.setFaults([{ on: "list", kind: "secondary-limit", status: 403, retryAfterSeconds: 1 }]);
      expect((await publish()).status).toBe("failed");
      expect(operations()).toEqual(["list", "list", "list", "list"]);
    });

    it.each([500, 502, 503])("answers %i twice, is asked again", async (status) => {
      api.setFaults([
        { on: "list", kind: "status", status, times: 2 },
        { on: "update", kind: "status", status, times: 2 },
      ]);
      await publish();
      expect((await publish({ runId: 2 })).status).toBe("updated");
    });

    it("answers 502 to all, is given up after four attempts", async () => {
      api.setFaults([{ on: "list", kind: "status", status: 502 }]);
      expect(await publish()).toMatchObject({
        status: "failed",
        reason: expect.stringContaining("502"),
      });
      expect(operations()).toEqual(["list", "list", "list", "list"]);
    });

    it.each(["before", "after"] as const)(
      "breaks the connection %s the comment is made, ends with one",
      async (when) => {
        api.setFaults([{ on: "create", kind: "drop", when, times: 1 }]);
        expect((await publish()).status).toBe("created");
        expect(bodies()).toHaveLength(1);
        expect(operations().filter((one) => one === "create")).toHaveLength(
          when === "before" ? 2 : 1,
        );
      },
    );

    it("breaks every connection, is given up", async () => {
      api.setFaults([
        { on: "list", kind: "drop", when: "before" },
        { on: "create", kind: "drop", when: "before" },
      ]);
      const result = await publish();
      expect(result.status).toBe("failed");
      expect(result.notices).toHaveLength(1);
    });

    it("is not there, is given up", async () => {
      const gone = await startGithubApi();
      await gone.close();
      expect(await publish({ job: { apiUrl: gone.url } })).toMatchObject({
        status: "failed",
        reason: expect.stringContaining("ECONNREFUSED"),
      });
    });

    it("never answers, is given up when the time is over", async () => {
      api.setFaults([{ on: "list", kind: "hang" }]);
      const result = await publish({ budgets: { totalMs: 300 } });
      expect(result).toMatchObject({ status: "failed", reason: "GitHub took longer than 0.3 s" });
      expect(result.notices).toHaveLength(1);
    });

    it("does not answer an attempt, is asked again", async () => {
      api.setFaults([{ on: "list", kind: "hang", times: 1 }]);
      expect((await publish({ budgets: { attemptMs: 300 } })).status).toBe("created");
    });

    it("does not answer the create, ends with one comment", async () => {
      api.setFaults([{ on: "create", kind: "hang", times: 1 }]);
      expect((await publish({ budgets: { attemptMs: 300 } })).status).toBe("created");
      expect(bodies()).toHaveLength(1);
    });

    it.each(["list", "create"] as const)(
      "is hidden behind a page that answers a %s with HTML, is not taken for it",
      async (on) => {
        api.setFaults([{ on, kind: "garbage" }]);
        const result = await publish();
        // What was behind the page may have been made, and is then found.
        expect(result.status).toBe(on === "list" ? "failed" : "created");
        expect(bodies()).toHaveLength(on === "list" ? 0 : 1);
      },
    );
  });

  it("is within the limit for a report of any size, and shows nothing but escaped names", async () => {
    for (const name of ["monorepo", "hostile-names"]) {
      pull += 1;
      expect((await publish({ report: SITUATIONS[name] as RunReport })).status).toBe("created");
      expect(bodies()[0]?.length).toBeLessThan(65_536);
    }
  });

  it("goes by way of a proxy, but not to hosts of NO_PROXY", async () => {
    const proxy = await startForwardProxy("[]");
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv("HTTP_PROXY", proxy.url);
    vi.stubEnv("NO_PROXY", "");
    await publish();
    expect(proxy.asked[0]).toMatch(`${api.url}/repos/octo/app/issues/${pull}/comments`);
    expect(api.requests).toEqual([]);
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    expect((await publish()).status).toBe("created");
  });

  it("is asked for with the name of this program", async () => {
    await publish();
    for (const { userAgent } of api.requests) expect(userAgent).toMatch(/^go-accel /);
  });
});
