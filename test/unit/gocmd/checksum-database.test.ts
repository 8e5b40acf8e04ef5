import { describe, expect, test } from "vitest";
import { readChecksumDatabase } from "../../../src/gocmd/checksum-database.ts";

const KEY = "sum.example.com+033de0ae+AAAA";
const SOURCE = `package modfetch

var knownGOSUMDB = map[string]string{
	"sum.example.com": "${KEY}",
	"other.example.com": "elsewhere.example.com+033de0ae+AAAA",
}
`;

describe("readChecksumDatabase()", () => {
  test.each([
    ["a name that go knows", "sum.example.com", { name: "sum.example.com", key: KEY }],
    ["a name that go does not know", "new.example.com", { name: "new.example.com" }],
    ["a name whose key is another's", "other.example.com", { name: "other.example.com" }],
    [
      "a key",
      "own.example.com+00000000+B",
      { name: "own.example.com", key: "own.example.com+00000000+B" },
    ],
    [
      "a name and a URL",
      "sum.example.com https://mirror.example.com/db",
      { name: "sum.example.com", key: KEY, url: "https://mirror.example.com/db" },
    ],
    ["blanks around", "  sum.example.com  ", { name: "sum.example.com", key: KEY }],
    ["off", "off", undefined],
    ["nothing", "", undefined],
    ["too many fields", "a b c", undefined],
    ["no name", "+00000000+B", undefined],
  ])("reads %s", (_what, setting, expected) => {
    expect(readChecksumDatabase(setting, SOURCE)).toEqual(expected);
  });

  test.each([undefined, "", "package modfetch\n", '\0"sum.example.com": '])(
    "knows no key where go's source is %j",
    (source) => {
      expect(readChecksumDatabase("sum.example.com", source)).toEqual({ name: "sum.example.com" });
    },
  );

  test("leaves the name of a key that is spelled out without a look into go's source", () => {
    expect(readChecksumDatabase("sum.example.com+11111111+C", SOURCE)?.key).toBe(
      "sum.example.com+11111111+C",
    );
  });
});
