import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { planPreheat, planScheduled } from "../../../src/serve/preheat/plan-preheat.ts";
import { createPreheats } from "../../../src/serve/preheat/preheats.ts";
import { fileName, type ModuleFile } from "../../../src/store/module-file.ts";

const HASH = `h1:${"A".repeat(43)}=`;

function plan(lines: readonly string[], mayFetch: (path: string) => boolean = () => true) {
  const sum = parseGoSum(lines.map((line) => `${line} ${HASH}\n`).join(""), "go.sum");
  const { files, skipped } = planPreheat(sum, ({ path }) => mayFetch(path));
  return { files: files.map(fileName), skipped };
}

describe("planPreheat()", () => {
  test("asks for go.mod files first, then for infos, then for zips", () => {
    const lines = [
      "example.com/a v1.0.0",
      "example.com/a v1.0.0/go.mod",
      "example.com/b v1.0.0/go.mod",
    ];
    expect(plan(lines)).toEqual({
      files: [
        "example.com/a@v1.0.0.mod",
        "example.com/b@v1.0.0.mod",
        "example.com/a@v1.0.0.info",
        "example.com/a@v1.0.0.zip",
      ],
      skipped: 0,
    });
  });

  test("leaves out what must not be fetched, and names that no module has", () => {
    const lines = ["corp.example.com/a v1.0.0/go.mod", "../../etc v1.0.0", "example.com/a master"];
    expect(plan(lines, (path) => !path.startsWith("corp."))).toEqual({ files: [], skipped: 3 });
  });

  test("asks once for a module that has several hashes", () => {
    const text = ["A", "B"].map((c) => `example.com/a v1.0.0 h1:${c.repeat(43)}=\n`).join("");
    const { files } = planPreheat(parseGoSum(text, "go.sum"), () => true);
    expect(files).toHaveLength(2);
  });
});

describe("planScheduled()", () => {
  const zip: ModuleFile = { path: "example.com/a", version: "v1.0.0", extension: "zip" };
  const zipRoute = {
    kind: "immutable",
    file: zip,
    path: "/example.com/a/@v/v1.0.0.zip",
  } as const;
  const list = { kind: "mutable", endpoint: "list", modulePath: "example.com/a" } as const;
  const entries = [{ path: "example.com/a", version: "v1.0.0", kind: "zip" }] as const;

  test("asks once for what several sources name", () => {
    const routes = [zipRoute, list, list];
    const { files, answers } = planScheduled({ entries, routes }, () => true);
    expect(files.map(fileName)).toEqual(["example.com/a@v1.0.0.info", "example.com/a@v1.0.0.zip"]);
    expect(answers).toEqual([list]);
  });

  test("leaves out what must not be fetched, whichever source names it", () => {
    const routes = [zipRoute, list];
    const planned = planScheduled({ entries, routes }, ({ path }) => path !== "example.com/a");
    expect(planned).toEqual({ files: [], answers: [], skipped: 3 });
  });
});

describe("createPreheats()", () => {
  const file = (index: number): ModuleFile => {
    return { path: `example.com/m${index}`, version: "v1.0.0", extension: "mod" };
  };
  const files = (count: number) => Array.from({ length: count }, (_, index) => file(index));
  const clock = { nowMs: () => 0 };
  const ask = async () => "present" as const;
  const isPrivate = () => false;

  test("counts what came of each file", async () => {
    const outcomes = ["fetched", "present", "notFound"] as const;
    const preheats = createPreheats({
      clock,
      isPrivate,
      ask,
      async fetch({ path }) {
        const outcome = outcomes[Number(path.slice("example.com/m".length))];
        if (outcome) return outcome;
        throw new Error("the mirror is down");
      },
    });
    const begun = preheats.start({ files: files(4), skipped: 2 });
    const status = () => preheats.find(begun?.id ?? "");
    await expect.poll(() => status()?.state).toBe("done");
    expect(status()).toEqual({
      id: begun?.id,
      state: "done",
      startedAt: "1970-01-01T00:00:00.000Z",
      files: 4,
      fetched: 1,
      present: 1,
      notFound: 1,
      failed: 1,
      skipped: 2,
      failures: ["example.com/m3@v1.0.0.mod: the mirror is down"],
    });
  });

  test("asks for lists, too, and says when it is done", async () => {
    const asked: string[] = [];
    const preheats = createPreheats({
      clock,
      isPrivate,
      async ask({ modulePath }) {
        asked.push(modulePath);
        throw new Error("the mirror is down");
      },
      fetch: async () => "fetched",
    });
    const answers = [{ kind: "mutable", endpoint: "list", modulePath: "example.com/a" }] as const;
    const begun = preheats.start({ files: files(1), answers, skipped: 0 });
    if (begun) await preheats.whenDone(begun);
    expect(asked).toEqual(["example.com/a"]);
    expect(begun).toMatchObject({
      state: "done",
      files: 2,
      fetched: 1,
      failures: ["example.com/a@list: the mirror is down"],
    });
  });

  /** Preheats whose files are fetched once the test says so. */
  function holdBack() {
    const held: (() => void)[] = [];
    const preheats = createPreheats({
      clock,
      isPrivate,
      ask,
      fetch: () => new Promise((resolve) => held.push(() => resolve("fetched"))),
    });
    return { held, preheats };
  }

  test("names no private module among what failed", async () => {
    const preheats = createPreheats({
      clock,
      ask,
      isPrivate: (modulePath) => modulePath === file(1).path,
      fetch: ({ path }) => Promise.reject(new Error(`${path} is not there`)),
    });
    const status = preheats.start({ files: files(2), skipped: 0 });
    if (!status) throw new Error("not begun");
    await preheats.whenDone(status);
    expect(status.failures).toEqual([
      "example.com/m0@v1.0.0.mod: example.com/m0 is not there",
      "a private module could not be fetched",
    ]);
  });

  test("asks for a few files at a time, whatever the number of preheats", async () => {
    const { held, preheats } = holdBack();
    for (let count = 0; count < 3; count++) preheats.start({ files: files(10), skipped: 0 });
    expect(held).toHaveLength(8);
    for (let asked = 0; asked < 30; asked++) {
      await expect.poll(() => held.length).toBeGreaterThan(asked);
      held[asked]?.();
    }
    await expect
      .poll(() => preheats.all().map(({ state }) => state))
      .toEqual(["done", "done", "done"]);
  });

  test("takes no more than sixteen at a time", () => {
    const { preheats } = holdBack();
    const begun = Array.from({ length: 17 }, () => preheats.start({ files: files(1), skipped: 0 }));
    expect(begun.map((one) => one !== undefined)).toEqual([...Array(16).fill(true), false]);
  });

  test("is done at once if there is nothing to fetch", () => {
    const { preheats } = holdBack();
    expect(preheats.start({ files: [], skipped: 1 })).toMatchObject({ state: "done" });
  });

  test("forgets the oldest of many that are done", () => {
    const { preheats } = holdBack();
    const begun = Array.from({ length: 70 }, () => preheats.start({ files: [], skipped: 0 }));
    expect(preheats.all()).toHaveLength(64);
    expect(preheats.find(begun[0]?.id ?? "")).toBeUndefined();
    expect(preheats.find(begun[69]?.id ?? "")).toBeDefined();
  });

  test("asks for nothing more once it is stopped", async () => {
    const { held, preheats } = holdBack();
    preheats.start({ files: files(20), skipped: 0 });
    preheats.stop();
    for (const release of held) release();
    await Promise.resolve();
    expect(held).toHaveLength(8);
  });
});
