import fc from "fast-check";
import { isValidModulePath } from "../../../src/gomod/module-path.ts";

const LOWER = [..."abcxyz019-"];
const MIXED = [..."abXYZ019-_.~"];

const element = fc
  .string({ unit: fc.constantFrom(...MIXED), minLength: 1, maxLength: 8 })
  .filter((text) => !/^\.|\.$/.test(text));

/** Paths that the go command would download a module by. */
export const modulePaths: fc.Arbitrary<string> = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...LOWER), minLength: 1, maxLength: 6 }),
    fc.array(element, { maxLength: 3 }),
    fc.constantFrom("", "/v2", "/v10"),
  )
  .map(([host, elements, major]) => `${[`${host}.example.com`, ...elements].join("/")}${major}`)
  .filter(isValidModulePath);

const identifier = fc.string({
  unit: fc.constantFrom(..."abRC123-"),
  minLength: 1,
  maxLength: 6,
});

/** Versions of which a file never changes. */
export const canonicalVersions: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat(30),
    fc.nat(30),
    fc.nat(30),
    fc.array(
      identifier.filter((text) => !/^0[0-9]+$/.test(text)),
      { maxLength: 3 },
    ),
    fc.constantFrom("", "+incompatible"),
  )
  .map(([major, minor, patch, prerelease, build]) => {
    const suffix = prerelease.length > 0 ? `-${prerelease.join(".")}` : "";
    return `v${major}.${minor}.${patch}${suffix}${build}`;
  });

/** Names of branches and commits, as odd as the protocol lets them be. */
export const versionNames: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(..."abXY01#$%&()+,-.=@[]^_{}~ "), minLength: 1, maxLength: 10 })
  .filter((text) => !/^\.{1,2}$|\.$|~[0-9]+$/.test(text));
