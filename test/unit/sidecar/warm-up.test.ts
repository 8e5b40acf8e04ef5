import { describe, expect, test } from "vitest";
import { createWarmUp, type WarmUpPlan } from "../../../src/sidecar/warm-up.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";

const file = (path: string, version = "v1.0.0"): ModuleFile => ({
  path,
  version,
  extension: "zip",
});
const PUBLIC = file("github.com/other/lib");
const OWN = file("github.com/octo/secret");
const CORP = file("git.corp.example/secret");
const FILES = [PUBLIC, OWN, CORP];

function start(when: WarmUpPlan["when"]) {
  const settings = { isKnown: false, noProxy: "" };
  const runs: string[][] = [];
  const warmUp = createWarmUp({
    plan: { when, ownPath: "github.com/octo" },
    files: FILES,
    settings: () => settings,
    prefetch: async (files, mayAsk) => void runs.push(files.filter(mayAsk).map(({ path }) => path)),
  });
  const paths = (...files: ModuleFile[]) => files.map(({ path }) => path);
  return { warmUp, settings, runs, paths };
}

describe("a warm-up at once", () => {
  test("begins with all files before go asks for anything, and then not again", async () => {
    const { warmUp, runs, paths } = start("at-once");
    await warmUp.begin();
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(...FILES)]);
  });

  test("leaves out what a go command has called private", async () => {
    const { warmUp, settings, runs, paths } = start("at-once");
    Object.assign(settings, { isKnown: true, noProxy: "git.corp.example" });
    await warmUp.begin();
    expect(runs).toEqual([paths(PUBLIC, OWN)]);
  });
});

describe("a warm-up when asked", () => {
  test("does not begin by itself", async () => {
    const { warmUp, runs } = start("when-asked");
    await warmUp.begin();
    expect(runs).toEqual([]);
  });

  test("does not begin for a module that the checkout does not name", () => {
    const { warmUp, settings, runs } = start("when-asked");
    settings.isKnown = true;
    warmUp.asked(file("github.com/other/tool"));
    warmUp.asked(file(PUBLIC.path, "v1.1.0"));
    expect(runs).toEqual([]);
  });

  test("begins once, by the settings of the go command that asks", () => {
    const { warmUp, settings, runs, paths } = start("when-asked");
    Object.assign(settings, { isKnown: true, noProxy: "git.corp.example" });
    warmUp.asked(PUBLIC);
    warmUp.asked(OWN);
    expect(runs).toEqual([paths(PUBLIC, OWN)]);
  });

  test("takes only what nobody keeps private for a go command that tells nothing", () => {
    const { warmUp, runs, paths } = start("when-asked");
    warmUp.asked(PUBLIC);
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(PUBLIC)]);
  });

  test("brings the rest once a go command tells", () => {
    const { warmUp, settings, runs, paths } = start("when-asked");
    warmUp.asked(PUBLIC);
    settings.isKnown = true;
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(PUBLIC), paths(...FILES)]);
  });
});
