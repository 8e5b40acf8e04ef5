import { describe, expect, test } from "vitest";
import { whyOver } from "../../../src/sidecar/lifetime.ts";

const LIFETIME = { idleTimeoutMs: 100, maxLifetimeMs: 1_000, endsWith: { pid: 7 } };
const runs = () => true;

describe("whyOver()", () => {
  test("lets a sidecar run that is asked, in a job that runs", () => {
    const standing = { nowMs: 1_000, startedMs: 0, lastRequestMs: 900 };
    expect(whyOver(LIFETIME, standing, runs)).toBeUndefined();
  });

  test("ends one that nobody has asked for a long time", () => {
    const standing = { nowMs: 1_000, startedMs: 0, lastRequestMs: 899 };
    expect(whyOver(LIFETIME, standing, runs)).toBe("no request for a long time");
  });

  test("ends one that is asked on and on", () => {
    const standing = { nowMs: 1_001, startedMs: 0, lastRequestMs: 1_000 };
    expect(whyOver(LIFETIME, standing, runs)).toBe("it has run for as long as a job may");
  });

  test("ends one whose runner has ended", () => {
    const standing = { nowMs: 10, startedMs: 0, lastRequestMs: 0 };
    expect(whyOver(LIFETIME, standing, ({ pid }) => pid !== 7)).toBe("the runner has ended");
  });

  test("watches no process if the runner's is not known", () => {
    const { endsWith: _, ...lifetime } = LIFETIME;
    const standing = { nowMs: 10, startedMs: 0, lastRequestMs: 0 };
    expect(whyOver(lifetime, standing, () => false)).toBeUndefined();
  });
});
