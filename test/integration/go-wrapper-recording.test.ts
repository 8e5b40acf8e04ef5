import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseGoCommandLog } from "../../src/gocmd/go-command-log.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { makeWrapper, type Wrapper } from "./support/go-wrapper-fixture.ts";

const SHELLS: readonly [name: string, shell: string][] = [
  ["dash", "/usr/bin/dash"],
  ["bash", "/bin/bash"],
  ["busybox", "/bin/busybox sh"],
];

/** Stands for go: takes any arguments, and does nothing. */
const NOTHING = ["/bin/true", "/usr/bin/true"].find((file) => existsSync(file)) ?? "";
const CKSUM = ["/usr/bin/cksum", "/bin/cksum"].find((file) => existsSync(file)) ?? "";

describe.each(SHELLS)("what %s records of a command line", (_, shell) => {
  const program = shell.split(" ")[0] ?? "";
  beforeEach(({ skip }) => skip(!existsSync(program), `${program} is not on this machine`));
  let root: string;
  let wrapper: Wrapper;

  beforeAll(async () => {
    root = await makeKeptTempDir("recording");
    const flavour = {
      shell,
      clock: { kind: "uptime" },
      starter: undefined,
      setpriv: undefined,
    } as const;
    wrapper = await makeWrapper(root, flavour, { go: NOTHING });
  });
  afterAll(() => removeTree(root));

  function record(...line: readonly string[]): string {
    return recordWith("/nowhere", line);
  }

  /** The folder holds no go command. */
  function recordWith(folder: string, line: readonly string[]): string {
    writeFileSync(wrapper.log, "");
    const env = { PATH: `${wrapper.dir}:${folder}` };
    const { stderr } = spawnSync(wrapper.file, line, { encoding: "utf8", env });
    expect(stderr).toBe("");
    const [, text] =
      /^go1:uptime \S* \S* 0 (.*) ;\n$/s.exec(readFileSync(wrapper.log, "utf8")) ?? [];
    if (text === undefined) throw new Error("no line of its own in the log");
    return text;
  }

  test.each<[line: string[], recorded: string]>([
    [[], "other"],
    [["test", "./..."], "test ./..."],
    [["test", "-race", "-v", "./a", "./b/..."], "test -race -v ./a ./b/..."],
    [["test", "--race", "--count=1", "example.com/m/..."], "test -race -count example.com/m/..."],
    [["-C", "secret", "build", "./..."], "build ./..."],
    [["-C=secret", "build", "./..."], "build ./..."],
    [["-C"], "other"],
    [["build", "-C", "secret/x", "./..."], "build ./... +"],
    [["build", "-ldflags", "-X main.key=secret", "./cmd/app"], "build -ldflags ./cmd/app"],
    [["build", "-ldflags=-X main.key=secret", "-o", "./secret", "."], "build -ldflags -o ."],
    [["test", "./...", "-args", "./secret"], "test ./... +"],
    [["test", "./...", "-run", "Name", "./secret"], "test ./... +"],
    [["test", "-args", "./secret"], "test +"],
    [["test", "-token", "./secret", "./..."], "test ./... +"],
    [["test", "-token=./secret", "./..."], "test ./... +"],
    [["run", "./cmd/app", "./secret"], "run ./cmd/app +"],
    [["run", "main.go", "other.go"], "run main.go +"],
    [["run", "./cmd/app"], "run ./cmd/app"],
    [["run", "example.com/tool@v1.2.3"], "run example.com/tool@v1.2.3"],
    [["env", "-w", "GOFLAGS=./secret"], "env"],
    [["tool", "./secret"], "tool"],
    [["mod", "download", "secret.com/x@v1.0.0"], "mod download"],
    [["mod", "secret"], "mod"],
    [["work", "use", "./secret"], "work use"],
    [["get", "-u", "example.com/x@latest"], "get -u example.com/x@latest"],
    [["get", "secret@example.com/x"], "get +"],
    [["get", "https://me:secret@example.com/x"], "get +"],
    [["vet", "/home/secret"], "vet +"],
    [["list", "secret"], "list +"],
    [["list", "all", "std"], "list all std"],
    [["build", ""], "build +"],
    [["build", "./a b", "./a\nb", "./*", "./é"], "build +"],
    [["no-such-command", "./secret"], "other"],
    [["build", `./${"x".repeat(200)}`], "build +"],
  ])("of go %j", (line, recorded) => {
    expect(record(...line)).toBe(recorded);
  });

  describe("of the values of flags", () => {
    let programs: string;
    beforeAll(async () => {
      programs = join(root, "programs");
      await mkdir(programs);
      await symlink(CKSUM, join(programs, "cksum"));
    });
    beforeEach(({ skip }) => skip(CKSUM === "", "cksum is not on this machine"));
    const sums = (...line: readonly string[]) => {
      const [logged] = parseGoCommandLog(`go1:uptime 1.00 2.00 0 ${recordWith(programs, line)} ;`);
      return { ldflags: logged?.ldflags, tags: logged?.tags };
    };

    test("a checksum, which only the same values have", () => {
      const one = sums("test", "-ldflags=-X m.Date=1", "-tags", "a,b", "./...");
      expect(one.ldflags).toMatch(/^\d+\.\d+$/);
      expect(one.tags).toMatch(/^\d+\.\d+$/);
      expect(sums("test", "-ldflags", "-X m.Date=1", "-tags=a,b", "./...")).toEqual(one);
      const other = sums("test", "-ldflags", "-X m.Date=2", "-tags", "a", "./...");
      expect(other.ldflags).not.toBe(one.ldflags);
      expect(other.tags).not.toBe(one.tags);
    });

    test("none of other flags, nor of -ldflags for a build", () => {
      const nothing = { ldflags: undefined, tags: undefined };
      expect(sums("test", "-run", "Name", "./...")).toEqual(nothing);
      expect(sums("build", "-ldflags", "-X m.Date=1", "./...")).toEqual(nothing);
      expect(sums("test", "./...", "-args", "-tags", "a")).toEqual(nothing);
    });
  });

  test("of a thousand packages a bounded part", () => {
    const recorded = record("vet", ...Array.from({ length: 1_000 }, (_, index) => `./p${index}`));
    expect(recorded).toMatch(/^vet \.\/p0 .* \+$/);
    expect(recorded.length).toBeLessThanOrEqual(400);
  });

  test("never the value of a flag, nor what belongs to a program", () => {
    const secret = "./s3cret/x";
    const flag = fc.constantFrom(
      "-ldflags",
      "-tags",
      "-run",
      "-token",
      "-test.v",
      "--unknown",
      "-o",
    );
    const hidden = fc.oneof(
      flag.map((name) => [name, secret]),
      flag.map((name) => [`${name}=${secret}`]),
      fc.constantFrom(["-race"], ["-v"], ["-json"]),
    );
    const tail = fc.constantFrom([], ["./..."], ["./...", "-args", secret], ["./a", "-v", secret]);
    const subcommand = fc.constantFrom("test", "build", "run", "env", "tool", "mod", "vet", "list");
    fc.assert(
      fc.property(subcommand, fc.array(hidden, { maxLength: 4 }), tail, (name, flags, end) => {
        expect(record(name, ...flags.flat(), ...end)).not.toContain("s3cret");
      }),
      { numRuns: 60 },
    );
  });

  test("of any arguments a line that is read back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("test", "run", "get", "mod", "x"),
        fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""))),
        (name, rest) => {
          const command = record(name, ...rest);
          expect(parseGoCommandLog(`go1:uptime 1.00 2.00 0 ${command} ;`)).toMatchObject([
            { command },
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
