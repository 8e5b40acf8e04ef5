import { describe, expect, test } from "vitest";
import { type FailedCommand, parseGoFailures } from "../../../src/gocmd/go-failures.ts";
import { askAgainFor } from "../../../src/gocmd/go-question.ts";

const FAILED: FailedCommand = {
  dir: "/work",
  command: "build ./...",
  mod: undefined,
  modfile: undefined,
  tags: undefined,
  settings: {},
  hidesMirrors: false,
};

describe("parseGoFailures()", () => {
  test("reads what the wrapper tells", () => {
    const line = "go1\t/work\ttest -race ./...\tvendor\tx.mod\ta,b\tGOFLAGS=\t;";
    expect(parseGoFailures(line.replace("GOFLAGS=", "GOPRIVATE=corp.example"))).toEqual([
      {
        dir: "/work",
        command: "test -race ./...",
        mod: "vendor",
        modfile: "x.mod",
        tags: "a,b",
        settings: { GOPRIVATE: "corp.example" },
        hidesMirrors: false,
      },
    ]);
    // Of other variables nothing is known.
    expect(parseGoFailures(line)).toEqual([]);
  });

  test.each([
    "go2\t/work\tbuild ./...\t\t\t\t;",
    "go1\twork\tbuild ./...\t\t\t\t;",
    "go1\t/work\tbuild -toolexec=x\t\t\t\t;",
    "go1\t/work\tbuild ./...\tother\t\t\t;",
    "go1\t/work\tbuild ./...\t\t\t$(x)\t;",
    "go1\t/work\tbuild ./...\t\t\t",
    "",
  ])("skips the line %j, which the wrapper does not write", (line) => {
    expect(parseGoFailures(line)).toEqual([]);
  });
});

describe("askAgainFor()", () => {
  test.each<[Partial<FailedCommand>, string]>([
    [{ command: "build -o ./cmd/x" }, "list -deps -- ./cmd/x"],
    [{ command: "run +" }, "list -deps --"],
    [{ command: "test -race ./... +" }, "list -deps -test -- ./..."],
    [{ command: "vet", tags: "a,b" }, "list -deps -test -tags=a,b --"],
    [{ mod: "vendor", modfile: "x.mod" }, "list -deps -mod=vendor -modfile=x.mod -- ./..."],
  ])("asks for the packages of %j", (failed, args) => {
    expect(askAgainFor({ ...FAILED, ...failed })?.join(" ")).toBe(args);
  });

  test.each<Partial<FailedCommand>>([
    { command: "mod tidy" },
    { command: "get example.com/a@v1.0.0" },
    { command: "list -m all" },
    { command: "tool" },
    { mod: "mod" },
  ])("asks nothing after %j", (failed) => {
    expect(askAgainFor({ ...FAILED, ...failed })).toBeUndefined();
  });
});
