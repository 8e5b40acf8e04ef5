import { describe, expect, test } from "vitest";
import { hidePrivate } from "../../../src/doctor/hide-private.ts";

const HIDDEN = "a private module";

describe("hidePrivate()", () => {
  test.each([
    ["git.corp.example/team/lib@v1.0.0: reading", `${HIDDEN}: reading`],
    [
      "fatal: unable to access 'https://git.corp.example:8443/team/lib/'",
      `fatal: unable to access 'https://${HIDDEN}/'`,
    ],
    ["dial tcp: lookup git.corp.example: no such host", `dial tcp: lookup ${HIDDEN}: no such host`],
    [
      "https://mirror.example.com/github.com/!corp/secret/@v/list",
      "https://mirror.example.com/github.com/!corp/secret/@v/list",
    ],
    ["github.com/!corp/secret/@v/list", `${HIDDEN}/@v/list`],
    ["main.go:4:2: github.com/Corp/secret/pkg", `main.go:4:2: ${HIDDEN}`],
    ["see git.corp.example.", `see ${HIDDEN}`],
    ["github.com/other/lib@v1.0.0", "github.com/other/lib@v1.0.0"],
  ])("shows of %j only %j", (line, shown) => {
    expect(hidePrivate(line, "*.corp.example,github.com/Corp")).toBe(shown);
  });
});
