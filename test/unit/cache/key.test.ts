import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BaseKeys,
  baseIdOf,
  buildKeys,
  deltaIdOf,
  deltaKeys,
  hashFolder,
  hashProfile,
  hashSums,
  historyKey,
  historyPrefix,
  type KeyParts,
  legPrefix,
  lintKeys,
  makeBaseKey,
  makeDeltaKey,
  modulesKeys,
  type SeedOwner,
} from "../../../src/cache/key.ts";

const PARTS: KeyParts = {
  os: "linux",
  arch: "amd64",
  goVersion: "go1.26.1",
  profile: "0123456789abcdef",
  workFolder: "01234567",
  scope: "CI / test / null",
  sums: "a".repeat(64),
  epoch: "",
};
const CONTENT = "c".repeat(64);

const scopes = fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom("a", "a-base-", "a,b", "A"));
const goVersions = fc.oneof(
  fc.tuple(fc.integer({ min: 20, max: 40 }), fc.nat(30)).map(([minor, patch]) => {
    return `go1.${minor}.${patch}`;
  }),
  fc.constantFrom(
    "go1.26",
    "go1.26rc1",
    "go1.26.1-custom",
    "go1.26.1 X:jsonv2,synctest",
    "devel go1.27-0123456789 Mon Jan 1 00:00:00 2026 +0000",
  ),
);
const parts: fc.Arbitrary<KeyParts> = fc
  .record({ scope: scopes, goVersion: goVersions })
  .map((some) => ({ ...PARTS, ...some }));

function allKeys(from: KeyParts, seeds?: SeedOwner): string[] {
  return [
    modulesKeys(from, seeds),
    buildKeys(from, seeds),
    lintKeys("golangci-lint", from, seeds),
  ].flatMap((keys) => {
    const base = makeBaseKey(keys, CONTENT);
    const delta = makeDeltaKey(keys, baseIdOf(base) ?? "", CONTENT);
    return [...keys.restore, base, ...deltasOf(keys, base), delta];
  });
}

function deltasOf(keys: BaseKeys, baseKey: string): string[] {
  return deltaKeys(keys, baseKey)?.restore ?? [];
}

describe("modulesKeys()", () => {
  test("asks for the same go.sum first, then for the newest of any", () => {
    const exact = `accel2-modules-linux-base-${"a".repeat(16)}.`;
    expect(modulesKeys(PARTS)).toEqual({
      exact,
      scope: "accel2-modules-linux-",
      workFolder: "accel2-modules-linux-",
      restore: [exact, "accel2-modules-linux-base-"],
    });
  });

  test("asks for nothing of other jobs without a go.sum", () => {
    const { exact, restore } = modulesKeys({ ...PARTS, sums: hashSums([]) });
    expect(restore).toEqual([exact]);
  });

  test("knows one layer whatever the job compiles", () => {
    const other = { ...PARTS, arch: "arm64", goVersion: "go1.25.0", scope: "x", profile: "y" };
    expect(modulesKeys(other)).toEqual(modulesKeys(PARTS));
  });

  test("finds the base and the delta that were saved, and no delta as a base", () => {
    const keys = modulesKeys(PARTS);
    const base = makeBaseKey(keys, CONTENT);
    const delta = makeDeltaKey(keys, baseIdOf(base) ?? "", CONTENT);
    expect(keys.restore.map((key) => base.startsWith(key))).toEqual([true, true]);
    expect(keys.restore.map((key) => delta.startsWith(key))).toEqual([false, false]);
    expect(deltasOf(keys, base).map((key) => delta.startsWith(key))).toEqual([true, true]);
  });

  test("matches no entry of the format before", () => {
    const old = [`accel1-modules-linux-${PARTS.sums}`, "accel1-modules-linux-"];
    const { restore } = modulesKeys(PARTS);
    expect(restore.filter((key) => old.some((one) => one.startsWith(key)))).toEqual([]);
  });
});

