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
  "Something that a test asked for and that differs from the test's earlier run.",
  {
    kind: oneOf(
      { env: "an environment variable", file: "a file", folder: "a folder" },
      "What it is",
    ),
    name: text("Name of the variable, or path; relative to the checkout if it is in it"),
  },
);
export type ChangedTestInput = TypeOf<typeof CHANGED_INPUT>;

const RERUN = object(
  "testRerun",
  "Tests of a package that ran although an earlier job had kept a result.",
  {
    package: text("Import path"),
    seconds: number("How long they ran, in seconds"),
    reason: oneOf(
      {
        code: "the test binary or its flags changed",
        inputs: "the binary is the same, but its inputs changed",
        unknown: "no difference can be seen, or it is unknown",
      },
      "Why they ran",
    ),
    inputs: optional(list(CHANGED_INPUT, "With inputs: the first few")),
    certain: optional(
      flag(
        "With inputs: proven by the keys of both results, not only by what the last step sees; " +
          "with code: no code changed, and the flags did",
      ),
    ),
    packages: optional(
      list(text("Import path"), "With code: the first few changed packages of the checkout"),
    ),
    modules: optional(
      flag("With code: go.mod or go.sum changed, and with it the modules that the package needs"),
    ),
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
      "How many there are; only those that ran if it is unknown which results were reused",
    ),
    cached: optional(integer("Results that were taken from the cache; absent if that is unknown")),
    run: integer("Packages whose tests ran"),
    fresh: integer("Of these, those with no known result of an earlier job"),
    reruns: list(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: integer("How many more ran again"),
  },
);
export type TestReport = TypeOf<typeof TEST_REPORT>;
