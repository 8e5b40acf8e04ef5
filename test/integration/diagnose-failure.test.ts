import { describe, expect, test } from "vitest";
import { diagnoseFailure } from "../../src/app/finish/diagnose-failure.ts";
import { createFaultLog } from "../../src/app/job/faults.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createTimeline } from "../../src/lib/timeline.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { writeFiles } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const PATH = process.env["PATH"] ?? "";

/** What is found in a project without its go.sum, after go commands that ended with these codes. */
async function diagnose(
  exitCodes: readonly number[],
  { searchPath = PATH, noProxy = "", goSum }: Partial<Record<string, string>> = {},
) {
  const dir = await makeTempDir("failure");
  writeFiles(dir, {
    "go.mod": "module example.com/app\n\ngo 1.21\n\nrequire example.com/a v1.0.0\n",
    ...(goSum === undefined ? {} : { "go.sum": goSum }),
  });
  const env = { ...process.env, HOME: dir, GOFLAGS: "", GOENV: "off", GOTOOLCHAIN: "local" };
  const faults = createFaultLog(createFakeHost(), { earlier: [], offline: false });
  const found = await diagnoseFailure(
    { env, clock: systemClock, timeline: createTimeline(systemClock), faults },
    {
      dir,
      searchPath,
      noProxy,
      commandLog: exitCodes.map((exitCode) => ({
        command: "build ./...",
        startMs: 0,
        endMs: 1,
        clock: "epoch",
        exitCode,
      })),
    },
  );
  return { ids: found.map(({ id }) => id), found, faults: faults.list() };
}

describe.skipIf(process.platform === "win32")("diagnoseFailure()", () => {
  test("explains a go command that failed by what is wrong with the checkout", async () => {
    const { ids, found, faults } = await diagnose([0, 1]);
    expect({ ids, faults }).toEqual({ ids: ["go-sum-missing"], faults: [] });
    expect(found[0]?.message).toContain("go.mod requires a module.");
  });

  test("looks for nothing if none failed, or a signal ended it", async () => {
    expect((await diagnose([0])).ids).toEqual([]);
    expect((await diagnose([143])).ids).toEqual([]);
  });

  test("finds that the go command of the first step is gone", async () => {
    expect((await diagnose([1], { searchPath: "/nonexistent" })).ids).toEqual(["go-missing"]);
  });

  test("names no private module", async () => {
    const named = await diagnose([1], { goSum: "" });
    expect(named.found[0]?.message).toContain("example.com/a@v1.0.0");
    const hidden = await diagnose([1], { goSum: "", noProxy: "example.com" });
    expect(hidden.ids).toEqual(["go-sum-incomplete"]);
    expect(hidden.found[0]?.message).not.toContain("example.com");
  });
});