describe("buildKeys()", () => {
  test("gives the same keys for the same parts", () => {
    fc.assert(
      fc.property(parts, (from) => {
        expect(buildKeys({ ...from })).toEqual(buildKeys(from));
      }),
    );
  });

  test("begins what is saved with each key that is asked for", () => {
    fc.assert(
      fc.property(parts, (from) => {
        const keys = buildKeys(from);
        const saved = makeBaseKey(keys, CONTENT);
        expect(keys.restore.map((key) => saved.startsWith(key))).toEqual([true, true, true, true]);
      }),
    );
  });

  test("asks from the narrowest to the widest", () => {
    fc.assert(
      fc.property(parts, (from) => {
        const lengths = buildKeys(from).restore.map((key) => key.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      }),
    );
  });

  test("never matches an entry of another Go version", () => {
    fc.assert(
      fc.property(parts, goVersions, (from, goVersion) => {
        fc.pre(goVersion !== from.goVersion);
        const saved = makeBaseKey(buildKeys({ ...from, goVersion }), CONTENT);
        expect(buildKeys(from).restore.filter((key) => saved.startsWith(key))).toEqual([]);
      }),
    );
  });

  test.each([
    ["profile", "fedcba9876543210"],
    ["arch", "arm64"],
    ["os", "darwin"],
  ] as const)("never matches an entry of another %s", (name, value) => {
    const saved = makeBaseKey(buildKeys({ ...PARTS, [name]: value }), CONTENT);
    expect(buildKeys(PARTS).restore.filter((key) => saved.startsWith(key))).toEqual([]);
  });

  test("matches entries of another scope by its last two keys alone", () => {
    fc.assert(
      fc.property(parts, scopes, (from, scope) => {
        fc.pre(scope !== from.scope);
        const saved = makeBaseKey(buildKeys({ ...from, scope }), CONTENT);
        const { restore } = buildKeys(from);
        expect(restore.map((key) => saved.startsWith(key))).toEqual([false, false, true, true]);
      }),
    );
  });

  test("matches entries from another work folder by its last key alone", () => {
    const keys = buildKeys(PARTS);
    const saved = makeBaseKey(buildKeys({ ...PARTS, workFolder: "89abcdef" }), CONTENT);
    expect(keys.restore.map((key) => saved.startsWith(key))).toEqual([false, false, false, true]);
    expect(saved.startsWith(keys.workFolder)).toBe(false);
  });

  test("matches no entry that was made without paths, if those of this job hold them", () => {
    const [bound, free] = [buildKeys(PARTS), buildKeys({ ...PARTS, workFolder: "" })];
    for (const [one, other] of [
      [bound, free],
      [free, bound],
    ] as const) {
      const saved = makeBaseKey(one, CONTENT);
      expect(other.restore.filter((key) => saved.startsWith(key))).toEqual([]);
    }
    expect(free.restore).toHaveLength(3);
  });

  test("takes an entry of another go.sum for no exact one", () => {
    const keys = buildKeys(PARTS);
    const saved = makeBaseKey(buildKeys({ ...PARTS, sums: "b".repeat(64) }), CONTENT);
    expect(saved.startsWith(keys.exact)).toBe(false);
  });
});

describe("lintKeys()", () => {
  test("asks for this scope alone, with the same go.sum first", () => {
    const { exact, scope, restore } = lintKeys("staticcheck", PARTS);
    expect(restore).toEqual([exact, `${scope}base-`]);
    expect(exact.startsWith(`${scope}base-`)).toBe(true);
  });

  test("never matches an entry of another linter, or of the build layer", () => {
    fc.assert(
      fc.property(parts, parts, (mine, theirs) => {
        const others = [buildKeys(theirs), lintKeys("golangci-lint", theirs)];
        const saved = others.map((keys) => makeBaseKey(keys, CONTENT));
        const asked = lintKeys("staticcheck", mine).restore;
        expect(asked.filter((key) => saved.some((one) => one.startsWith(key)))).toEqual([]);
        const own = makeBaseKey(lintKeys("staticcheck", theirs), CONTENT);
        expect(buildKeys(mine).restore.filter((key) => own.startsWith(key))).toEqual([]);
      }),
    );
  });

  test("never matches an entry of another configuration, Go version or scope", () => {
    const saved = makeBaseKey(lintKeys("staticcheck", PARTS), CONTENT);
    for (const other of [{ profile: "f" }, { goVersion: "go1.26.2" }, { scope: "CI" }]) {
      const asked = lintKeys("staticcheck", { ...PARTS, ...other }).restore;
      expect(asked.filter((key) => saved.startsWith(key))).toEqual([]);
    }
  });
});

describe("deltaKeys()", () => {
  const keys = buildKeys(PARTS);
  const base = makeBaseKey(keys, CONTENT);
  const otherSums = { ...PARTS, sums: "b".repeat(64) };

  test("asks for the delta of this base with the same go.sum, then for its newest", () => {
    const id = `${"a".repeat(16)}.${"c".repeat(16)}`;
    expect(base).toBe(`${keys.scope}base-${id}`);
    expect(deltaKeys(keys, base)).toEqual({
      exact: `${keys.scope}delta-${id}-${"a".repeat(16)}.`,
      restore: [`${keys.scope}delta-${id}-${"a".repeat(16)}.`, `${keys.scope}delta-${id}-`],
    });
  });

  test("finds what was saved on top of the base, with the same go.sum and with another", () => {
    const id = baseIdOf(base) ?? "";
    const saved = [keys, buildKeys(otherSums)].map((some) => makeDeltaKey(some, id, CONTENT));
    expect(deltasOf(keys, base).map((key) => saved.map((one) => one.startsWith(key)))).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(saved.map(deltaIdOf)).toEqual([
      `${id}-${"a".repeat(16)}.${"c".repeat(16)}`,
      `${id}-${"b".repeat(16)}.${"c".repeat(16)}`,
    ]);
  });

  test("finds that of a base of another scope", () => {
    fc.assert(
      fc.property(parts, scopes, (from, scope) => {
        const other = buildKeys({ ...from, scope });
        const otherBase = makeBaseKey(other, CONTENT);
        const saved = makeDeltaKey(other, baseIdOf(otherBase) ?? "", CONTENT);
        const asked = deltasOf(buildKeys(from), otherBase);
        expect(asked.map((key) => saved.startsWith(key))).toEqual([true, true]);
      }),
    );
  });

  test("never matches the delta of another base, nor of another scope", () => {
    fc.assert(
      fc.property(parts, scopes, fc.constantFrom("a", "b"), (from, scope, sums) => {
        const own = buildKeys(from);
        const mine = makeBaseKey(own, CONTENT);
        const other = buildKeys({ ...from, scope, sums: sums.repeat(64) });
        const otherBase = makeBaseKey(other, "d".repeat(64));
        const saved = makeDeltaKey(other, baseIdOf(otherBase) ?? "", CONTENT);
        expect(deltasOf(own, mine).filter((key) => saved.startsWith(key))).toEqual([]);
      }),
    );
  });

  test("matches no base, and no key that asks for a base in a scope matches a delta", () => {
    fc.assert(
      fc.property(parts, (from) => {
        const own = buildKeys(from);
        const mine = makeBaseKey(own, CONTENT);
        const delta = makeDeltaKey(own, baseIdOf(mine) ?? "", CONTENT);
        expect(deltasOf(own, mine).filter((key) => mine.startsWith(key))).toEqual([]);
        expect(own.restore.slice(0, 2).filter((key) => delta.startsWith(key))).toEqual([]);
        expect(baseIdOf(delta)).toBeUndefined();
        expect(deltaIdOf(mine)).toBeUndefined();
      }),
    );
  });

  test.each(["accel1-modules-linux-abc", "accel1-build-x-base-", ""])(
    "has none for the key %j, which is no base's",
    (key) => {
      expect(deltaKeys(keys, key)).toBeUndefined();
      expect(baseIdOf(key)).toBeUndefined();
    },
  );
});

describe("keys of seeds", () => {
  const refs = fc.oneof(
    fc.nat(99_999).map((n) => `refs/pull/${n}/merge`),
    fc.string(),
  );
  const URL = "https://example.com/octo/app";
  const ownerOf = (ref: string, repositoryUrl = URL) => ({ repositoryUrl, ref });

  test("never match a layer, nor do a layer's keys match a seed", () => {
    fc.assert(
      fc.property(parts, parts, refs, (own, other, ref) => {
        const layers = allKeys(own);
        const seeds = allKeys(other, ownerOf(ref));
        expect(layers.filter((key) => seeds.some((seed) => seed.startsWith(key)))).toEqual([]);
        expect(seeds.filter((seed) => layers.some((key) => key.startsWith(seed)))).toEqual([]);
      }),
    );
  });

  test("never match those of another pull request", () => {
    const [one, two] = ["refs/pull/1/merge", "refs/pull/11/merge"].map((ref) =>
      allKeys(PARTS, ownerOf(ref)),
    );
    expect(one?.filter((key) => two?.some((other) => other.startsWith(key)))).toEqual([]);
  });

  test("never match those of a pull request of the same number in another repository", () => {
    const ref = "refs/pull/7/merge";
    const elsewhere = ["https://example.com/evil/app", "https://git.example.com/octo/app"];
    const others = elsewhere.flatMap((url) => allKeys(PARTS, ownerOf(ref, url)));
    const own = allKeys(PARTS, ownerOf(ref));
    expect(own.filter((key) => others.some((other) => other.startsWith(key)))).toEqual([]);
  });

  test("have 64 bits of the repository and the ref in them", () => {
    const [modules, build] = [modulesKeys, buildKeys].map((keysOf) =>
      keysOf(PARTS, ownerOf("refs/pull/7/merge")),
    );
    expect(modules?.scope).toMatch(/^accel2-seed-[0-9a-f]{16}-modules-linux-$/);
    expect(build?.scope).toMatch(/^accel1-seed-[0-9a-f]{16}-build-linux-/);
  });
});

describe("keys of an epoch", () => {
  const OWNER = { repositoryUrl: "https://example.com/octo/app", ref: "refs/pull/7/merge" };
  const keysOf = (epoch: string) => {
    const from = { ...PARTS, epoch };
    return [...allKeys(from), ...allKeys(from, OWNER), historyPrefix(from)];
  };

  test("never match those of another epoch, nor of none", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        const others = keysOf(other);
        const matches = (key: string) => others.some((some) => some.startsWith(key));
        expect(keysOf(one).filter(matches)).toEqual([]);
      }),
    );
  });

  test("hold a hash of it", () => {
    expect(modulesKeys({ ...PARTS, epoch: "after the incident, 2" }).exact).toMatch(
      /^accel2-epoch-[0-9a-f]{16}-modules-linux-/,
    );
  });
});

