import { describe, expect, test } from "vitest";
import { planWarmUp, type RootWants } from "../../../../src/app/start/plan-warm-up.ts";
import { parseProxyList } from "../../../../src/gomod/proxy-list.ts";

const A = { path: "github.com/other/a", version: "v1.0.0" };
const B = { path: "github.com/other/b", version: "v1.0.0" };
const TOOLCHAIN = { path: "golang.org/toolchain", version: "v0.0.1-go1.99.0.linux-amd64" };

function wants(name: string, zips: RootWants["wanted"]["zips"], more: Partial<RootWants> = {}) {
  return {
    files: [`/nowhere/${name}/go.mod`],
    likely: true,
    isPrimary: false,
    wanted: { zips, mods: [], infos: [] },
    toolchain: undefined,
    ...more,
  };
}

const ROOTS = [
  wants("m", [A], { isPrimary: true }),
  wants("docs", [A, B], { toolchain: TOOLCHAIN }),
  wants(".ci", [B], { likely: false }),
];

function plan(options: Partial<Parameters<typeof planWarmUp>[0]> = {}) {
  return planWarmUp({
    settings: { mirrors: undefined, offline: false, warm: "missing" },
    roots: ROOTS,
    hasWrapper: true,
    ownPath: "github.com/octo",
    ...options,
  });
}

describe("planWarmUp()", () => {
  test("lists each file once, and for each root what it needs, its toolchain first", () => {
    const { files, warmUp } = plan();
    expect(files.map(({ path }) => path)).toEqual([A.path, TOOLCHAIN.path, B.path]);
    expect(warmUp.roots?.map(({ needs }) => needs)).toEqual([[0], [1, 0, 2], [2]]);
    expect(warmUp.roots?.[1]?.files).toEqual(["/nowhere/docs/go.mod"]);
  });

  test("fetches at once for the working directory alone, and only from mirrors named for us", () => {
    const settings = { mirrors: parseProxyList("https://mirror.example.com") } as const;
    const { warmUp } = plan({ settings: { ...settings, offline: false, warm: "missing" } });
    expect(warmUp.when).toBe("at-once");
    expect(warmUp.roots?.map(({ atOnce }) => atOnce)).toEqual([true, false, false]);
    expect(plan().warmUp.when).toBe("when-asked");
  });

  test("takes the only module for the one that is built", () => {
    const { warmUp } = plan({ roots: [wants("svc", [A])] });
    expect(warmUp.roots?.map(({ atOnce }) => atOnce)).toEqual([true]);
  });

  test("fetches at once for each likely module if no command will tell", () => {
    const { warmUp } = plan({ hasWrapper: false });
    expect(warmUp.when).toBe("at-once");
    expect(warmUp.roots?.map(({ atOnce }) => atOnce)).toEqual([true, true, false]);
  });

  test("leaves what may be private to go if no command will tell", () => {
    const own = { path: "github.com/octo/secret", version: "v1.0.0" };
    const { files, warmUp } = plan({ hasWrapper: false, roots: [wants("m", [own, A])] });
    expect(files.map(({ path }) => path)).toEqual([A.path]);
    expect(warmUp.roots?.[0]?.needs).toEqual([0]);
  });

  test.each([{ offline: true }, { warm: "off" as const }])("plans nothing with %j", (off) => {
    const settings = { mirrors: undefined, offline: false, warm: "missing" as const, ...off };
    expect(plan({ settings }).files).toEqual([]);
  });
});
