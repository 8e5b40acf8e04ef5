import { describe, expect, test } from "vitest";
import { linterCacheDir } from "../../../src/lint/linters.ts";

describe("linterCacheDir()", () => {
  const HOME = "/home/me";

  test("is the folder that the linter's variable names", () => {
    const env = { HOME, GOLANGCI_LINT_CACHE: "/fast/lint", STATICCHECK_CACHE: "/fast/check" };
    expect(linterCacheDir("golangci-lint", env, "linux")).toBe("/fast/lint");
    expect(linterCacheDir("staticcheck", env, "linux")).toBe("/fast/check");
  });

  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ["linux", { HOME }, "/home/me/.cache/staticcheck"],
    ["linux", { HOME, XDG_CACHE_HOME: "/caches" }, "/caches/staticcheck"],
    ["darwin", { HOME }, "/home/me/Library/Caches/staticcheck"],
    ["win32", { LocalAppData: "C:\\Local" }, "C:\\Local\\staticcheck"],
    ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Local\\staticcheck"],
  ])("is below the user's cache folder on %s with %j", (platform, env, dir) => {
    expect(linterCacheDir("staticcheck", env, platform)).toBe(dir);
  });

  test.each<NodeJS.ProcessEnv>([
    { HOME, STATICCHECK_CACHE: "off" },
    { HOME, STATICCHECK_CACHE: "relative/folder" },
    { HOME, XDG_CACHE_HOME: "relative" },
    { HOME: "" },
    {},
  ])("is unknown if the linter would refuse to run, as with %j", (env) => {
    expect(linterCacheDir("staticcheck", env, "linux")).toBeUndefined();
  });
});