describe("every key", () => {
  test("is one that the cache service takes: short, and without commas", () => {
    fc.assert(
      fc.property(parts, (from) => {
        const bad = allKeys(from).filter((key) => key.length >= 512 || key.includes(","));
        expect(bad).toEqual([]);
      }),
    );
  });

  test("is made of printable characters alone", () => {
    fc.assert(
      fc.property(parts, (from) => {
        expect(allKeys(from).filter((key) => !/^[!-~]+$/.test(key))).toEqual([]);
      }),
    );
  });
});

describe("hashSums()", () => {
  const file = (path: string, text: string) => ({ path, content: Buffer.from(text) });

  test("does not depend on the order of the files", () => {
    const files = fc.uniqueArray(fc.tuple(fc.string(), fc.string()), {
      selector: ([path]) => path,
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(files, (list) => {
        const sums = list.map(([path, text]) => file(path, text));
        expect(hashSums(sums.toReversed())).toBe(hashSums(sums));
      }),
    );
  });

  test.each([
    ["another content", [file("go.sum", "b")]],
    ["another path", [file("x/go.sum", "a")]],
    ["one more file", [file("go.sum", "a"), file("x/go.sum", "")]],
    ["nothing", []],
  ])("tells %s apart", (_, other) => {
    expect(hashSums(other)).not.toBe(hashSums([file("go.sum", "a")]));
  });

  test("tells apart what only begins elsewhere", () => {
    expect(hashSums([file("a", "bc"), file("d", "")])).not.toBe(
      hashSums([file("a", "b"), file("d", "c")]),
    );
  });
});

describe("historyPrefix()", () => {
  test("is one scope's on one platform, whatever Go version or go.sum", () => {
    const prefix = historyPrefix(PARTS);
    expect(prefix).toMatch(/^accel1-history-linux-amd64-CI_test_null\.[0-9a-f]{16}-$/);
    const others = { goVersion: "go1.27.0", profile: "f".repeat(16), sums: "b".repeat(64) };
    expect(historyPrefix({ ...PARTS, ...others })).toBe(prefix);
    expect(historyKey(prefix, "0a1b", "123", "2")).toBe(`${legPrefix(prefix, "0a1b")}123.2`);
    expect(legPrefix(prefix, "0a1b")).toBe(`${prefix}0a1b-`);
  });

  test("begins no key of a layer, nor of another scope's or platform's history", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const prefix = historyPrefix(one);
        expect(allKeys(other).filter((key) => key.startsWith(prefix))).toEqual([]);
        const isSame = one.scope === other.scope;
        expect(historyKey(historyPrefix(other), "0a", "1", "1").startsWith(prefix)).toBe(isSame);
        expect(historyPrefix({ ...one, arch: "arm64" }).startsWith(prefix)).toBe(false);
      }),
    );
  });
});

describe("hashFolder()", () => {
  test("tells folders apart in a few digits that a key may have", () => {
    expect(hashFolder("/runner/1/repo")).toMatch(/^[0-9a-f]{8}$/);
    expect(hashFolder("/runner/1/repo")).not.toBe(hashFolder("/runner/2/repo"));
  });
});

describe("hashProfile()", () => {
  test("does not depend on the order of the settings", () => {
    expect(hashProfile({ B: "2", A: "1" })).toBe(hashProfile({ A: "1", B: "2" }));
  });

  test.each([
    ["another value", { A: "2" }],
    ["another name", { B: "1" }],
    ["one more setting", { A: "1", B: "" }],
  ])("tells %s apart", (_, other) => {
    expect(hashProfile(other)).not.toBe(hashProfile({ A: "1" }));
  });
});
