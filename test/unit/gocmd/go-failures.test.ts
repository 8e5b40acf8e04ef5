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
    expect(askAgainFor({ ...FAILED, ...failed }, undefined)?.join(" ")).toBe(args);
  });

  test.each<[Partial<FailedCommand>, string]>([
    [{ mod: "mod", tags: "a" }, "list -deps -mod=mod -modfile=/copy/go.mod -tags=a -- ./..."],
    [{ command: "mod download" }, "list -deps -test -mod=mod -modfile=/copy/go.mod -- ./..."],
    [{ command: "mod tidy" }, "list -deps -test -mod=mod -modfile=/copy/go.mod -- ./..."],
    [{ command: "get example.com/a@v1.0.0" }, "get -modfile=/copy/go.mod -- example.com/a@v1.0.0"],
  ])("asks for %j with a copy of go.mod alone", (failed, args) => {
    expect(askAgainFor({ ...FAILED, ...failed }, "/copy/go.mod")?.join(" ")).toBe(args);
    expect(askAgainFor({ ...FAILED, ...failed }, undefined)).toBeUndefined();
  });

  test.each<Partial<FailedCommand>>([
    { command: "mod edit" },
    { command: "list -m all" },
    { command: "tool" },
  ])("asks nothing after %j", (failed) => {
    expect(askAgainFor({ ...FAILED, ...failed }, "/copy/go.mod")).toBeUndefined();
  });
});
