import fc from "fast-check";

const PARTS = [
  "example.com",
  "gopkg.in",
  "a",
  "B",
  "Z9",
  "v2",
  "v1",
  "v0",
  "v02",
  ".v3",
  ".v01",
  "-unstable",
  "+incompatible",
  "con",
  "NUL",
  "com1",
  "lpt0",
  "~1",
  "~",
  ".",
  "..",
  "-",
  "_",
  "!",
  "!a",
  "!!",
  " ",
  "é",
  "ⅷ",
  "%2f",
  "\\",
  ":",
  "\0",
  "\n",
  "#",
  "$",
  "@",
  "=",
  "1.2.3",
  "0.0.0-20240131235959-0123456789ab",
];

/** Texts that may be the name of a module or of a version, escaped or not, and mostly are neither. */
export const looseNames: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.constant("/"), fc.constantFrom("a", "b", "v")), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
  fc
    .array(fc.constantFrom(...PARTS), { maxLength: 4 })
    .map((parts) => ["example.com", ...parts].join("/")),
  fc.constantFrom(...PARTS).map((part) => `v1.0.0${part}`),
  fc.string({ maxLength: 6 }),
);
