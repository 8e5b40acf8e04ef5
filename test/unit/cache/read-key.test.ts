import { describe, expect, it } from "vitest";
import {
  baseIdOf,
  buildKeys,
  historyKey,
  historyPrefix,
  makeBaseKey,
  makeDeltaKey,
  modulesKeys,
} from "../../../src/cache/key.ts";
import { isOwnKey, readKey } from "../../../src/cache/read-key.ts";

const PARTS = {
  os: "linux",
  arch: "amd64",
  goVersion: "go1.26.8",
  profile: "0123456789abcdef",
  workFolder: "01234567",
  scope: "CI / base-delta-seed-history",
  sums: "ab".repeat(32),
  epoch: "",
};
const HASH = "cd".repeat(32);

describe("readKey()", () => {
  const keys = buildKeys(PARTS);
  const base = makeBaseKey(keys, HASH);

  it("reads the keys that key.ts makes, whatever the scope's name", () => {
    const delta = makeDeltaKey(keys, baseIdOf(base) ?? "", HASH);
    expect(readKey(base)).toEqual({ layer: "build", kind: "base", isSeed: false });
    expect(readKey(delta)).toEqual({ layer: "build", kind: "delta", isSeed: false });
    const modules = makeBaseKey(modulesKeys(PARTS), HASH);
    expect(readKey(modules)).toEqual({ layer: "modules", kind: "base", isSeed: false });
    expect(readKey(historyKey(historyPrefix(PARTS), "", "7", "1"))).toMatchObject({
      layer: "history",
    });
  });

  it("knows entries of an epoch and seeds of a pull request", () => {
    const epoch = { ...PARTS, epoch: "2" };
    expect(readKey(makeBaseKey(buildKeys(epoch), HASH))).toMatchObject({ kind: "base" });
    const owner = { repositoryUrl: "https://example.com/a/b", ref: "refs/pull/7" };
    const seed = makeBaseKey(buildKeys(epoch, owner), HASH);
    expect(readKey(seed)).toEqual({ layer: "build", kind: "base", isSeed: true });
  });

  it("takes keys of others for none of ours", () => {
    for (const key of ["", "setup-go-linux-x64", "accelerate-build-", "accel1", "xaccel1-build-"]) {
      expect(isOwnKey(key)).toBe(false);
    }
  });
});
