import {
  flag,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  type TypeOf,
  text,
} from "../../lib/shape.ts";

const CHANGED_INPUT = object(
  "changedTestInput",
  "What differs from the earlier run of a test, as far as it asked for it.",
  {
    kind: oneOf(
      { env: "a variable of the environment", file: "a file", folder: "a folder" },
      "What it is",
    ),
    name: text("Name of the variable, or path; relative to the checkout if it lies in it"),
  },
);
export type ChangedTestInput = TypeOf<typeof CHANGED_INPUT>;

const RERUN = object(
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
    certain: optional(
      flag("With inputs: proven by the keys of both results, not only by what the last step sees"),
    ),
    packages: optional(
      list(text("Import path"), "With code: the first few changed packages of the checkout"),
    ),
    modules: optional(flag("With code: go.mod or go.sum changed, and it needs other modules")),
    more: optional(integer("Inputs or packages that are not listed")),
    remedy: optional(text("What the user can do about it")),
  },
);
export type TestRerun = TypeOf<typeof RERUN>;

export const TEST_REPORT = object(
  "tests",
  "Packages whose test result go keeps: not those that failed, nor runs such as -count=1.",
  {
    packages: integer(
      "How many there are; only those that ran if it cannot be told which results were taken",
    ),
    cached: optional(
      integer("Results that were taken from the cache; absent if it cannot be told"),
    ),
    run: integer("Packages whose tests ran"),
    fresh: integer("Of these, those with no known result of an earlier job"),
    reruns: list(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: integer("How many more ran again"),
  },
);
export type TestReport = TypeOf<typeof TEST_REPORT>;
