import { flag, integer, list, number, object, oneOf, optional, text } from "../../lib/shape.ts";
import type { ChangedTestInput, TestReport, TestRerun } from "./model.ts";

const CHANGED_INPUT = object<ChangedTestInput>(
  "changedTestInput",
  "What differs from the earlier run of a test, as far as it asked for it.",
  {
    kind: oneOf(
      { env: "a variable of the environment", file: "a file", folder: "a folder" },
      "What it is",
    ),
    name: text("Name or path; relative to the checkout where it lies in it"),
  },
);

const RERUN = object<TestRerun>(
  "testRerun",
  "Tests of a package that ran although an earlier job kept a result.",
  {
    package: text("Import path"),
    seconds: number("How long they ran, in seconds"),
    reason: oneOf(
      {
        code: "the test binary or its flags are others",
        inputs: "the same binary, with other inputs",
        unknown: "nothing that can be seen differs, or it cannot be told",
      },
      "Why they ran",
    ),
    inputs: optional(list(CHANGED_INPUT, "With inputs: the first few")),
    certain: optional(flag("With inputs: proven by the keys of both results")),
    packages: optional(list(text("Import path"), "With code: changed packages of the checkout")),
    modules: optional(flag("With code: go.mod or go.sum changed, and it needs other modules")),
    more: optional(integer("Inputs or packages that are not listed")),
    remedy: optional(text("What the user can do about it")),
  },
);

export const TEST_REPORT = object<TestReport>("tests", "Packages whose test result go keeps.", {
  packages: integer("How many there are"),
  cached: optional(integer("Results that were taken from the cache; absent if it cannot be told")),
  run: integer("Packages whose tests ran"),
  fresh: integer("Of these, those with no known result of an earlier job"),
  reruns: list(RERUN, "The others that ran: those with a remedy first, then the longest"),
  more: integer("How many more ran again"),
});
