import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findOnPath } from "../../src/lib/executable.ts";
import { run } from "../../src/lib/process.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const SHEBANG = /^#!.*\b(?:ba|da)?sh\b/;
const TIMEOUT_MS = 50_000;

const scripts = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.sh", ".ci"],
  { cwd: ROOT, encoding: "utf8" },
)
  .split("\0")
  .filter((name) => name !== "")
  .filter((name) => SHEBANG.test(readFileSync(path.join(ROOT, name), "utf8")));

describe("the shell scripts", () => {
  test("are found", () => {
    expect(scripts).toEqual(expect.arrayContaining(["src/gocmd/go-wrapper.sh", ".ci/run"]));
  });

  test.for<[tool: string, args: string[]]>([
    ["shellcheck", []],
    ["shfmt", ["--diff", "--indent", "2", "--case-indent"]],
  ])("have no finding of %s", async ([tool, args], { skip }) => {
    if ((await findOnPath(tool, process.env["PATH"])) === undefined) {
      const reason = `${tool} is not on this machine`;
      console.warn(reason);
      skip(reason);
    }
    const found = await run(tool, [...args, ...scripts], { cwd: ROOT, timeoutMs: TIMEOUT_MS });
    expect(found).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});
