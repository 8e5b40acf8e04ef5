import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  noProxyOf,
  programFolders,
  readGoDefaults,
  readGoSettings,
} from "../../../../src/app/set-up/go-settings.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

async function makeFiles(userFile: string, rootFile: string) {
  const dir = await makeTempDir("go-settings");
  await mkdir(join(dir, "root"));
  await writeFile(join(dir, "env"), userFile);
  await writeFile(join(dir, "root", "go.env"), rootFile);
  return { GOENV: join(dir, "env"), goRoot: join(dir, "root") };
}

describe("readGoSettings()", () => {
  test("reads what go would: the variable, the user's file, and GOROOT", async () => {
    const { GOENV, goRoot } = await makeFiles(
      "GOPROXY=user\nGOSUMDB=user\n",
      "GOSUMDB=root\nGOVCS=root\n",
    );
    const settings = await readGoSettings(
      { GOENV, GOPROXY: "variable" },
      await readGoDefaults(goRoot),
    );
    expect(["GOPROXY", "GOSUMDB", "GOVCS", "GOAUTH"].map(settings)).toEqual([
      "variable",
      "user",
      "root",
      "",
    ]);
  });

  test("reads no user's file if GOENV is off", async () => {
    const { goRoot } = await makeFiles("GOPROXY=user\n", "GOPROXY=root\n");
    expect((await readGoSettings({ GOENV: "off" }, await readGoDefaults(goRoot)))("GOPROXY")).toBe(
      "root",
    );
  });

  test("has no defaults on a machine without Go", async () => {
    const defaults = await readGoDefaults(undefined);
    expect(defaults).toEqual({ file: undefined, goProxy: undefined, knownKeys: undefined });
    expect((await readGoSettings({ GOENV: "off" }, defaults))("GOPROXY")).toBe("");
  });

  test("takes a file that cannot be read for none", async () => {
    const dir = await makeTempDir("go-settings");
    const settings = await readGoSettings(
      { GOENV: dir, GOSUMDB: "here" },
      await readGoDefaults(dir),
    );
    expect(settings("GOSUMDB")).toBe("here");
  });
});

test("readGoDefaults() reads the default mirror and the known keys", async () => {
  const { goRoot } = await makeFiles("", "GOPROXY=https://mirror.example.com,direct\n");
  const keys = join(goRoot, "src/cmd/go/internal/modfetch");
  await mkdir(keys, { recursive: true });
  await writeFile(join(keys, "key.go"), "keys");
  const { goProxy, knownKeys } = await readGoDefaults(goRoot);
  expect([goProxy, knownKeys]).toEqual(["https://mirror.example.com,direct", "keys"]);
});

const settingsOf = (values: Readonly<Record<string, string>>) => (name: string) =>
  values[name] ?? "";

test.each([
  [{ GOPRIVATE: "corp.x" }, "corp.x"],
  [{ GOPRIVATE: "corp.x", GONOPROXY: "none" }, "none"],
  [{}, ""],
])("noProxyOf() takes GOPRIVATE for GONOPROXY's default: %o", (values, expected) => {
  expect(noProxyOf(settingsOf(values))).toBe(expected);
});

test.each([
  ["nothing is set", {}, [join(homedir(), "go", "bin")]],
  ["GOPATH is a list", { GOPATH: "/a:/b" }, ["/a/bin"]],
  ["GOBIN is set", { GOBIN: "/bin-of-mine", GOPATH: "/a" }, ["/bin-of-mine", "/a/bin"]],
])("programFolders() has where go install puts programs if %s", (_, values, expected) => {
  expect(programFolders(settingsOf(values))).toEqual(expected);
});
