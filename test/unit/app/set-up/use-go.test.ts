import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useGo } from "../../../../src/app/set-up/use-go.ts";
import { createFakeHost } from "../../../support/fake-host.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

async function use(from: string, variables: Readonly<Record<string, string>> = {}) {
  const dir = await makeTempDir("use-go");
  const added: string[] = [];
  const exported: Record<string, string> = {};
  const host = {
    ...createFakeHost(),
    addPath: (folder: string) => void added.unshift(folder),
    exportVariable(name: string, value: string) {
      exported[name] = value;
    },
  };
  const goSettings = (name: string) => (name === "GOPATH" ? join(dir, "gopath") : "");
  const env = { PATH: "/usr/bin", ...variables };
  const dirs = await useGo({ host, env, goSettings }, { goRoot: "/tools/go", from });
  return { dirs, added, exported, programs: join(dir, "gopath", "bin") };
}

describe("useGo()", () => {
  test("puts an installed Go first on PATH, and then the folder of go install", async () => {
    const { dirs, added, programs } = await use("mirror.example.com");
    expect(dirs).toEqual(["/tools/go/bin", programs]);
    expect(added).toEqual(dirs);
    expect(existsSync(programs)).toBe(true);
  });

  test("adds only the folder of go install for the Go that PATH has", async () => {
    const { dirs, programs } = await use("PATH");
    expect(dirs).toEqual([programs]);
  });

  test("replaces a GOROOT of another Go, and sets none", async () => {
    expect((await use("tool cache", { GOROOT: "/other" })).exported).toEqual({
      GOROOT: "/tools/go",
    });
    expect((await use("tool cache")).exported).toEqual({});
    expect((await use("PATH", { GOROOT: "/other" })).exported).toEqual({});
  });
});
