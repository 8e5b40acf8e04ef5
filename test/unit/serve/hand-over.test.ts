import { describe, expect, test } from "vitest";
import { createHandOver } from "../../../src/serve/hand-over.ts";

const WISH = { "x-go-accel-redirect": "on" };
const FOUND = { file: "/srv/store/example.com/!a/lib/@v/v1.0.0+incompatible.zip", sizeBytes: 9 };

describe("createHandOver()", () => {
  const handOver = createHandOver("/srv/store", "/-/store/");

  test("names a file of the disk as nginx decodes it", () => {
    const path = handOver(WISH, FOUND) ?? "";
    expect(path).toBe("/-/store/example.com/!a/lib/%40v/v1.0.0%2Bincompatible.zip");
    expect(decodeURIComponent(path)).toBe(FOUND.file.replace("/srv/store", "/-/store"));
  });

  test.each([{}, { "x-go-accel-redirect": "" }, { "x-go-accel-redirect": "1" }])(
    "names nothing if nginx does not ask for it: %j",
    (headers) => {
      expect(handOver(headers, FOUND)).toBeUndefined();
    },
  );

  const growing = { path: () => "", reach: async () => {} };
  test.each([
    { content: Buffer.from("x") },
    { isPassing: true as const },
    { growing },
    { tier: "memory" as const },
    { tier: "bucket" as const },
  ])("names nothing that is not on the disk to stay: %j", (more) => {
    expect(handOver(WISH, { ...FOUND, ...more })).toBeUndefined();
  });
});
