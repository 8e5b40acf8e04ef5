import { describe, expect, it } from "vitest";
import {
  baseIdOf,
  buildBaseKey,
  buildDeltaKey,
  buildKeys,
  historyKey,
  historyPrefix,
  modulesKeys,
  seedRoot,
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
  const base = buildBaseKey(keys, HASH);

  it("reads the keys that key.ts makes, whatever the scope's name", () => {
    const delta = buildDeltaKey(keys, baseIdOf(base) ?? "", HASH);
    expect(readKey(base)).toEqual({ layer: "build", kind: "base", isSeed: false });
    expect(readKey(delta)).toEqual({ layer: "build", kind: "delta", isSeed: false });
    const { exact: modules } = modulesKeys(PARTS);
    expect(readKey(modules)).toMatchObject({ layer: "modules", isSeed: false });
    expect(readKey(historyKey(historyPrefix(PARTS), "", "7", "1"))).toMatchObject({
      layer: "history",
    });
  });

  it("knows entries of an epoch and seeds of a pull request", () => {
    const epoch = { ...PARTS, epoch: "2" };
    expect(readKey(buildBaseKey(buildKeys(epoch), HASH))).toMatchObject({ kind: "base" });
    const root = seedRoot(epoch, { repositoryUrl: "https://example.com/a/b", ref: "refs/pull/7" });
    const seed = buildBaseKey(buildKeys(epoch, root), HASH);
    expect(readKey(seed)).toEqual({ layer: "build", kind: "base", isSeed: true });
  });

  it("takes keys of others for none of ours", () => {
    for (const key of ["", "setup-go-linux-x64", "accelerate-build-", "accel1", "xaccel1-build-"]) {
      expect(isOwnKey(key)).toBe(false);
    }
  });
});
