import { expect, test } from "vitest";
import { hasColour } from "../../../src/cli/colour.ts";

test.each<[Readonly<Record<string, string>>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ TERM: "dumb" }, true, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "1", TERM: "dumb" }, true, true],
  [{ FORCE_COLOR: "0" }, false, false],
  [{ FORCE_COLOR: "" }, false, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
])("with %j, and a terminal: %s, there are colours: %s", (env, isTerminal, expected) => {
  expect(hasColour(env, isTerminal)).toBe(expected);
});
