import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  noProxyOf,
  programFolders,
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
  test("reads what go would: the variable, the user's file, GOROOT, and go's default", async () => {
    const { GOENV, goRoot } = await makeFiles(
      "GOPROXY=user\nGOSUMDB=user\n",
      "GOSUMDB=root\nGOVCS=root\n",
    );
    const settings = await readGoSettings({ GOENV, GOPROXY: "variable" }, goRoot);
    expect(["GOPROXY", "GOSUMDB", "GOVCS", "GOAUTH"].map(settings)).toEqual([
      "variable",
      "user",
      "root",
      "",
    ]);
  });

  test("reads no user's file if GOENV is off", async () => {
    const { goRoot } = await makeFiles("GOPROXY=user\n", "GOPROXY=root\n");
    expect((await readGoSettings({ GOENV: "off" }, goRoot))("GOPROXY")).toBe("root");
  });

  test("knows go's own mirror and database on a machine without Go", async () => {
    const settings = await readGoSettings({ GOENV: "off" }, undefined);
    expect(settings("GOPROXY")).toMatch(/^https:\/\/[^,|]+,direct$/);
    expect(settings("GOSUMDB")).not.toBe("");
  });

  test("takes a file that cannot be read for none", async () => {
    const dir = await makeTempDir("go-settings");
    const settings = await readGoSettings({ GOENV: dir, GOSUMDB: "" }, dir);
    expect(settings("GOSUMDB")).not.toBe("");
  });
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
