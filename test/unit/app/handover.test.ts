import { expect, test } from "vitest";
import { tryParseState } from "../../../src/app/handover.ts";

test("tryParseState() knows no state where the main step saved none", () => {
  expect(tryParseState("")).toBeUndefined();
});

test("tryParseState() leaves a state of another version of the action alone", () => {
  expect(tryParseState('{"v":1}')).toBeUndefined();
});
