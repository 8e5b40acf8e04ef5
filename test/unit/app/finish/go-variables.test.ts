import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readGoVariables } from "../../../../src/app/finish/go-variables.ts";
import { formatWrapperFile, WRAPPER_FILE } from "../../../../src/app/job/go-wrapper-path.ts";
import type { ReplacedVariable } from "../../../../src/gocmd/go-wrapper.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const LIST = "https://user:secret@mirror.example.com,direct";
const PROXY: ReplacedVariable = {
  name: "GOPROXY",
  value: ["https://", "@mirror.example.com,direct"],
  length: LIST.length,
  isAdded: false,
  text: "http://127.0.0.1:1/x|list",
};
const FLAGS: ReplacedVariable = {
  name: "GOFLAGS",
  value: ["-mod=", ""],
  length: "-mod=mod".length,
  isAdded: true,
  text: " -p=4",
};

/** PATH with the folder of a script that replaces these. */
async function makePath(replaced: readonly ReplacedVariable[]): Promise<string> {
  const dir = await makeTempDir("wrapper");
  const settings = { file: "f", baseline: "b", goEnv: undefined, configHome: ":", replaced };
  writeFileSync(path.join(dir, WRAPPER_FILE), formatWrapperFile({ logs: [], settings }));
  return [dir, "/usr/bin"].join(path.delimiter);
}

describe("readGoVariables()", () => {
  test("gives the values that go has instead of the job's", async () => {
    const env = { PATH: await makePath([PROXY, FLAGS]), GOPROXY: LIST, GOFLAGS: "-mod=mod" };
    expect([...(await readGoVariables(env))]).toEqual([
      ["GOPROXY", "http://127.0.0.1:1/x|list"],
      ["GOFLAGS", "-mod=mod -p=4"],
    ]);
  });

  test.each([
    ["another list", "https://user:secret@other.example.com,direct"],
    ["a longer one", `${LIST},off`],
    ["a secret of another length", LIST.replace("secret", "secrets")],
    ["none", ""],
  ])("gives nothing for a value that is not replaced: %s", async (_, value) => {
    const env = { PATH: await makePath([PROXY]), GOPROXY: value };
    expect(await readGoVariables(env)).toEqual(new Map());
  });

  test("gives nothing without the script", async () => {
    expect(await readGoVariables({ PATH: "/usr/bin", GOPROXY: LIST })).toEqual(new Map());
    expect(await readGoVariables({})).toEqual(new Map());
  });
});
