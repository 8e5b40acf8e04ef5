import { describe, expect, test } from "vitest";
import { createPins } from "../../../src/serve/tiers/pins.ts";

describe("createPins()", () => {
  test("covers all files of the modules that the patterns name", () => {
    const isPinned = createPins("example.com/Lib,*.corp.example.com");
    expect(isPinned("example.com/!lib/@v/v1.0.0.zip")).toBe(true);
    expect(isPinned("example.com/!lib/v2/@v/v2.0.0.mod")).toBe(true);
    expect(isPinned("git.corp.example.com/a/@v/v1.0.0.info")).toBe(true);
    expect(isPinned("example.com/lib/@v/v1.0.0.zip")).toBe(false);
    expect(isPinned("example.com/!lib/notes.txt")).toBe(false);
  });

  test("covers nothing without patterns", () => {
    expect(createPins("")("example.com/lib/@v/v1.0.0.zip")).toBe(false);
  });
});
