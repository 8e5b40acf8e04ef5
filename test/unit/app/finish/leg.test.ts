import { describe, expect, test } from "vitest";
import { legOf } from "../../../../src/app/finish/leg.ts";
import { makeReport } from "../../report/reports.ts";

const report = makeReport();
const TEST = { command: "test ./..." };

describe("legOf()", () => {
  test.each([
    ["flags", [{ command: "test -race ./..." }]],
    ["packages", [{ command: "test ./cmd/..." }]],
    ["tags", [{ ...TEST, tags: "1.2" }]],
    ["one more command", [TEST, { command: "vet ./..." }]],
  ])("differs with %s", (_, commands) => {
    expect(legOf(report, commands)).not.toBe(legOf(report, [TEST]));
  });

  test.each([
    ["the Go version", { ...report, go: { version: "go1.25.0" } }],
    ["GOFLAGS", { ...report, keyParts: [{ name: "profile GOFLAGS", value: "-race" }] }],
    ["the target", { ...report, keyParts: [{ name: "profile target", value: "windows/amd64" }] }],
  ])("differs with %s", (_, other) => {
    const plain = { ...report, keyParts: [] };
    expect(legOf({ ...plain, ...other }, [TEST])).not.toBe(legOf(plain, [TEST]));
  });

  test.each([
    ["the order of commands", [{ command: "vet ./..." }, TEST]],
    ["how often one ran", [TEST, { command: "vet ./..." }, TEST]],
    ["commands that build nothing", [TEST, { command: "vet ./..." }, { command: "mod download" }]],
  ])("does not depend on %s", (_, commands) => {
    expect(legOf(report, commands)).toBe(legOf(report, [TEST, { command: "vet ./..." }]));
  });

  test("does not depend on the machine", () => {
    const keyParts = [...report.keyParts, { name: "profile image", value: "ubuntu26" }];
    expect(legOf({ ...report, keyParts }, [TEST])).toBe(legOf(report, [TEST]));
  });
});
