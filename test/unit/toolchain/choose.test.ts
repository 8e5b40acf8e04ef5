import { describe, expect, test } from "vitest";
import {
  type Candidates,
  choose,
  type Listed,
  type LocalGo,
} from "../../../src/toolchain/choose.ts";
import { parseSpec, type Spec } from "../../../src/toolchain/spec.ts";
import { SET_UP_TABLE, type SetUpRow } from "./set-up-table.ts";

const PLATFORM = "linux-amd64";

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

function localOf({ path, toolCache }: Pick<SetUpRow, "path" | "toolCache">): LocalGo[] {
  const make =
    (from: LocalGo["from"]) =>
    (release: string): LocalGo => ({
      release,
      goRoot: `/${from}/${release}`,
      from,
    });
  return [...words(path).map(make("PATH")), ...words(toolCache).map(make("tool cache"))];
}

function listedOf(mirrors: string): Listed {
  if (mirrors === "down") return { kind: "unknown" };
  const releases = words(mirrors).map((word) => {
    const [release = "", platform = PLATFORM] = word.split("@");
    return { release, platform };
  });
  return { kind: "known", releases };
}

function specOf({ wanted, by }: SetUpRow): Spec {
  return by === "go.mod alone" ? { kind: "minimum", version: wanted } : parseSpec(wanted);
}

/** What the table says in its last column but one. */
function describeChoice(row: SetUpRow): string {
  const local = localOf(row);
  const checkLatest = row.checkLatest ?? false;
  const known = { local, platform: PLATFORM, checkLatest };
  const first = choose(specOf(row), { ...known, listed: { kind: "unasked" } });
  const isAsked = first.kind === "ask";
  const choice = isAsked ? choose(specOf(row), { ...known, listed: listedOf(row.mirrors) }) : first;
  switch (choice.kind) {
    case "local": {
      const { release, from } = choice.go;
      const place = from === "PATH" ? "on PATH" : "in the tool cache";
      const asked = row.mirrors === "down" ? ", with a warning" : "";
      return `${release} ${place}${isAsked ? asked : ", nobody asked"}`;
    }
    case "install":
      return `install ${choice.releases.join(", or else ")}${isAsked ? "" : ", no list needed"}`;
    case "none":
      return "none: candidates are hidden unless one is named";
    case "ask":
      return "never decided";
  }
}

describe("choose()", () => {
  test.each(SET_UP_TABLE)(
    "for $wanted by $by with PATH [$path], tool cache [$toolCache], mirrors [$mirrors]: $taken",
    (row) => {
      expect(describeChoice(row)).toBe(row.taken);
    },
  );

  const candidates = (given: Partial<Candidates>): Candidates => ({
    local: [],
    listed: { kind: "unasked" },
    platform: PLATFORM,
    checkLatest: false,
    ...given,
  });

  test("keeps a Go of PATH that is no release, for go.mod alone", () => {
    const own = { release: undefined, goRoot: "/own", from: "PATH" } as const;
    const spec = { kind: "minimum", version: "1.27.0" } as const;
    expect(choose(spec, candidates({ local: [own] }))).toEqual({ kind: "local", go: own });
  });

  test("does not take such a Go for a version that an input names", () => {
    const own = { release: undefined, goRoot: "/own", from: "PATH" } as const;
    const spec = { kind: "exact", release: "1.27.0" } as const;
    expect(choose(spec, candidates({ local: [own] }))).toEqual({
      kind: "install",
      releases: ["1.27.0"],
    });
  });

  test("takes what is on PATH before the same release in the tool cache", () => {
    const local = localOf({ path: "1.26.8", toolCache: "1.26.8" });
    const spec = parseSpec("1.26");
    expect(choose(spec, candidates({ local }))).toEqual({ kind: "local", go: local[0] });
  });

  test("prefers a release to a candidate that comes after it", () => {
    const local = localOf({ path: "", toolCache: "1.28rc1 1.27.4" });
    const spec = parseSpec(">=1.27.0-rc.1");
    expect(choose(spec, candidates({ local }))).toEqual({ kind: "local", go: local[1] });
  });

  test("has none if nothing is there and the mirrors fail", () => {
    const listed = { kind: "unknown" } as const;
    expect(choose(parseSpec("1.26"), candidates({ listed }))).toEqual({ kind: "none" });
    expect(choose(parseSpec("oldstable"), candidates({ listed }))).toEqual({ kind: "none" });
  });

  test("takes what is newer on the machine than all that the mirrors list", () => {
    const local = localOf({ path: "", toolCache: "1.27.4" });
    const choice = choose(
      parseSpec("stable"),
      candidates({ local, listed: listedOf("1.26.10 1.25.9") }),
    );
    expect(choice).toEqual({ kind: "local", go: local[0] });
  });
});
