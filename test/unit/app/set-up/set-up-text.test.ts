import { expect, test } from "vitest";
import { describeAbsence, describeCandidates } from "../../../../src/app/set-up/set-up-text.ts";

const PLATFORM = "linux-amd64";
const listed = (...names: string[]) => ({
  kind: "known" as const,
  releases: names.map((name) => {
    const [release = "", platform = PLATFORM] = name.split("@");
    return { release, platform };
  }),
});
const install = (...releases: string[]) => ({ kind: "install" as const, releases });

test("describeCandidates() names all that there is, the newest first", () => {
  const local = [
    { release: "1.26.8", goRoot: "/go", from: "PATH" },
    { release: "1.25.3", goRoot: "/a", from: "tool cache" },
    { release: "1.26.10", goRoot: "/b", from: "tool cache" },
  ] as const;
  expect(describeCandidates(local, { kind: "unasked" })).toBe(
    "PATH 1.26.8; tool cache 1.26.10, 1.25.3",
  );
});

test("describeCandidates() counts what is too much to name, and each release once", () => {
  const names = ["1.21.0", "1.22.0", "1.23.0", "1.24.0", "1.25.0", "1.26.0", "1.27.0"];
  const both = listed(...names, ...names.map((name) => `${name}@darwin-arm64`));
  expect(describeCandidates([], both)).toBe(
    "mirrors 1.27.0, 1.26.0, 1.25.0, 1.24.0, 1.23.0 and 2 more",
  );
});

test.each([
  [[], { kind: "unasked" }, "nothing"],
  [[], { kind: "unknown" }, "mirrors not known"],
  [[{ release: undefined, goRoot: "/own", from: "PATH" }], { kind: "unasked" }, "PATH no release"],
] as const)("describeCandidates() says so if there is nothing to name", (local, list, text) => {
  expect(describeCandidates(local, list)).toBe(text);
});

test("describeAbsence() names the platforms that have the release", () => {
  const there = listed("1.26.9@linux-arm64", "1.26.9@darwin-arm64", "1.26.8");
  expect(describeAbsence(install("1.26.9"), there, PLATFORM)).toBe(
    "the mirrors have 1.26.9 for darwin-arm64, linux-arm64, and not for linux-amd64",
  );
});

test("describeAbsence() names what there is instead", () => {
  expect(describeAbsence(install("1.99.0"), listed("1.26.8", "1.27.1"), PLATFORM)).toBe(
    "the mirrors have 1.27.1, 1.26.8 for linux-amd64",
  );
});

test("describeAbsence() says so if there is nothing for the platform", () => {
  expect(describeAbsence(install("1.26.9"), listed("1.26.8@darwin-arm64"), PLATFORM)).toBe(
    "the mirrors have no 1.26.9 for linux-amd64",
  );
  expect(describeAbsence({ kind: "none" }, listed(), PLATFORM)).toBe(
    "the mirrors have no Go for linux-amd64",
  );
});
