import { describe, expect, test } from "vitest";
import { isWellKnownPublic } from "../../../src/gomod/public-hosts.ts";

describe("isWellKnownPublic()", () => {
  test.each(["github.com/other/lib", "golang.org/x/mod", "k8s.io/api", "GitHub.com/Other/lib"])(
    "takes %s for public",
    (path) => {
      expect(isWellKnownPublic(path, "github.com/octo")).toBe(true);
    },
  );

  test.each([
    ["the owner's own", "github.com/octo/secret"],
    ["the owner's own in another case", "github.com/Octo/secret"],
    ["the owner's path itself", "github.com/octo"],
    ["a host that nobody knows", "git.corp.example/secret"],
    ["a host below a known one", "git.github.com/other/lib"],
    ["a host that ends like a known one", "notgithub.com/other/lib"],
  ])("takes %s for private", (_, path) => {
    expect(isWellKnownPublic(path, "github.com/octo")).toBe(false);
  });

  test("tells an owner from one whose name only begins so", () => {
    expect(isWellKnownPublic("github.com/octocat/lib", "github.com/octo")).toBe(true);
  });

  test("takes all of a known host for public without an owner", () => {
    expect(isWellKnownPublic("github.com/octo/lib", "")).toBe(true);
  });
});
