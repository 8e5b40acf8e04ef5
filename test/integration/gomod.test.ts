import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { type GoMod, parseGoMod } from "../../src/gomod/go-mod.ts";
import { type GoWork, parseGoWork } from "../../src/gomod/go-work.ts";
import type { Replacement } from "../../src/gomod/mod-directives.ts";
import { makeTempDir } from "../support/temp-dir.ts";

/* The parsers against the go command's own: what it makes of a file is what we have to make of it. */

interface Version {
  Path: string;
  Version?: string;
}

/** What `go mod edit -json` and `go work edit -json` print; lists that are empty are null. */
interface EditJson {
  Module?: { Path: string; Deprecated?: string };
  Go?: string;
  Toolchain?: string;
  Require?: { Path: string; Version: string; Indirect?: boolean }[] | null;
  Exclude?: Version[] | null;
  Replace?: { Old: Version; New: Version }[] | null;
  Retract?: { Low: string; High: string }[] | null;
  Tool?: { Path: string }[] | null;
  Ignore?: { Path: string }[] | null;
  Use?: { DiskPath: string }[] | null;
}

const execFileAsync = promisify(execFile);

async function go(kind: "mod" | "work", text: string): Promise<EditJson> {
  const dir = await makeTempDir("gomod");
  const file = join(dir, `go.${kind}`);
  await writeFile(file, text);
  const { stdout } = await execFileAsync("go", [kind, "edit", "-json", file], {
    cwd: dir,
    env: { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod", GOPROXY: "off", GOWORK: "" },
  });
  return JSON.parse(stdout) as EditJson;
}

function toReplacements(json: EditJson): Replacement[] {
  return (json.Replace ?? []).map(({ Old, New }) => ({
    oldPath: Old.Path,
    newPath: New.Path,
    ...(Old.Version === undefined ? {} : { oldVersion: Old.Version }),
    ...(New.Version === undefined ? {} : { newVersion: New.Version }),
  }));
}

/** All but godebug settings, which `go mod edit -json` does not print. */
function toGoMod(json: EditJson): Omit<GoMod, "godebug"> {
  return {
    module: json.Module?.Path ?? "",
    ...(json.Module?.Deprecated === undefined ? {} : { deprecated: json.Module.Deprecated }),
    ...(json.Go === undefined ? {} : { go: json.Go }),
    ...(json.Toolchain === undefined ? {} : { toolchain: json.Toolchain }),
    require: (json.Require ?? []).map(({ Path, Version, Indirect }) => {
      return { path: Path, version: Version, indirect: Indirect ?? false };
    }),
    replace: toReplacements(json),
    exclude: (json.Exclude ?? []).map(({ Path, Version = "" }) => ({
      path: Path,
      version: Version,
    })),
    retract: (json.Retract ?? []).map(({ Low, High }) => {
      return Low === High ? Low : `[${Low}, ${High}]`;
    }),
    tool: (json.Tool ?? []).map(({ Path }) => Path),
    ignore: (json.Ignore ?? []).map(({ Path }) => Path),
  };
}

function toGoWork(json: EditJson): GoWork {
  return {
    ...(json.Go === undefined ? {} : { go: json.Go }),
    use: (json.Use ?? []).map(({ DiskPath }) => DiskPath),
    replace: toReplacements(json),
  };
}

const EVERYTHING = `// A module to read.
//
// Deprecated: use example.com/n,
// which is better.
module example.com/m // truly

go 1.24.1

toolchain go1.25.0

godebug (
	default=go1.21
	panicnil=1
)

require example.com/a v1.2.3
require (
	example.com/b/v2 v2.0.0-rc.1 // indirect

	// a comment of its own
	example.com/c v0.0.0-20240131235959-0123456789ab // indirect; for a reason
	"example.com/d" v3.0.0+incompatible //indirect
	gopkg.in/e.v1 v1.0 // indirectly
)
exclude example.com/a v1.2.2
replace example.com/a v1.2.3 => example.com/fork/a v1.2.4
replace (
	example.com/c => ../c
	example.com/d => "./with space"
)
retract v1.0.0 // published too early
retract [v1.1.0, v1.1.9]
tool example.com/a/cmd/x
tool (
	example.com/b/v2/cmd/y
)
ignore ./node_modules
ignore (
	"some dir"
)
`;

describe("parseGoMod() and the go command", () => {
  test.each([
    ["every directive", EVERYTHING],
    ["lines that end in CRLF", EVERYTHING.replaceAll("\n", "\r\n")],
    ["a module line alone", "module example.com/m"],
    ["no go line", "module m\nrequire example.com/a v1.0.0\n"],
    ["a module line in a block", "// Deprecated: in a block.\nmodule (\n\texample.com/m\n)\n"],
    ["blocks without lines", "module m\nrequire ()\nreplace (\n)\n// end"],
    ["a comment close to a word", "module m//Deprecated: close\ngo 1.21//x\n"],
    ["a deprecation that a blank line parts", "// Deprecated: no.\n\nmodule m\n"],
    ["escape sequences", 'module "\\x6d"\nignore "a\\tb"\nignore "\\u00e9\\U0001F600\\141"\n'],
    ["odd spaces", "\tmodule   m \t\n  require(\n\texample.com/a\tv1.0.0\n  )  \n"],
  ])("make the same of %s", async (_, text) => {
    const { godebug: _godebug, ...mod } = parseGoMod(text, "go.mod");
    expect(mod).toEqual(toGoMod(await go("mod", text)));
  });

  test.each([
    ["a requirement without a version", "module m\nrequire example.com/a\n"],
    ["a block without an end", "module m\nrequire (\n"],
    ["text behind a block", "module m\nrequire (\n) x\n"],
    ["a string without an end", 'module "m\n'],
    ["a comment of another kind", "module m /* x */\n"],
    ["two module lines", "module m\nmodule n\n"],
    ["a replacement without a version", "module m\nreplace example.com/a => example.com/b\n"],
    ["a bracket that was not opened", "module m\n)\n"],
  ])("both reject %s", async (_, text) => {
    expect(() => parseGoMod(text, "go.mod")).toThrow(/^go\.mod:/);
    await expect(go("mod", text)).rejects.toThrow("go.mod");
  });
});

describe("parseGoWork() and the go command", () => {
  test("make the same of every directive", async () => {
    // Without a toolchain line, which `go work edit -json` does not print.
    const text = `go 1.24

use . // here
use (
	./a
	"./with space"
	../b
)
replace example.com/a => ./a
replace example.com/b v1.0.0 => example.com/c v1.2.0
`;
    expect(parseGoWork(text, "go.work")).toEqual(toGoWork(await go("work", text)));
  });
});
