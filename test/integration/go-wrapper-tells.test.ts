import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readGoSettings } from "../../src/sidecar/go-settings.ts";
import { goSettingsLine } from "../support/sidecar-config.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  FLAVOURS,
  type Flavour,
  makeWrapper,
  realGo,
  spawnCommand,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

const HOME = "/home/nobody";

describe.each(Object.entries<Flavour>(FLAVOURS))("the wrapper with %s", (_, flavour) => {
  const absence = whyAbsent(flavour);
  beforeEach(({ skip }) => skip(absence !== undefined, absence));

  async function start() {
    const root = await makeTempDir("told");
    const wrapper = await makeWrapper(root, flavour);
    const file = join(wrapper.dir, "go-settings");
    return {
      wrapper,
      told: () => readFile(file, "utf8").catch(() => ""),
      async go(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
        const env = {
          PATH: `${wrapper.dir}:${join(realGo(), "..")}:/usr/bin:/bin`,
          GOENV: "off",
          GOFLAGS: "",
          GOTOOLCHAIN: "local",
          HOME,
          ...variables,
        };
        return spawnCommand(wrapper.file, args, { cwd: root, env, input: "" }).end;
      },
    };
  }
  const line = (variables: Readonly<Record<string, string>> = {}) =>
    goSettingsLine({ GOENV: "off", HOME, ...variables });

  test("tells what a command takes for private, before it starts", async () => {
    const { go, told } = await start();
    const variables = { GOPRIVATE: "*.corp.example,a b", GONOSUMDB: "x", GOSUMDB: "off" };
    await go(["list", "std"], variables);
    expect(await told()).toBe(line(variables));
  });

  test("tells each combination once", async () => {
    const { go, told } = await start();
    for (const GOPRIVATE of ["a", "b", "a", "b"]) await go(["vet", "-h"], { GOPRIVATE });
    expect(await told()).toBe(line({ GOPRIVATE: "a" }) + line({ GOPRIVATE: "b" }));
  });

  test("tells nothing for commands that download nothing", async () => {
    const { go, told } = await start();
    for (const args of [[], ["version"], ["env", "GOOS"], ["help", "build"]]) await go(args);
    expect(await told()).toBe("");
  });

  test("tells of one more than the sidecar reads, and no more", async () => {
    const { go, wrapper, told } = await start();
    const file = join(wrapper.dir, "go-settings");
    const earlier = Array.from({ length: 62 }, (_, index) => line({ GOPRIVATE: `p${index}` }));
    await writeFile(file, earlier.join(""));
    for (let index = 62; index < 66; index++) await go(["vet", "-h"], { GOPRIVATE: `p${index}` });
    const text = await told();
    expect(text.split("\n")).toHaveLength(64 + 1);
    const source = { file, goSumdb: "" };
    expect(readGoSettings(source, () => text)).toMatchObject({ noProxy: "*", noSumdb: "*" });
  });

  test("runs go as before if it cannot tell", async () => {
    const { go, wrapper, told } = await start();
    await rm(wrapper.log);
    const { code, stdout, stderr } = await go(["list", "std"]);
    expect([code, stdout.includes("net/http"), stderr]).toEqual([0, true, ""]);
    expect(await told()).toBe("");
  });
});
