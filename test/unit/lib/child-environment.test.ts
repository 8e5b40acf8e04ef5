import { describe, expect, test } from "vitest";
import { goEnvironment } from "../../../src/app/job/go-environment.ts";
import { childEnvironment } from "../../../src/lib/child-environment.ts";

/** What a runner's step has, and no program that we run needs. */
const SECRET = [
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "AWS_SECRET_ACCESS_KEY",
  "GITHUB_TOKEN",
  "GITHUB_ENV",
  "GOOGLE_APPLICATION_CREDENTIALS",
  "GOOGLE_CREDENTIALS",
  "GIT_CONFIG_VALUE_0",
  "INPUT_MIRROR-AUTH",
  "INPUT_TOKEN",
  "MISE_GITHUB_TOKEN",
  "NIX_CONFIG",
  "NPM_TOKEN",
  "STATE_run",
  "NODE_OPTIONS",
  "MY_SECRET",
];
const asEnv = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

describe("childEnvironment()", () => {
  test.each(["PATH", "Path", "HOME", "TMPDIR", "LC_ALL", "XDG_CACHE_HOME", "https_proxy"])(
    "keeps %s",
    (name) => {
      expect(childEnvironment({ [name]: "x" })).toEqual({ [name]: "x" });
    },
  );

  test.each(["SystemRoot", "ProgramFiles(x86)", "LocalAppData", "PATHEXT"])(
    "keeps %s of Windows",
    (name) => {
      expect(childEnvironment({ [name]: "x" })).toEqual({ [name]: "x" });
    },
  );

  test("keeps nothing that go or a compiler alone would read, and no secret", () => {
    expect(childEnvironment(asEnv([...SECRET, "GOFLAGS", "CC"]))).toEqual({});
  });
});

describe("goEnvironment()", () => {
  test.each(["GOPROXY", "GOFLAGS", "GO386", "GODEBUG", "CGO_CFLAGS", "CC", "PKG_CONFIG_PATH"])(
    "keeps %s",
    (name) => {
      expect(goEnvironment({ [name]: "x" })).toEqual({ [name]: "x" });
    },
  );

  test.each(["ASDF_DATA_DIR", "MISE_DATA_DIR", "GOENV_ROOT", "NIX_CFLAGS_COMPILE"])(
    "keeps %s, which a program needs that stands for go or cc",
    (name) => {
      expect(goEnvironment({ [name]: "x" })).toEqual({ [name]: "x" });
    },
  );

  test("keeps no secret of the step", () => {
    expect(goEnvironment(asEnv(SECRET))).toEqual({});
  });
});
