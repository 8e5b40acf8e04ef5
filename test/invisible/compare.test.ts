import { describe, expect, it } from "vitest";
import { notShown, unexplained } from "../support/invisible/compare.ts";
import { type Place, withoutNoise } from "../support/invisible/observation.ts";

const PLACE: Place = {
  tempDir: "/runner/_temp",
  go: "/usr/local/go/bin/go",
  namedBySums: new Set(["/example.com/dep/@v/v1.0.0.zip"]),
};
const SAME = { plain: {}, accel: {} };
const output = (plain: string, accel: string) => ({
  plain: { output: plain, exit: "0" },
  accel: { output: accel, exit: "0" },
});

describe("unexplained()", () => {
  it("leaves an aspect that no named difference explains", () => {
    const pair = output("ok  \tp\tTIME\n", "ok  \tp\t(cached)\n");
    expect(unexplained(pair, PLACE, ["path", "goenv"])).toEqual({
      plain: { output: "ok  \tp\tTIME\n" },
      accel: { output: "ok  \tp\t(cached)\n" },
    });
  });

  it("leaves nothing if a named difference explains all", () => {
    const pair = output("ok  \tp\tTIME\n", "ok  \tp\t(cached)\n");
    expect(unexplained(pair, PLACE, ["cachedTests"])).toEqual(SAME);
  });

  it("takes a test that passes with go-accel only for a difference unless its result is reused", () => {
    const plain = { output: "FAIL\n", exit: "1" };
    const reused = { output: "ok  \tp\t(cached)\n", exit: "0" };
    const run = { output: "ok  \tp\tTIME\n", exit: "0" };
    expect(unexplained({ plain, accel: reused }, PLACE, ["outsideWorld"])).toEqual(SAME);
    expect(unexplained({ plain, accel: run }, PLACE, ["outsideWorld"])).toEqual({
      plain,
      accel: run,
    });
  });

  it("takes our folder out of PATH, and no other", () => {
    const path = (first: string) => `PATH=${first}/usr/bin\n`;
    const ours = output(path(""), path("/runner/_temp/go-accel/path-1:"));
    const other = output(path(""), path("/runner/_temp/go-accel/bin:"));
    expect(unexplained(ours, PLACE, ["path"])).toEqual(SAME);
    expect(unexplained(other, PLACE, ["path"])).not.toEqual(SAME);
  });

  it("takes GOENV out if it names a file of ours, and else not", () => {
    const ours = output("A=1\n", "A=1\nGOENV=/runner/_temp/go-accel/job/goenv\n");
    const other = output("A=1\n", "A=1\nGOENV=/home/runner/goenv\n");
    expect(unexplained(ours, PLACE, ["goenv"])).toEqual(SAME);
    expect(unexplained(other, PLACE, ["goenv"])).not.toEqual(SAME);
  });

  it("allows to prefetch what go.sum names, and nothing else", () => {
    const asks = (...paths: string[]) => ({
      plain: { requests: "" },
      accel: { requests: paths.map((path) => `${path}\n`).join("") },
    });
    const named = asks("/example.com/dep/@v/v1.0.0.zip");
    const secret = asks("/git.corp.example/secret/@v/v1.0.0.zip");
    expect(unexplained(named, PLACE, ["prefetch"])).toEqual(SAME);
    expect(unexplained(secret, PLACE, ["prefetch", "fewerRequests"])).not.toEqual(SAME);
  });
});

describe("notShown()", () => {
  it("names a difference that is listed without need", () => {
    const pairs = [output("ok  \tp\tTIME\n", "ok  \tp\t(cached)\n")];
    expect(notShown(pairs, PLACE, ["cachedTests", "fewerDownloads"])).toEqual(["fewerDownloads"]);
  });

  it("takes possible differences out beforehand", () => {
    const pairs = [output("go: downloading m v1\nok  \tp\tTIME\n", "ok  \tp\t(cached)\n")];
    expect(notShown(pairs, PLACE, ["cachedTests"], ["fewerDownloads"])).toEqual([]);
  });
});

describe("withoutNoise()", () => {
  it("makes outputs of two runs equal that differ in times and temporary names", () => {
    const run = (seconds: string, folder: string) =>
      withoutNoise(`ok  \tp\t${seconds}s\n/tmp/${folder}/b001/exe/app\n`);
    expect(run("0.003", "go-build12")).toBe(run("12.5", "go-build7"));
  });
});
