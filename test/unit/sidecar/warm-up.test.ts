import { describe, expect, test } from "vitest";
import { countCertain, createWarmUp, type WarmUpPlan } from "../../../src/sidecar/warm-up.ts";
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

function start(when: WarmUpPlan["when"], roots?: WarmUpPlan["roots"]) {
  const settings = { isKnown: false, noProxy: "" };
  const commands: { told: string[] | undefined } = { told: [] };
  const runs: string[][] = [];
  const warmUp = createWarmUp({
    plan: { when, ownPath: "github.com/octo", ...(roots ? { roots } : {}) },
    files: FILES,
    settings: () => settings,
    told: () => commands.told,
    prefetch: async (files, mayAsk) => void runs.push(files.filter(mayAsk).map(({ path }) => path)),
  });
  const paths = (...files: ModuleFile[]) => files.map(({ path }) => path);
  return { warmUp, settings, commands, runs, paths };
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
    expect(runs).toEqual([paths(PUBLIC), paths(OWN, CORP)]);
  });
});

describe("a warm-up of several modules", () => {
  /** Places in FILES: PUBLIC is needed by both, OWN and CORP by one each. */
  const ROOTS = [
    { files: ["/w/a/go.mod", "/w/go.work"], needs: [0, 1], atOnce: true },
    { files: ["/w/b/go.mod"], needs: [0, 2], atOnce: false },
  ];
  const told = (...files: string[]) => ({ told: files });

  test("fetches for the one by which the go command goes that asks", () => {
    const { warmUp, settings, commands, runs, paths } = start("when-asked", ROOTS);
    settings.isKnown = true;
    Object.assign(commands, told("/w/b/go.mod"));
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(PUBLIC, CORP)]);
  });

  test("fetches for the other one once a later command goes by that, and nothing twice", () => {
    const { warmUp, settings, commands, runs, paths } = start("when-asked", ROOTS);
    settings.isKnown = true;
    Object.assign(commands, told("/w/b/go.mod"));
    warmUp.asked(PUBLIC);
    Object.assign(commands, told("/w/b/go.mod", "/w/go.work"));
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(PUBLIC, CORP), paths(OWN)]);
  });

  test("fetches nothing for a command of none of them that asks for what both need", () => {
    const { warmUp, settings, commands, runs } = start("when-asked", ROOTS);
    settings.isKnown = true;
    Object.assign(commands, told("/elsewhere/go.mod"));
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([]);
  });

  test("knows by what a command asks for that it is of the only one that needs it", () => {
    const { warmUp, settings, runs, paths } = start("when-asked", ROOTS);
    settings.isKnown = true;
    warmUp.asked(CORP);
    expect(runs).toEqual([paths(PUBLIC, CORP)]);
  });

  test("fetches for all if commands may go by any", () => {
    const { warmUp, settings, commands, runs, paths } = start("when-asked", ROOTS);
    settings.isKnown = true;
    commands.told = undefined;
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(...FILES)]);
  });

  test("at once fetches for those that are built for certain, and later for those told of", async () => {
    const { warmUp, commands, runs, paths } = start("at-once", ROOTS);
    await warmUp.begin();
    Object.assign(commands, told("/w/b/go.mod"));
    warmUp.asked(PUBLIC);
    expect(runs).toEqual([paths(PUBLIC, OWN), paths(CORP)]);
  });
});

describe("countCertain()", () => {
  const plan = (...roots: NonNullable<WarmUpPlan["roots"]>[number][]) =>
    ({ when: "when-asked", ownPath: "", roots }) as const;
  const root = (atOnce: boolean, ...needs: number[]) => ({ files: [], needs, atOnce });

  test("counts what is needed of modules that are built for certain, each file once", () => {
    expect(countCertain(plan(root(true, 0, 1), root(true, 1), root(false, 2)), 3)).toBe(2);
    expect(countCertain(plan(root(true), root(false, 0, 1)), 2)).toBe(0);
  });

  test("cannot tell if it may be any module", () => {
    expect(countCertain(plan(root(false, 0), root(false, 1)), 2)).toBeUndefined();
  });

  test("counts all files of a plan without modules", () => {
    expect(countCertain({ when: "at-once", ownPath: "" }, 3)).toBe(3);
  });
});
