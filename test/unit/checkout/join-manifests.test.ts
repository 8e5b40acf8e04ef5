import { describe, expect, test } from "vitest";
import { joinManifests } from "../../../src/checkout/join-manifests.ts";
import type { Manifest, MtimeRecord } from "../../../src/checkout/manifest.ts";

const ROOT = "/work/app";

function record(path: string, content: string, time: number, rest: Partial<MtimeRecord> = {}) {
  const contentId = content.repeat(32);
  const mtimeNs = BigInt(time);
  return {
    path,
    contentId,
    mode: 0o100644,
    mtimeNs,
    idle: 0,
    standing: "current",
    ...rest,
  } as const;
}

function manifestOf(...records: readonly MtimeRecord[]): Manifest {
  return new Map([[ROOT, records]]);
}

/** What is known after both, as `content time standing` of each record. */
function join(first: readonly MtimeRecord[], second: readonly MtimeRecord[]): string[] {
  const joined = joinManifests(manifestOf(...first), manifestOf(...second)).get(ROOT) ?? [];
  return joined.map((one) => `${one.contentId.slice(0, 1)} ${one.mtimeNs} ${one.standing}`).sort();
}

describe("joinManifests()", () => {
  test("knows what either knows, of each checkout", () => {
    const other = new Map([["/work/tools", [record("t", "c", 5)]]]);
    const joined = joinManifests(manifestOf(record("f", "a", 1)), other);
    expect([...joined.keys()].sort()).toEqual([ROOT, "/work/tools"]);
    expect(join([record("f", "a", 1)], [record("g", "b", 1)])).toEqual([
      "a 1 current",
      "b 1 current",
    ]);
  });

  test("gives a content that has two times that of the first, and keeps the other as a former one", () => {
    const joined = join([record("f", "a", 1)], [record("f", "a", 2)]);
    expect(joined).toEqual(["a 1 current", "a 2 former"]);
  });

  test("gives a content the time of the second if it only had one for the first", () => {
    const former = record("f", "a", 1, { standing: "former" });
    expect(join([former], [record("f", "a", 2)])).toEqual(["a 1 former", "a 2 current"]);
  });

  test("lets a time stand for nothing if each saw it with another content", () => {
    const joined = join([record("f", "a", 1)], [record("f", "b", 1)]);
    expect(joined).toEqual(["a 1 contested", "b 1 contested"]);
  });

  test("lets a time stand for nothing if one of them says so", () => {
    const contested = record("f", "a", 1, { standing: "contested" });
    expect(join([record("f", "a", 1)], [contested])).toEqual(["a 1 contested"]);
    expect(join([contested], [record("f", "a", 1)])).toEqual(["a 1 contested"]);
  });

  test("lets different contents of a place have different times", () => {
    const joined = join([record("f", "a", 1)], [record("f", "b", 2)]);
    expect(joined).toEqual(["a 1 current", "b 2 current"]);
  });

  test("counts from the job that used a time last", () => {
    const [old, used] = [record("f", "a", 1, { idle: 4 }), record("f", "a", 1, { idle: 1 })];
    expect(joinManifests(manifestOf(old), manifestOf(used)).get(ROOT)).toEqual([used]);
  });
});
