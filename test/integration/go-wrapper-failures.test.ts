import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parseGoFailures } from "../../src/gocmd/go-failures.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  FLAVOURS,
  type Flavour,
  makeWrapper,
  spawnCommand,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

describe.each(Object.entries<Flavour>(FLAVOURS))("the wrapper with %s", (_, flavour) => {
  const absence = whyAbsent(flavour);
  beforeEach(({ skip }) => skip(absence !== undefined, absence));

  /** A go command that ends with the code in the file `code` of its folder. */
  async function start() {
    const root = await realpath(await makeTempDir("failures"));
    for (const name of ["app/go.mod", "app/cmd/x/main.go"]) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), "");
    }
    await mkdir(join(root, "bin"));
    await writeFile(join(root, "bin/go"), '#!/bin/sh\nexit "$CODE"\n', { mode: 0o755 });
    const wrapper = await makeWrapper(root, flavour, { go: join(root, "bin/go") });
    const env = { PATH: `${wrapper.dir}:${join(root, "bin")}:/usr/bin:/bin`, HOME: root };
    const file = join(wrapper.dir, "go-failures");
    return {
      root,
      async go(
        args: readonly string[],
        { cwd = "app", ...variables }: Readonly<Record<string, string>> = {},
      ) {
        const where = {
          cwd: join(root, cwd),
          env: { ...env, CODE: "1", ...variables },
          input: "",
        };
        return (await spawnCommand(wrapper.file, args, where).end).code;
      },
      told: () => readFile(file, "utf8").catch(() => ""),
    };
  }

  test("tells of a command that failed what go needs to fail so again", async () => {
    const { go, told, root } = await start();
    const args = ["-C", "cmd/x", "test", "-race", "-tags", "a,b", "-modfile=../../x.mod", "./..."];
    expect(await go(args, { GOPRIVATE: "corp.example", GOFLAGS: "-p=2 -mod=vendor" })).toBe(1);
    expect(parseGoFailures(await told())).toEqual([
      {
        dir: join(root, "app/cmd/x"),
        command: "test -race -tags -modfile ./...",
        mod: "vendor",
        modfile: "../../x.mod",
        tags: "a,b",
        settings: { GOPRIVATE: "corp.example" },
        hidesMirrors: false,
      },
    ]);
  });

  test("tells the flags of the command rather than those of GOFLAGS", async () => {
    const { go, told } = await start();
    await go(["build", "-mod=readonly", "-tags=c"], { GOFLAGS: "-mod=vendor -tags=a,b" });
    expect(parseGoFailures(await told())).toMatchObject([{ mod: "readonly", tags: "c" }]);
  });

  test("tells nothing of a command that succeeded, or that a signal ended", async () => {
    const { go, told } = await start();
    await go(["build", "./..."], { CODE: "0" });
    await go(["build", "./..."], { CODE: "143" });
    await go(["version"]);
    await go(["install", "example.com/tool@v1.0.0"]);
    expect(await told()).toBe("");
  });

  test("writes down no credentials, and no values of other flags", async () => {
    const { go, told } = await start();
    const GOPROXY = "https://me:S3CRET@mirror.example.com,direct";
    const args = ["build", "-ldflags", "-X main.token=S3CRET", "-o", "S3CRET", "./cmd/x"];
    await go(args, { GOPROXY, GOFLAGS: "-ldflags=-X=a=S3CRET", GOAUTH: "S3CRET" });
    expect(await told()).not.toContain("S3CRET");
    expect(parseGoFailures(await told())).toMatchObject([
      { command: "build -ldflags -o ./cmd/x", settings: {}, hidesMirrors: true },
    ]);
  });

  test("tells of the same failure once, and of 16 at most", async () => {
    const { go, told } = await start();
    await go(["build", "."]);
    await go(["build", "."]);
    expect(parseGoFailures(await told())).toHaveLength(1);
    for (let at = 0; at < 17; at++) await go(["build", `./p${at}`]);
    expect((await told()).split("\n")).toHaveLength(17);
  });
});
