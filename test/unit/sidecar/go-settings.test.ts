import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGoSettings, readGoSettings } from "../../../src/sidecar/go-settings.ts";
import { goSettingsLine } from "../../support/sidecar-config.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const FILE = "/job/go-settings";
const EVERYTHING = { isKnown: true, noProxy: "*", noSumdb: "*", sameDatabase: false };

/** What is known after lines of the wrapper, with files of settings at their paths. */
function read(lines: string, files: Readonly<Record<string, string>> = {}) {
  const source = { file: FILE, goSumdb: "sum.example.com" };
  return readGoSettings(source, (name) => (name === FILE ? lines : (files[name] ?? "")));
}

describe("readGoSettings()", () => {
  test("knows nothing before a go command has told anything", () => {
    expect(read("")).toEqual({ isKnown: false, noProxy: "", noSumdb: "", sameDatabase: true });
  });

  test("knows nothing private from the line that other tests use", async () => {
    expect(await readFile("test/fixtures/go-settings", "utf8")).toBe(goSettingsLine());
  });

  test("knows from a line without values that nothing is private", () => {
    expect(read(goSettingsLine())).toEqual({
      isKnown: true,
      noProxy: "",
      noSumdb: "",
      sameDatabase: true,
    });
  });

  test("takes GOPRIVATE for both unless they are set themselves, as go does", () => {
    expect(read(goSettingsLine({ GOPRIVATE: "a.com" }))).toMatchObject({
      noProxy: "a.com",
      noSumdb: "a.com",
    });
    expect(read(goSettingsLine({ GOPRIVATE: "a.com", GONOPROXY: "none" }))).toMatchObject({
      noProxy: "none",
      noSumdb: "a.com",
    });
    expect(read(goSettingsLine({ GOPRIVATE: "a.com", GONOSUMDB: "b.com" }))).toMatchObject({
      noProxy: "a.com",
      noSumdb: "b.com",
    });
  });

  test("adds up what several commands call private", () => {
    const lines = goSettingsLine({ GOPRIVATE: "a.com" }) + goSettingsLine({ GONOPROXY: "b.com" });
    expect(read(lines)).toMatchObject({ noProxy: "a.com,b.com", noSumdb: "a.com," });
  });

  test("reads the file of go env -w that the command reads, after its variables", () => {
    const line = goSettingsLine({ GOENV: "/etc/goenv", GONOSUMDB: "own.com" });
    const files = { "/etc/goenv": "GOPRIVATE=old.com\nGOPRIVATE=corp.com\nGONOSUMDB=file.com\n" };
    expect(read(line, files)).toMatchObject({ noProxy: "corp.com", noSumdb: "own.com" });
  });

  test.runIf(process.platform === "linux").each([
    [{ HOME: "/home/u" }, "/home/u/.config/go/env"],
    [{ HOME: "/home/u", XDG_CONFIG_HOME: "/xdg" }, "/xdg/go/env"],
  ])("finds that file where go has it by default, with %j", (variables, file) => {
    const files = { [file]: "GOPRIVATE=corp.com\n" };
    expect(read(goSettingsLine(variables), files)).toMatchObject({ noProxy: "corp.com" });
  });

  test("reads no file with GOENV=off", () => {
    const line = goSettingsLine({ GOENV: "off", HOME: "/home/u" });
    const files = { off: "GOPRIVATE=x\n", "/home/u/.config/go/env": "GOPRIVATE=y\n" };
    expect(read(line, files)).toMatchObject({ noProxy: "" });
  });

  test.each([
    ["", true],
    ["sum.example.com", true],
    ["off", false],
    ["sum.example.com https://other.example.com", false],
  ])("tells a command with GOSUMDB=%s from one with the job's database", (goSumdb, same) => {
    expect(read(goSettingsLine({ GOSUMDB: goSumdb })).sameDatabase).toBe(same);
    const files = { "/goenv": `GOSUMDB=${goSumdb}\n` };
    expect(read(goSettingsLine({ GOENV: "/goenv" }), files).sameDatabase).toBe(same);
  });

  test.each([
    ["a value of several lines", goSettingsLine({ GOPRIVATE: "a\nb" })],
    ["a value with a tab", goSettingsLine({ GOPRIVATE: "a\tb" })],
    ["a line that is not whole yet", goSettingsLine().slice(0, -1)],
    ["another version", goSettingsLine().replace("go1", "go2")],
    ["something else", "hello\n"],
    ["more lines than the wrapper tells", goSettingsLine().repeat(64)],
  ])("takes everything for private after %s", (_, lines) => {
    expect(read(lines)).toEqual(EVERYTHING);
  });

  test("takes everything for private if a file cannot be read", () => {
    const source = { file: FILE, goSumdb: "" };
    const denied = (name: string) => {
      if (name === FILE) return goSettingsLine({ GOENV: "/root/env" });
      throw new Error("EACCES");
    };
    expect(readGoSettings(source, denied)).toEqual(EVERYTHING);
  });
});

describe("createGoSettings()", () => {
  async function start() {
    const dir = await makeTempDir("settings");
    const [file, goEnv] = [join(dir, "told"), join(dir, "goenv")];
    return { file, goEnv, settings: createGoSettings({ file, goSumdb: "" }) };
  }

  test("knows nothing without a file", () => {
    expect(createGoSettings(undefined)().isKnown).toBe(false);
  });

  test("sees at once what a command adds", async () => {
    const { file, settings } = await start();
    expect(settings().isKnown).toBe(false);
    await writeFile(file, goSettingsLine());
    expect(settings()).toMatchObject({ isKnown: true, noProxy: "" });
    await appendFile(file, goSettingsLine({ GOPRIVATE: "corp.com" }));
    expect(settings().noProxy).toBe(",corp.com");
  });

  test("sees what go env -w writes after the command has told", async () => {
    const { file, goEnv, settings } = await start();
    await writeFile(file, goSettingsLine({ GOENV: goEnv }));
    expect(settings().noProxy).toBe("");
    await writeFile(goEnv, "GOPRIVATE=corp.com\n");
    expect(settings().noProxy).toBe("corp.com");
    await rm(goEnv);
    expect(settings().noProxy).toBe("");
  });

  test("takes everything for private while there is a folder in the place of a file", async () => {
    const { file, goEnv, settings } = await start();
    await mkdir(goEnv);
    await writeFile(file, goSettingsLine({ GOENV: goEnv }));
    expect(settings()).toEqual(EVERYTHING);
  });
});
