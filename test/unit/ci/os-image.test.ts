import { expect, test } from "vitest";
import { parseOsRelease } from "../../../src/ci/os-image.ts";

test.each([
  ['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n', "debian 12"],
  ["ID='alpine'\nVERSION_ID=3.22.1\n", "alpine 3.22.1"],
  ["ID=arch\n", "arch"],
  ["# nothing\n", "linux"],
])("of %j", (text, image) => {
  expect(parseOsRelease(text)).toBe(image);
});
