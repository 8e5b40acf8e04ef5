import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findGoOnPath } from "../../../../src/app/set-up/local-go.ts";
import { createFakeHost } from "../../../support/fake-host.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

/** A folder with a program named go, and its VERSION file if there is one. */
async function makeGo(version: string | undefined): Promise<string> {
  const goRoot = await makeTempDir("local-go");
  await mkdir(join(goRoot, "bin"));
  await writeFile(join(goRoot, "bin", "go"), "", { mode: 0o755 });
  if (version !== undefined) await writeFile(join(goRoot, "VERSION"), version);
  return goRoot;
}

const find = (pathDir: string, answer?: string) => {
  const exec = async () => {
    if (answer === undefined) throw new Error("go was not to be run");
    return answer;
  };
  return findGoOnPath({ host: createFakeHost(exec), env: { PATH: pathDir } }, "/");
};

describe("findGoOnPath()", () => {
  test("reads the release of an installed Go without running it", async () => {
    const goRoot = await makeGo("go1.26.8\ntime 2026-09-01T17:33:13Z\n");
    expect(await find(join(goRoot, "bin"))).toEqual({ release: "1.26.8", goRoot, from: "PATH" });
  });

  test("follows a link to it", async () => {
    const goRoot = await makeGo("go1.26.8\n");
    const dir = await makeTempDir("local-go");
    await symlink(join(goRoot, "bin", "go"), join(dir, "go"));
    expect(await find(dir)).toEqual({ release: "1.26.8", goRoot, from: "PATH" });
  });

  test("asks a program that only finds the real one", async () => {
    const shims = await makeGo(undefined);
    expect(await find(join(shims, "bin"), "go1.25.3 X:jsonv2\n/opt/go\n")).toEqual({
      release: "1.25.3",
      goRoot: "/opt/go",
      from: "PATH",
    });
  });

  test("asks a build of somebody's own, which is no release", async () => {
    const goRoot = await makeGo("devel go1.28-abcdef\n");
    const answer = `devel go1.28-abcdef\n${goRoot}\n`;
    expect(await find(join(goRoot, "bin"), answer)).toEqual({
      release: undefined,
      goRoot,
      from: "PATH",
    });
  });

  test("knows nothing of a program that does not run", async () => {
    const shims = await makeGo(undefined);
    expect(await find(join(shims, "bin"))).toEqual({
      release: undefined,
      goRoot: "",
      from: "PATH",
    });
  });

  test("finds none on a PATH without go", async () => {
    expect(await find(await makeTempDir("local-go"))).toBeUndefined();
  });
});
