import { describe, expect, test } from "vitest";
import { compareLists } from "../../../src/mirrorbench/freshness.ts";

const PATH = "github.com/some/module";

/** Compares lists of one module. */
function compare(...mirrors: { list: string[] | undefined; trusted?: boolean }[]) {
  return compareLists(
    [PATH],
    mirrors.map(({ list, trusted = true }) => ({ lists: [list], trusted })),
  );
}

describe("compareLists()", () => {
  test("finds the mirror that does not list the newest version", () => {
    const [old, current] = compare({ list: ["v1.9.0"] }, { list: ["v1.10.0", "v1.9.0"] });
    expect(old?.lags).toEqual([{ path: PATH, newest: "v1.10.0", listed: "v1.9.0" }]);
    expect(current).toEqual({ compared: 1, lags: [] });
  });

  test("does not take a prerelease for newer than a release, as go does not", () => {
    const [first] = compare({ list: ["v1.0.0"] }, { list: ["v1.0.0", "v1.1.0-rc.1"] });
    expect(first?.lags).toEqual([]);
  });

  test("compares prereleases if there is nothing else", () => {
    const [first] = compare({ list: ["v1.0.0-rc.1"] }, { list: ["v1.0.0-rc.2"] });
    expect(first?.lags).toHaveLength(1);
  });

  test("believes no version that only an untrusted mirror lists", () => {
    const [first, second] = compare({ list: ["v1.0.0"] }, { list: ["v9.0.0"], trusted: false });
    expect(first).toEqual({ compared: 0, lags: [] });
    expect(second?.lags).toEqual([]);
  });

  test("counts a mirror that lists none as behind", () => {
    const [first] = compare({ list: [] }, { list: ["v1.0.0"] });
    expect(first?.lags).toEqual([{ path: PATH, newest: "v1.0.0", listed: undefined }]);
  });

  test("says nothing of a list that did not come, nor of a single mirror", () => {
    expect(compare({ list: undefined }, { list: ["v1.0.0"] })[0]?.compared).toBe(0);
    expect(compare({ list: ["v1.0.0"] })[0]?.compared).toBe(0);
  });

  test("ignores pseudo-versions", () => {
    const [first] = compare({ list: [] }, { list: ["v0.0.0-20240131235959-0123456789ab"] });
    expect(first?.lags).toEqual([]);
  });
});
