import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/ci/settings.ts";
import { ConfigError } from "../../../src/lib/errors.ts";

const DEFAULTS = {
  cwd: "/work/app",
  scope: "group/app / test / null",
  cacheDir: "/home/me/.cache",
};

function read(inputs: Readonly<Record<string, string>> = {}) {
  return readSettings((name) => inputs[name] ?? "", DEFAULTS);
}

describe("readSettings()", () => {
  test("keeps entries in the user's caches, and tells jobs apart", () => {
    expect(read()).toMatchObject({
      cacheBackend: { kind: "dir", folder: "/home/me/.cache/go-accel/cache" },
      cacheScope: "group/app / test / null",
      workingDirectory: "/work/app",
    });
  });

  test("takes what is given", () => {
    const settings = read({
      "cache-backend": "s3://go-cache/app",
      "cache-scope": "mine",
      "working-directory": "sub",
    });
    expect(settings).toMatchObject({
      cacheBackend: { kind: "s3", bucket: "go-cache" },
      cacheScope: "mine",
      workingDirectory: "/work/app/sub",
    });
  });

  test("refuses GitHub's cache, which no other system reaches", () => {
    expect(() => read({ "cache-backend": "github" })).toThrow(ConfigError);
    expect(() => read({ "cache-backend": "github" })).toThrow(
      /cache-backend is "github"; expected dir:/,
    );
  });

  test("writes no comment, whatever is given", () => {
    expect(read({ "pr-comment": "always" }).prComment).toBe("never");
  });

  test("names all that is wrong", () => {
    const both = () => read({ cache: "yes", warm: "no" });
    expect(both).toThrow(/cache is "yes"/);
    expect(both).toThrow(/warm is "no"/);
  });
});
