import { describe, expect, test } from "vitest";
import { describeFailedDownloads } from "../../../../src/report/findings/failed-downloads.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import type { MirrorFault, SidecarStats } from "../../../../src/telemetry/sidecar-stats.ts";
import { makeMirrorStats, makeReport, makeSidecarStats } from "../reports.ts";

type Kind = MirrorFault["kind"];

function report(
  exitCode: number,
  stats: Partial<SidecarStats>,
  faults: readonly (readonly [Kind, string])[] = [],
): RunReport {
  const base = makeReport();
  const mirror = makeMirrorStats({
    failed: faults.length,
    faults: faults.map(([kind, example]) => ({ kind, count: 1, example })),
  });
  return {
    ...base,
    goCommands: [{ command: "go build ./...", startMs: 0, ms: 10, exitCode }],
    sidecar: {
      status: "served",
      reason: "",
      stats: makeSidecarStats({ mirrors: [mirror], ...stats }),
    },
  };
}

describe("describeFailedDownloads()", () => {
  const unanswered = ["example.com/a@v1.0.0.mod", "example.com/a@v1.0.0.zip"];

  test.each([
    ["status", "mirror.example.com answered 403", "It answered 403"],
    ["status", "mirror.example.com answered 502", "a status of 500 or more"],
    ["connect", "mirror.example.com: connection refused", "Nothing listens on the port"],
    ["connect", "mirror.example.com: CERT_HAS_EXPIRED", "not renewed in time"],
    ["timeout", "mirror.example.com: no answer in time", "no answer comes"],
    ["integrity", "mirror.example.com: a.zip has h1:x, and go.sum has h1:y", "packs modules again"],
    ["protocol", "mirror.example.com: content encoding", "the form that go expects"],
  ] as const)("gives the cause of the fault %s: %s", (kind, example, cause) => {
    const [found] = describeFailedDownloads(report(1, { unanswered }, [[kind, example]]));
    expect(found?.message).toContain("go did not get example.com/a@v1.0.0.mod and 1 more file.");
    expect(found?.message).toContain(example);
    expect(found?.message).toContain(cause);
  });

  test("says that nobody has a module if no mirror failed", () => {
    const [found] = describeFailedDownloads(report(1, { unanswered }));
    expect(found?.message).toContain("not tagged, not yet mirrored");
  });

  test.each([
    ["no command failed", report(0, { unanswered }, [["status", "m answered 502"]])],
    ["a signal ended the command", report(143, { unanswered }, [["status", "m answered 502"]])],
    ["another mirror stood in", report(1, {}, [["status", "m answered 502"]])],
    ["only an info was not found", report(1, { unanswered: ["example.com/a@main.info"] })],
    ["what was not found is private", report(1, { unanswered, denied: ["example.com/a"] })],
    ["there is no sidecar", { ...report(1, {}), sidecar: { status: "off" as const, reason: "" } }],
  ])("says nothing if %s", (_what, made) => {
    expect(describeFailedDownloads(made)).toEqual([]);
  });

  test("speaks of a list that go did not get", () => {
    const [found] = describeFailedDownloads(
      report(1, { requestErrors: 2 }, [["status", "mirror.example.com answered 500"]]),
    );
    expect(found?.message).toContain("mirror.example.com answered 500");
  });
});
