import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommentsApi, IssueComment } from "../../../src/comment/api.ts";
import { publishSticky } from "../../../src/comment/publish-sticky.ts";
import { formatMarker, stickyId } from "../../../src/comment/sticky.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { CommentError } from "../../../src/lib/errors.ts";

const ID = stickyId({ workflow: "CI", job: "test", scope: "", platform: "linux/amd64" });
const OTHER = "a comment of somebody else";

/** What becomes of a create: its answer may be lost, with or without the comment. */
type Fate = "answered" | "lost-after" | "lost-before";

interface Thread {
  comments: IssueComment[];
  /** As one client sees it; each of its calls waits for its turn, before and after it is done. */
  connect(turn: () => Promise<void>, fates: readonly Fate[]): CommentsApi;
}

function createThread(bodies: readonly string[]): Thread {
  const author = { login: "github-actions[bot]" };
  let nextId = 1;
  const make = (body: string): IssueComment => ({ id: nextId++, body, author, url: "" });
  const thread: Thread = {
    comments: bodies.map(make),
    connect(turn, fates) {
      const left = [...fates];
      const call = async <T>(work: () => T): Promise<T> => {
        await turn();
        const result = work();
        await turn();
        return result;
      };
      const change = (id: number, body: string) => {
        const comment = thread.comments.find((one) => one.id === id);
        if (!comment) throw new CommentError("404", { code: "DENIED", status: 404 });
        comment.body = body;
        return { ...comment };
      };
      return {
        list: () => call(() => thread.comments.map((comment) => ({ ...comment }))),
        create: (body) =>
          call(() => {
            const fate = left.shift() ?? "answered";
            const made = fate === "lost-before" ? undefined : make(body);
            if (made) thread.comments.push(made);
            if (!made || fate === "lost-after") throw new CommentError("reset", { code: "LOST" });
            return { ...made };
          }),
        update: (id, body) => call(() => change(id, body)),
        remove: (id) =>
          call(() => {
            thread.comments = thread.comments.filter((comment) => comment.id !== id);
          }),
        head: () => Promise.reject(new Error("not asked for")),
        isApp: true,
        whoAmI: () => Promise.resolve(undefined),
      };
    },
  };
  return thread;
}

const FATES = fc.array(fc.constantFrom<Fate>("answered", "lost-after", "lost-before"), {
  maxLength: 2,
});

describe("publishSticky()", () => {
  test("ends with one comment, whichever way attempts of a job come between each other", async () => {
    const marker = formatMarker(ID, { id: 1, attempt: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(FATES, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        async (scheduler, clients, before, sameText) => {
          const old = Array.from({ length: before }, () => `${marker}\nold`);
          const thread = createThread([OTHER, ...old]);
          const turn = () => scheduler.schedule(Promise.resolve());
          const clock: Clock = { nowMs: () => 0, sleep: turn };
          const runs = clients.map((fates, index) =>
            publishSticky(
              thread.connect(turn, fates),
              { id: ID, run: { id: 2, attempt: 1 }, text: sameText ? "text" : `text ${index}` },
              clock,
            ),
          );
          const results = Promise.all(runs);
          await scheduler.waitFor(results);
          const bodies = thread.comments.map(({ body }) => body);
          expect(bodies.filter((body) => body === OTHER)).toHaveLength(1);
          expect(bodies).toHaveLength(2);
          expect(bodies[1]).toMatch(/ run 2\.1 -->\ntext/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("keeps a comment for each leg, from run to run", async () => {
    const thread = createThread([OTHER]);
    const api = thread.connect(async () => {}, []);
    const clock: Clock = { nowMs: () => 0, sleep: async () => {} };
    const publish = (run: number, leg: string) =>
      publishSticky(
        api,
        { id: ID, run: { id: run, attempt: 1 }, leg, text: `${leg}${run}` },
        clock,
      );
    const statuses: string[] = [];
    for (const run of [1, 2]) {
      for (const leg of ["a", "b"]) statuses.push((await publish(run, leg)).status);
    }
    // The commands of both are edited.
    for (const leg of ["c", "d"]) statuses.push((await publish(3, leg)).status);
    expect(statuses).toEqual(["created", "created", "updated", "updated", "updated", "updated"]);
    const texts = thread.comments.map(({ body }) => body.split("\n").at(-1));
    expect(texts).toEqual([OTHER, "c3", "d3"]);
  });

  test("gives up after three creates without an answer, and without a comment", async () => {
    const thread = createThread([]);
    const pauses: number[] = [];
    const clock: Clock = {
      nowMs: () => 0,
      sleep: async (ms) => void pauses.push(ms),
    };
    const fates = ["lost-before", "lost-before", "lost-before"] as const;
    const api = thread.connect(async () => {}, fates);
    const comment = { id: ID, run: { id: 1, attempt: 1 }, text: "text" };
    await expect(publishSticky(api, comment, clock)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(pauses).toHaveLength(2);
    expect(thread.comments).toEqual([]);
  });

  test("takes a comment for made where it cannot be looked for others", async () => {
    const api = createThread([]).connect(async () => {}, []);
    let lists = 0;
    const list = async () => {
      lists += 1;
      if (lists === 2) throw new CommentError("502", { code: "UNAVAILABLE" });
      return api.list();
    };
    const comment = { id: ID, run: { id: 1, attempt: 1 }, text: "text" };
    const clock: Clock = { nowMs: () => 0, sleep: async () => {} };
    const result = await publishSticky({ ...api, list }, comment, clock);
    expect(result.status).toBe("created");
  });
});
