import { describe, expect, test } from "vitest";
import { formatProxyList, parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { planTargets, type TargetParts } from "../../../src/mirrorbench/targets.ts";

const SIDECAR = `http://127.0.0.1:4711/${"0f".repeat(16)}`;

function plan(goProxy: string, more: Partial<TargetParts> = {}) {
  return planTargets({
    goProxy,
    named: [],
    onlyNamed: false,
    mirrorAuth: [],
    netrc: [],
    ...more,
  });
}

const named = (...lists: string[]) => lists.map(parseProxyList);

describe("planTargets()", () => {
  test("compares the mirrors of GOPROXY and those that are named, each once", () => {
    const { mirrors } = plan("https://a.example.com,direct", {
      named: named("https://b.example.com/go", "a.example.com|http://c.example.com"),
    });
    expect(mirrors.map(({ name }) => name)).toEqual([
      "a.example.com",
      "b.example.com/go",
      "c.example.com",
    ]);
  });

  test("compares the named ones alone if that is wanted", () => {
    const { mirrors, current } = plan("https://a.example.com,direct", {
      named: named("https://b.example.com"),
      onlyNamed: true,
    });
    expect(mirrors.map(({ name }) => name)).toEqual(["b.example.com"]);
    expect(formatProxyList(current)).toBe("https://a.example.com,direct");
  });

  test("does not take go-accel's own proxy for a mirror, and does not show its secret", () => {
    const targets = plan(`${SIDECAR}|https://a.example.com,direct`);
    expect(targets.hasSidecar).toBe(true);
    expect(formatProxyList(targets.current)).toBe("https://a.example.com,direct");
    expect(JSON.stringify(targets)).not.toContain("0f0f");
  });

  test("keeps credentials apart from the names", () => {
    const targets = plan("https://user:word@a.example.com/go", {
      netrc: [{ machine: "b.example.com", login: "me", password: "pass" }],
      named: named("https://b.example.com"),
    });
    const { auth, ...shown } = targets;
    expect(JSON.stringify(shown)).not.toMatch(/user|word|pass/);
    expect(targets.withCredentials).toEqual(["a.example.com"]);
    expect(auth.map(({ host }) => host)).toEqual(["a.example.com", "b.example.com"]);
  });

  test.each(["direct", "off", `${SIDECAR}|direct`])("has nothing to compare in %s", (goProxy) => {
    expect(() => plan(goProxy)).toThrow("there is no mirror to ask");
  });
});
