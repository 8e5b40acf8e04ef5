import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readToldRoots } from "../../src/sidecar/told-roots.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  FLAVOURS,
  type Flavour,
  makeWrapper,
  spawnCommand,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

/** A checkout with a module, one inside of it, a go.work beside them, and a file of -modfile. */
const FILES = [
  "app/go.mod",
  "app/tools/go.mod",
  "app/lint.mod",
  "app/cmd/x/main.go",
  "all/go.work",
];

describe.each(Object.entries<Flavour>(FLAVOURS))("the wrapper with %s", (_, flavour) => {
  const absence = whyAbsent(flavour);
  beforeEach(({ skip }) => skip(absence !== undefined, absence));

  async function start() {
    const root = await realpath(await makeTempDir("roots"));
    for (const name of [...FILES, "bin/go"]) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    }
    const wrapper = await makeWrapper(root, flavour, { go: join(root, "bin/go") });
    const env = { PATH: `${wrapper.dir}:${join(root, "bin")}:/usr/bin:/bin`, HOME: root };
    const file = join(wrapper.dir, "go-roots");
    return {
      async go(line: string, { cwd = "app", ...variables }: Readonly<Record<string, string>> = {}) {
        const where = { cwd: join(root, cwd), env: { ...env, ...variables }, input: "" };
        expect(await spawnCommand(wrapper.file, line.split(" "), where).end).toMatchObject({
          code: 0,
          stderr: "",
        });
      },
      /** By which files the commands went, relative to the checkout. */
      told: () => readToldRoots(file)?.map((name) => relative(root, name)),
      tellings: () => readFile(file, "utf8"),
    };
  }

  test.each([
    ["build ./...", "app", "app/go.mod"],
    ["test ./...", "app/cmd/x", "app/go.mod"],
    ["vet ./...", "app/tools", "app/tools/go.mod"],
    ["mod download", "app", "app/go.mod"],
    ["build ./...", "all", "all/go.work"],
    ["-C app/tools build ./...", ".", "app/tools/go.mod"],
    ["-C ../tools/.. build .", "app/cmd", "app/go.mod"],
    ["build -C app/cmd/x .", ".", "app/go.mod"],
    ["build -C=app/cmd/x .", ".", "app/go.mod"],
    ["tool -modfile=lint.mod linter run ./...", "app", "app/lint.mod"],
    ["build -o bin/x -modfile ../lint.mod ./cmd/x", "app/tools", "app/lint.mod"],
    ["-C app build --modfile=lint.mod .", ".", "app/lint.mod"],
    ["test -run A@B ./... -modfile=lint.mod", "app", "app/lint.mod"],
    ["list -m -modfile=lint.mod all", "app", "app/lint.mod"],
    ["mod download -modfile=lint.mod", "app", "app/lint.mod"],
    ["run ./cmd/x -modfile=lint.mod a@b", "app", "app/go.mod"],
    ["test ./... -args -modfile=lint.mod", "app", "app/go.mod"],
    ["tool linter -modfile=lint.mod", "app", "app/go.mod"],
  ])("tells of `go %s` in %s that it goes by %s", async (line, cwd, file) => {
    const { go, told } = await start();
    await go(line, { cwd });
    expect(told()).toEqual([file]);
  });

  test("tells the file that GOFLAGS of a step names", async () => {
    const { go, told } = await start();
    await go("build ./...", { GOFLAGS: "-v -modfile=lint.mod -mod=mod" });
    expect(told()).toEqual(["app/lint.mod"]);
  });

  test.each([
    ["install example.com/tool@v1.0.0", "app"],
    ["run -race example.com/tool@latest ./...", "app"],
    ["build ./...", "bin"],
    ["version", "app"],
    ["env GOROOT", "app"],
  ])("tells nothing of `go %s` in %s, which goes by no such file", async (line, cwd) => {
    const { go, told } = await start();
    await go(line, { cwd });
    expect(told()).toEqual([]);
  });

  test("tells of each file once", async () => {
    const { go, tellings } = await start();
    for (const cwd of ["app", "app/tools", "app/cmd/x", "app"]) await go("build ./...", { cwd });
    expect((await tellings()).split("\n")).toHaveLength(3);
  });
});
